import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { Severity } from '../../rules/rule';
import { usePane } from '../context';
import { useFieldStyles } from './filter-field';
import { everything, isFiltered, type By, type Wanted } from './wanted';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', margin: '10px -3px 0' },
  search: { margin: '3px', flexGrow: 1, flexBasis: '100%', minWidth: 0 },
  choice: { margin: '3px', flexGrow: 1, flexBasis: '40%', minWidth: 0 },
  shown: { display: 'flex', alignItems: 'center', color: tokens.colorNeutralForeground2 },
});

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const WAYS: readonly By[] = ['task', 'row', 'rule'];

interface FilterBarProps {
  readonly wanted: Wanted;
  readonly shown: number;
  readonly all: number;
  readonly onChange: (wanted: Wanted) => void;
}

/** Over the list: search, severity, grouping, and how much of it is in sight. */
export function FilterBar({ wanted, shown, all, onChange }: FilterBarProps) {
  const styles = { ...useStyles(), ...useFieldStyles() };
  const { text } = usePane();
  const words = text.list;
  return (
    <div role="search">
      <div className={styles.bar}>
        <input
          type="search"
          className={mergeClasses(styles.field, styles.search)}
          aria-label={words.search}
          placeholder={words.search}
          value={wanted.query}
          onChange={({ target }) => {
            onChange({ ...wanted, query: target.value });
          }}
        />
        <select
          className={mergeClasses(styles.field, styles.choice)}
          aria-label={words.severity}
          value={wanted.severity}
          onChange={({ target }) => {
            onChange({ ...wanted, severity: target.value as Wanted['severity'] });
          }}
        >
          <option value="all">{words.allSeverities}</option>
          {SEVERITIES.map((severity) => (
            <option key={severity} value={severity}>
              {text.severities[severity]}
            </option>
          ))}
        </select>
        <select
          className={mergeClasses(styles.field, styles.choice)}
          aria-label={words.group}
          value={wanted.by}
          onChange={({ target }) => {
            onChange({ ...wanted, by: target.value as By });
          }}
        >
          {WAYS.map((by) => (
            <option key={by} value={by}>
              {words.by[by]}
            </option>
          ))}
        </select>
      </div>
      <div aria-live="polite">
        {isFiltered(wanted) && (
          <div className={styles.shown}>
            <Text size={200}>{words.shown(shown, all)}</Text>
            <Button
              size="small"
              appearance="transparent"
              onClick={() => {
                onChange({ ...everything, by: wanted.by });
              }}
            >
              {words.reset}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
