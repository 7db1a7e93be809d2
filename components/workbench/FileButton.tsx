import { useRef, type ReactNode } from 'react';

interface Props {
  onChoose: (file: File) => void;
  /** The kinds of files that are offered. */
  accept?: string;
  children: ReactNode;
}

/** A button that has the merchant choose a file, JSON unless told otherwise; the same file can be chosen again. */
export function FileButton({ onChoose, accept = '.json,application/json', children }: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="button own" onClick={() => field.current?.click()}>
        {children}
      </button>
      <input
        ref={field}
        type="file"
        accept={accept}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) onChoose(file);
        }}
      />
    </>
  );
}
