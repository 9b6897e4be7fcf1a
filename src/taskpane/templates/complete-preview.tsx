import { Checkbox, Select, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { commands } from '../../commands';
import { completeIndicators, type CompleteChoices } from '../../fill/complete';
import { usePane, useSession } from '../context';
import { useKept } from '../kept';
import { toggled } from '../normalize/choices';
import { formatCell } from '../../sheet/address';
import { ApplyBar } from './apply-bar';
import type { PreviewProps } from './preview-props';
import { frameOf } from './frame-of';
import { useSectionStyles } from './section-style';
import { useReasons } from './use-reasons';
import { useLibrary } from './use-library';

/** The classes that the form lacks, each to be ticked and given a name. Values stay empty. */
export function CompletePreview({ snapshot, form, outdated, onClose }: PreviewProps) {
  const styles = useSectionStyles();
  const { text } = usePane();
  const words = text.templates;
  const say = useReasons();
  const { library } = useLibrary();
  const preset = useSession((state) => state.store.preset);
  const [choices, setChoices] = useKept<CompleteChoices>(`complete-${snapshot.fingerprint}`, {});
  const plan = useMemo(
    () => completeIndicators(snapshot.book, snapshot.sheet.id, form, frameOf(preset), library, choices),
    [snapshot, form, preset, library, choices],
  );
  const ticked = choices.classes ?? plan.offers.filter((offer) => offer.ticked).map((offer) => offer.class);
  const [hurdle] = plan.left;
  if (plan.offers.length === 0) return <Text className={styles.weak}>{hurdle === undefined ? words.nothingMissing : say(hurdle.reason)}</Text>;
  return (
    <>
      <ul className={styles.list} aria-label={words.complete}>
        {plan.offers.map((offer) => {
          const row = plan.rows.find(({ id }) => id === offer.class);
          return (
            <li key={offer.class} className={styles.item}>
              <Checkbox
                checked={ticked.includes(offer.class)}
                aria-label={`${offer.level1} ${offer.level2}`}
                onChange={(_event, { checked }) => {
                  setChoices({ ...choices, classes: toggled(ticked, offer.class, checked === true) });
                }}
              />
              <div className={styles.words}>
                <Text weight="semibold">{offer.level1 === offer.level2 ? offer.level2 : `${offer.level1} / ${offer.level2}`}</Text>
                {row && offer.names.length > 0 && (
                  <Select
                    size="small"
                    className={styles.select}
                    aria-label={words.indicator(offer.level2)}
                    value={row.name}
                    onChange={(_event, { value }) => {
                      setChoices({ ...choices, names: { ...choices.names, [offer.class]: value } });
                    }}
                  >
                    {offer.names.map((name) => (
                      <option key={name} value={name}>
                        {name}
                      </option>
                    ))}
                  </Select>
                )}
                <Text size={200} className={styles.weak}>
                  {row ? `${words.place(formatCell(row.at))}${text.joins.parts}` : ''}
                  {say(offer.reason)}
                </Text>
              </div>
            </li>
          );
        })}
      </ul>
      <ApplyBar command={commands.complete} planned={{ ...plan, fingerprint: snapshot.fingerprint }} origins={plan.rows.map(({ at, name, reason }) => ({ cell: formatCell(at), from: `${name}${text.joins.parts}${say(reason)}` }))} outdated={outdated} onClose={onClose} />
    </>
  );
}
