import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SheetResult } from '../../check/finding';
import { commands } from '../../commands';
import type { Severity } from '../../rules/rule';
import { activeSheet } from '../../session/state';
import { formName } from '../check/form-name';
import { usePane, useSession } from '../context';
import { forcedBare } from '../theme';
import { useOverviewStyles } from './overview-style';

const useStyles = makeStyles({
  open: { display: 'block', width: '100%', textAlign: 'left', padding: '6px 4px', minWidth: 0, fontWeight: tokens.fontWeightRegular, ...forcedBare },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});

/** Every sheet of the workbook with what was found on it; choosing one goes to it. */
export function SheetList() {
  const styles = { ...useOverviewStyles(), ...useStyles() };
  const { text, act } = usePane();
  const sheets = useSession((state) => state.sheets);
  const results = useSession((state) => state.results);
  const active = useSession(activeSheet);
  return (
    <>
      <Button size="small" onClick={() => { act(commands.checkAll, undefined); }}>
        {text.labels.checkAll}
      </Button>
      <ul className={styles.list}>
        {sheets.filter(({ visible }) => visible).map(({ id, name }) => (
          <li key={id} aria-current={id === active}>
            <Button appearance="subtle" className={styles.open} onClick={() => { act(commands.openSheet, id); }}>
              <span className={styles.name}>{name}</span>
              <SheetLines result={results.get(id)} />
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function SheetLines({ result }: { readonly result: SheetResult | undefined }) {
  const styles = useOverviewStyles();
  const { text } = usePane();
  if (!result) return <span className={styles.weak}>{text.overview.notChecked}</span>;
  if (result.forms.length === 0) return <span className={styles.weak}>{text.overview.noForm}</span>;
  const count = (severity: Severity) => result.findings.filter((finding) => finding.severity === severity).length;
  return (
    <>
      {result.forms.map((form) => (
        <span key={form.id} className={styles.weak}>
          {formName(form, text)}
        </span>
      ))}
      <span className={styles.weak}>{text.overview.findings(count('error'), count('warning'), count('info'))}</span>
    </>
  );
}
