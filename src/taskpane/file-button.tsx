import { Button } from '@fluentui/react-components';
import { useRef } from 'react';

interface FileButtonProps {
  readonly label: string;
  /** Names the field for files, which only assistive technology and tests see. */
  readonly field: string;
  /** Endings, by commas. */
  readonly accept: string;
  /** Why it cannot be used now; null when it can. */
  readonly refused: string | null;
  readonly className: string;
  readonly onChoose: (file: File) => void;
}

/** A button that asks for a file. */
export function FileButton({ label, field, accept, refused, className, onChoose }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" className={className} disabledFocusable={refused !== null} title={refused ?? label} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={field}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onChoose(file);
          target.value = '';
        }}
      />
    </>
  );
}
