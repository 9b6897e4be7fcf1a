import { Checkbox, Select, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { commands } from '../../commands';
import { generateFromGoal } from '../../fill/generate';
import type { FillChoices, PlannedRow } from '../../fill/plan';
import { formatCell } from '../../sheet/address';
import type { Comparator } from '../../target';
import { usePane } from '../context';
import { useKept } from '../kept';
import { toggled } from '../normalize/choices';
import { ApplyBar } from './apply-bar';
import type { PreviewProps } from './preview-props';
import { LeftList } from './left-list';
import { useSectionStyles } from './section-style';
import { useReasons } from './use-reasons';

/** Rows drawn from the goal, the phrase of each beside it, and what was left in the text. */
export function GeneratePreview({ snapshot, form, outdated, onClose }: PreviewProps) {
  const styles = useSectionStyles();
  const { text } = usePane();
  const words = text.templates;
  const say = useReasons();
  const [{ without, signs }, setChoices] = useKept<Required<FillChoices>>(`generate-${snapshot.fingerprint}`, { without: [], signs: {} });
  const { book, sheet } = snapshot;
  const all = useMemo(() => generateFromGoal(book, sheet.id, form, { signs }), [book, sheet, form, signs]);
  const plan = useMemo(() => generateFromGoal(book, sheet.id, form, { without, signs }), [book, sheet, form, without, signs]);
  return (
    <>
      {all.rows.length === 0 && <Text className={styles.weak}>{words.nothingPromised}</Text>}
      <ul className={styles.list} aria-label={words.generate}>
        {all.rows.map((row) => (
          <li key={row.id} className={styles.item}>
            <Checkbox
              checked={!without.includes(row.id)}
              aria-label={`${row.level2} ${row.name}`}
              onChange={(_event, { checked }) => {
                setChoices({ signs, without: toggled(without, row.id, checked !== true) });
              }}
            />
            <div className={styles.words}>
              <Text weight="semibold">
                {row.name} {row.sign ?? ''}
                {row.number}
                {row.unit}
              </Text>
              {row.signs.length > 0 && <SignChoice row={row} onChoose={(sign) => { setChoices({ without, signs: { ...signs, [row.id]: sign } }); }} />}
              <Text size={200} className={styles.weak}>
                {[row.level1, row.level2].join(' / ')}
                {plan.rows.filter(({ id }) => id === row.id).map(({ at }) => `${text.joins.parts}${words.place(formatCell(at))}`)}
              </Text>
              <Text size={200} className={styles.weak}>
                {say(row.reason)}
                {row.source && ` ${words.source(formatCell(row.source.cell))}`}
              </Text>
            </div>
          </li>
        ))}
      </ul>
      <LeftList title={words.left} left={plan.left} />
      <ApplyBar command={commands.generate} planned={{ ...plan, fingerprint: snapshot.fingerprint }} origins={plan.rows.map(({ at, name, reason }) => ({ cell: formatCell(at), from: `${name}${text.joins.parts}${say(reason)}` }))} outdated={outdated} onClose={onClose} />
    </>
  );
}

/** The words left the sign open: a person chooses, or the row is written without one. */
function SignChoice({ row, onChoose }: { readonly row: PlannedRow; readonly onChoose: (sign: Comparator) => void }) {
  const { text } = usePane();
  return (
    <Select
      size="small"
      aria-label={text.templates.sign(row.name)}
      value={row.sign ?? ''}
      onChange={(_event, { value }) => {
        const sign = row.signs.find((one) => one === value);
        if (sign !== undefined) onChoose(sign);
      }}
    >
      {row.sign === null && <option value="">{text.templates.chooseSign}</option>}
      {row.signs.map((sign) => (
        <option key={sign} value={sign}>
          {sign}
        </option>
      ))}
    </Select>
  );
}
