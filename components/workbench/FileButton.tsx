import { useRef, type ReactNode } from 'react';

interface Props {
  onChoose: (file: File) => void;
  children: ReactNode;
}

/** A button that has the merchant choose a JSON file; the same file can be chosen again. */
export function FileButton({ onChoose, children }: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="button own" onClick={() => field.current?.click()}>
        {children}
      </button>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
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
