import type { ReactNode } from 'react';

interface Props {
  onPress: () => void;
  /** For one that unfolds something right here: whether it is unfolded. */
  isOpen?: boolean;
  /** For one that stays pressed. */
  isOn?: boolean;
  /** The id of what explains it. */
  explainedBy?: string;
  children: ReactNode;
}

/** A button that looks like a link: it does not push itself forward. */
export function Quiet({ onPress, isOpen, isOn, explainedBy, children }: Props) {
  return (
    <button
      type="button"
      className="button quiet"
      aria-expanded={isOpen}
      aria-pressed={isOn}
      aria-describedby={explainedBy}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
