import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { explanationOf } from '../../fill/entry-words';
import type { Indicator } from '../../form/schema';
import type { LibraryItem } from '../../library/library';
import { usePane } from '../context';
import { onEscape } from '../escape';
import type { LibraryWords } from '../messages/library';
import { takeFocus } from '../take-focus';

/** An indicator as a column of the comparison. */
export interface Case {
  readonly name: string;
  readonly from: string;
  readonly facts: Readonly<Record<keyof LibraryWords['facts'], string>>;
  /** Absent for a row of the form. */
  readonly item?: LibraryItem;
}

const useStyles = makeStyles({
  // A narrow pane shows the table through a window that scrolls sideways.
  window: { overflowX: 'auto', margin: '6px 0' },
  table: { borderCollapse: 'collapse', minWidth: '100%' },
  cell: { border: `1px solid ${tokens.colorNeutralStroke2}`, padding: '4px 6px', textAlign: 'left', verticalAlign: 'top', minWidth: '110px', overflowWrap: 'anywhere', fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200 },
  label: { border: `1px solid ${tokens.colorNeutralStroke2}`, padding: '4px 6px', textAlign: 'left', verticalAlign: 'top', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200 },
  weak: { display: 'block', color: tokens.colorNeutralForeground2 },
});

interface SimilarCasesProps {
  readonly cases: readonly Case[];
  readonly onInsert: (item: LibraryItem) => void;
  readonly onClose: () => void;
}

/** 相似案例: the first indicator and its neighbours, column by column. */
export function SimilarCases({ cases, onInsert, onClose }: SimilarCasesProps) {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.library;
  const [first] = cases;
  if (first === undefined) return null;
  if (cases.length === 1) {
    return (
      <>
        <Text className={styles.weak}>{words.nothingSimilar(first.name)}</Text>
        <Button size="small" onClick={onClose}>{words.close}</Button>
      </>
    );
  }
  const title = words.similarTo(first.name);
  return (
    <section aria-label={title} onKeyDown={onEscape(onClose)}>
      <div className={styles.window} role="group" aria-label={title} tabIndex={0} ref={takeFocus}>
        <table className={styles.table}>
          <thead>
            <tr>
              <td className={styles.label} />
              {cases.map(({ name, from, item }) => (
                <th key={`${from}-${name}`} scope="col" className={styles.cell}>
                  <Text weight="semibold">{name}</Text>
                  <Text size={200} className={styles.weak}>{from}</Text>
                  {item && (
                    <Button size="small" aria-label={`${text.templates.insertEntry} ${name}`} onClick={() => { onInsert(item); }}>
                      {text.templates.insertEntry}
                    </Button>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(Object.keys(words.facts) as (keyof LibraryWords['facts'])[]).map((fact) => (
              <tr key={fact}>
                <th scope="row" className={styles.label}>{words.facts[fact]}</th>
                {cases.map(({ name, from, facts }) => (
                  <td key={`${from}-${name}`} className={styles.cell}>{facts[fact]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button size="small" onClick={onClose}>{words.close}</Button>
    </section>
  );
}

/** An entry of the library as a column of the comparison. */
export function caseOfItem(item: LibraryItem, words: LibraryWords): Case {
  const { entry, sector, set } = item;
  return {
    name: entry.name,
    from: `${sector} · ${set}`,
    item,
    facts: {
      class: entry.class,
      unit: entry.date === true ? words.date : entry.units.join('、'),
      sign: `${entry.sign} ${entry.direction}`,
      formula: explanationOf(entry),
      source: `${entry.basis}；${entry.evidence.join('、')}`,
      notFor: entry.notFor ?? '',
      origin: entry.origin.kind === 'own' ? '' : entry.origin.source,
    },
  };
}

/** A row of the sheet as such a column. */
export function caseOfRow({ name, row, level2, unit, unitText, target, signText, explanation, source }: Indicator, words: LibraryWords): Case {
  return {
    name,
    from: words.thisRow(row + 1),
    facts: {
      class: level2.text,
      unit: unit || unitText || (target.kind === 'quantity' ? target.unit : ''),
      sign: signText || (target.sign?.comparator ?? ''),
      formula: explanation,
      source,
      notFor: '',
      origin: '',
    },
  };
}
