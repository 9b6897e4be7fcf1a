import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { onEscape } from '../escape';

const useStyles = makeStyles({
  panel: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: '10px', marginTop: '8px', outline: 'none' },
});

interface PanelProps {
  readonly label: string;
  /** What Esc does; absent where it would take something along that the user has written. */
  readonly onEsc?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** What opens below a button far down the pane: brought into sight, and the keyboard with it. */
export function Panel({ label, onEsc, children }: PanelProps) {
  const styles = useStyles();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'start' });
    panel.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={panel} className={styles.panel} role="group" aria-label={label} tabIndex={-1} onKeyDown={onEsc && onEscape(onEsc)}>
      {children}
    </div>
  );
}
