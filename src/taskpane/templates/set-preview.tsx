import { Checkbox, Select, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { commands } from '../../commands';
import { insertEntries } from '../../fill/insert-set';
import type { Form } from '../../form/schema';
import type { IndicatorSet, LibraryEntry } from '../../library/schema';
import { formatCell } from '../../sheet/address';
import { usePane, useSession } from '../context';
import { onEscape } from '../escape';
import { toggled } from '../normalize/choices';
import type { Snapshot } from '../normalize/snapshot';
import { takeFocus } from '../take-focus';
import { ApplyBar } from './apply-bar';
import { frameOf } from './frame-of';
import { useSectionStyles } from './section-style';
import { useReasons } from './use-reasons';

interface SetPreviewProps {
  readonly sector: string;
  readonly set: IndicatorSet;
  readonly snapshot: Snapshot;
  readonly form: Form;
  readonly outdated: boolean;
  readonly onClose: () => void;
}

/** 取用整套: the indicators of one activity, each to be ticked and given its unit, as rows of the form. Values stay empty. */
export function SetPreview({ sector, set, snapshot, form, outdated, onClose }: SetPreviewProps) {
  const styles = useSectionStyles();
  const { text } = usePane();
  const words = text.library;
  const say = useReasons();
  const preset = useSession((state) => state.store.preset);
  const [without, setWithout] = useState<readonly string[]>([]);
  const [units, setUnits] = useState<Readonly<Record<string, string>>>({});
  const from = `${sector} · ${set.name}`;
  const plan = useMemo(() => {
    const wanted = set.entries.filter(({ name }) => !without.includes(name)).map((entry) => inUnit(entry, units[entry.name]));
    return insertEntries(snapshot.book, snapshot.sheet.id, form, frameOf(preset), wanted, from);
  }, [snapshot, form, preset, set, from, without, units]);
  return (
    <section aria-label={words.takeSet(set.name)} ref={takeFocus} tabIndex={-1} onKeyDown={onEscape(onClose)}>
      <h4 className={styles.title}>{words.set(sector, set.name, set.entries.length)}</h4>
      <ul className={styles.list} aria-label={words.takeSet(set.name)}>
        {set.entries.map((entry) => {
          const reason = plan.left.find(({ words: name }) => name === entry.name)?.reason;
          return (
            <li key={`${entry.class}-${entry.name}`} className={styles.item}>
              <Checkbox
                checked={reason === undefined && !without.includes(entry.name)}
                disabled={reason !== undefined}
                aria-label={entry.name}
                onChange={(_event, { checked }) => { setWithout(toggled(without, entry.name, checked !== true)); }}
              />
              <div className={styles.words}>
                <Text>{entry.name}</Text>
                {entry.units.length > 1 && (
                  <Select size="small" aria-label={words.unitOf(entry.name)} value={units[entry.name] ?? entry.units[0]} onChange={(_event, { value }) => { setUnits({ ...units, [entry.name]: value }); }}>
                    {entry.units.map((unit) => (
                      <option key={unit}>{unit}</option>
                    ))}
                  </Select>
                )}
                <Text size={200} className={styles.weak}>
                  {[entry.class, entry.units.length === 1 ? entry.units[0] : '', entry.notFor === undefined ? '' : text.templates.notFor(entry.notFor), reason === undefined ? '' : say(reason)].filter(Boolean).join(text.joins.parts)}
                </Text>
              </div>
            </li>
          );
        })}
      </ul>
      <Text className={styles.weak}>{words.taken(plan.rows.length)}</Text>
      <ApplyBar
        command={commands.insertEntries}
        planned={{ ...plan, fingerprint: snapshot.fingerprint }}
        origins={plan.rows.map(({ at, name, reason }) => ({ cell: formatCell(at), from: `${name}${text.joins.parts}${say(reason)}` }))}
        outdated={outdated}
        onClose={onClose}
      />
    </section>
  );
}

/** The entry with the chosen unit before its others. */
function inUnit(entry: LibraryEntry, unit: string | undefined): LibraryEntry {
  return unit === undefined ? entry : { ...entry, units: [unit, ...entry.units.filter((one) => one !== unit)] };
}
