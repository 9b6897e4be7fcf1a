import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { useKept } from './kept';
import { forcedBare } from './theme';

const useStyles = makeStyles({
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: '2px 0' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  button: { display: 'flex', justifyContent: 'space-between', width: '100%', minWidth: 0, padding: '6px 0', textAlign: 'left', fontWeight: tokens.fontWeightSemibold, ...forcedBare },
  body: { padding: '2px 0 10px' },
});

/** A part of a tab under its heading; closed, it stays closed while the session lives. */
export function Section({ name, title, children }: { readonly name: string; readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  const [closed, setClosed] = useKept(`closed-${name}`, false, 'session');
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.title}>
        <Button
          appearance="transparent"
          className={styles.button}
          aria-expanded={!closed}
          {...(!closed && { 'aria-controls': id })}
          onClick={() => {
            setClosed(!closed);
          }}
        >
          <span>{title}</span>
          <span aria-hidden>{closed ? '▸' : '▾'}</span>
        </Button>
      </h2>
      {!closed && (
        <div id={id} className={styles.body}>
          {children}
        </div>
      )}
    </section>
  );
}
