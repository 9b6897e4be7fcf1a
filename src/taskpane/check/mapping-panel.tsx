import { Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { commands } from '../../commands';
import { mappingAt } from '../../form/mapping';
import { roleNames } from '../../form/role-names';
import type { Role } from '../../form/schema';
import { activeResult, activeSheet } from '../../session/state';
import type { Sheet } from '../../sheet/book';
import { usePane, useSession } from '../context';
import { onEscape } from '../escape';
import { takeFocus } from '../take-focus';
import { columnGuesses, headGuess } from './mapping-guess';

const useStyles = makeStyles({
  panel: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: '10px', marginBottom: '10px' },
  help: { display: 'block', color: tokens.colorNeutralForeground2, marginBottom: '8px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', marginBottom: '4px', '> *': { marginRight: '8px', marginBottom: '4px' } },
  number: { width: '72px', minWidth: 0 },
  // Long options must not widen the pane.
  column: { marginBottom: '6px', '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } },
  buttons: { marginTop: '10px', '> *': { marginRight: '8px' } },
  warning: { display: 'block', color: tokens.colorPaletteRedForeground1 },
});

const ROLES = (Object.keys(roleNames) as Role[]).filter((role) => role !== 'empty' && role !== 'spine');
const MOST_HEAD_ROWS = 4;

/** Where a person points out the head's row and what each column holds. */
export function MappingPanel({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { session, text, act } = usePane();
  const words = text.mapping;
  const id = useSession(activeSheet);
  const result = useSession(activeResult);
  const locale = useSession((state) => state.preferences.locale);
  const selectedRow = useSession((state) => state.selection?.range.top ?? 0);
  const [guess] = useState(() => headGuess(result, selectedRow));
  const [first, setFirst] = useState(guess.first);
  const [rows, setRows] = useState(guess.rows);
  const [sheet, setSheet] = useState<Sheet>();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Role>>(new Map());
  useEffect(() => {
    let gone = false;
    void session.sheet(id).then((read) => {
      if (!gone) setSheet(read);
    });
    return () => {
      gone = true;
    };
  }, [session, id, result]);
  if (sheet === undefined) return null;

  const columns = columnGuesses(sheet, result, first, rows);
  const shown = columns.filter(({ head, example }) => head !== '' || example !== '');
  const roleOf = (letters: string, guessed: Role): Role => chosen.get(letters) ?? guessed;
  const roles = columns.map(({ letters, role }) => roleOf(letters, role));
  const emptyHead = columns.every(({ head }) => head === '');
  const complete = roles.includes('name') && (roles.includes('value') || roles.includes('area') || roles.includes('grade'));
  const place = (row: number): void => {
    setFirst(Math.max(0, row));
    setChosen(new Map());
  };
  const confirm = (): void => {
    act(commands.mapColumns, { sheet: id, mapping: mappingAt(sheet, first, rows, roles) });
    onClose();
  };
  return (
    <section className={styles.panel} aria-label={words.title} ref={takeFocus} tabIndex={-1} onKeyDown={onEscape(onClose)}>
      <Text weight="semibold">{words.title}</Text>
      <Text size={200} className={styles.help}>
        {words.help}
      </Text>
      <div className={styles.head}>
        <Field label={words.head} size="small">
          <Input className={styles.number} type="number" min={1} value={String(first + 1)} onChange={(_event, { value }) => { place(Number(value) - 1 || 0); }} />
        </Field>
        <Field label={words.rows} size="small">
          <Input
            className={styles.number}
            type="number"
            min={1}
            max={MOST_HEAD_ROWS}
            value={String(rows)}
            onChange={(_event, { value }) => { setRows(Math.min(MOST_HEAD_ROWS, Math.max(1, Math.trunc(Number(value)) || 1))); }}
          />
        </Field>
        <Button size="small" onClick={() => { place(selectedRow); }}>
          {words.useSelection}
        </Button>
      </div>
      {emptyHead && <Text className={styles.warning}>{words.emptyHead}</Text>}
      {shown.map(({ letters, head, example, role }) => (
        <Field key={letters} className={styles.column} size="small" label={words.column(letters, head)} {...(example !== '' && { hint: words.example(example) })}>
          <Select
            size="small"
            value={roleOf(letters, role)}
            onChange={(_event, { value }) => { setChosen(new Map(chosen).set(letters, value as Role)); }}
          >
            {ROLES.map((one) => (
              <option key={one} value={one}>
                {roleNames[one][locale]}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      {!complete && <Text className={styles.warning}>{words.needsNameAndValue}</Text>}
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabled={emptyHead || !complete} onClick={confirm}>
          {words.confirm}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}
