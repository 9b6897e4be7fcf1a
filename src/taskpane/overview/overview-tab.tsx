import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { SheetResult } from '../../check/finding';
import { commands } from '../../commands';
import type { Severity } from '../../rules/rule';
import { formName } from '../check/form-name';
import { usePane, useSession } from '../context';

const useStyles = makeStyles({
  tab: { padding: '12px' },
  bar: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap', marginBottom: '8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  open: { display: 'block', width: '100%', textAlign: 'left', padding: '8px 4px', minWidth: 0, fontWeight: tokens.fontWeightRegular },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  line: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** Every sheet of the workbook with what was found on it. */
export function OverviewTab({ onOpen }: { readonly onOpen: () => void }) {
  const styles = useStyles();
  const { text, act } = usePane();
  const sheets = useSession((state) => state.sheets).filter(({ visible }) => visible);
  const results = useSession((state) => state.results);
  return (
    <div className={styles.tab}>
      <div className={styles.bar}>
        <Text>{text.overview.intro(sheets.length)}</Text>
        <Button
          size="small"
          onClick={() => {
            act(commands.checkAll, undefined);
          }}
        >
          {text.labels.checkAll}
        </Button>
      </div>
      <ul className={styles.list}>
        {sheets.map(({ id, name }) => (
          <li key={id} className={styles.item}>
            <Button
              appearance="subtle"
              className={styles.open}
              onClick={() => {
                act(commands.openSheet, id);
                onOpen();
              }}
            >
              <span className={styles.name}>{name}</span>
              <SheetLines result={results.get(id)} />
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function SheetLines({ result }: { readonly result: SheetResult | undefined }) {
  const styles = useStyles();
  const { text } = usePane();
  if (!result) return <span className={styles.line}>{text.overview.notChecked}</span>;
  if (result.forms.length === 0) return <span className={styles.line}>{text.overview.noForm}</span>;
  const count = (severity: Severity) => result.findings.filter((finding) => finding.severity === severity).length;
  return (
    <>
      {result.forms.map((form) => (
        <span key={form.id} className={styles.line}>
          {formName(form, text)}
        </span>
      ))}
      <span className={styles.line}>{text.overview.findings(count('error'), count('warning'), count('info'))}</span>
    </>
  );
}
