import { Checkbox, Field, Select, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { commands } from '../../commands';
import { fillRow, proposeRow, type ProposedRole } from '../../fill/suggest-row';
import { roleNames } from '../../form/role-names';
import type { Indicator } from '../../form/schema';
import { formatCell } from '../../sheet/address';
import { textAt } from '../../sheet/build';
import { usePane, useSession } from '../context';
import { toggled } from '../normalize/choices';
import { ApplyBar } from './apply-bar';
import type { PreviewProps } from './preview-props';
import { frameOf } from './frame-of';
import { useSectionStyles } from './section-style';
import { useLibrary } from './use-library';
import { useReasons } from './use-reasons';

/** 填写本行: what the selected row's indicator usually has beside it. What is written is kept unless it is ticked. */
export function RowPreview({ snapshot, form, row, outdated, onClose }: PreviewProps) {
  const styles = useSectionStyles();
  const { text } = usePane();
  const indicator = form.indicators.find((one) => one.row === row);
  if (indicator === undefined) return <Text className={styles.weak}>{text.templates.noIndicator}</Text>;
  return <Proposals snapshot={snapshot} form={form} row={row} indicator={indicator} outdated={outdated} onClose={onClose} />;
}

function Proposals({ snapshot, form, indicator, outdated, onClose }: PreviewProps & { readonly indicator: Indicator }) {
  const styles = useSectionStyles();
  const { text } = usePane();
  const words = text.templates;
  const say = useReasons();
  const { library } = useLibrary();
  const { preset } = useSession((state) => state.store);
  const locale = useSession((state) => state.preferences.locale);
  const proposals = useMemo(() => proposeRow(form, frameOf(preset), library, indicator.name), [form, preset, library, indicator]);
  const [chosen, setChosen] = useState(0);
  const [without, setWithout] = useState<readonly ProposedRole[]>([]);
  const [over, setOver] = useState<readonly ProposedRole[]>([]);
  const proposal = proposals[chosen];
  if (proposal === undefined) return <Text className={styles.weak}>{words.nothingKnown(indicator.name)}</Text>;
  const { sheet, fingerprint } = snapshot;
  const empty = new Set(fillRow(sheet, indicator, proposal).map(({ at }) => formatCell(at)));
  const offers = (Object.entries(proposal.cells) as [ProposedRole, string][]).flatMap(([role, said]) => {
    const at = indicator.cells[role];
    if (at === undefined || said === '' || textAt(sheet, at) === said) return [];
    const cell = formatCell(at);
    return [{ role, said, cell, has: textAt(sheet, at), isEmpty: empty.has(cell), ticked: empty.has(cell) ? !without.includes(role) : over.includes(role) }];
  });
  const wanted = offers.filter(({ ticked }) => ticked);
  const cells = Object.fromEntries(wanted.map(({ role, said }) => [role, said]));
  const edits = fillRow(sheet, indicator, { ...proposal, cells }, over);
  return (
    <>
      <Field label={words.proposals(indicator.name)} size="small">
        <Select size="small" className={styles.select} value={String(chosen)} onChange={(_event, { value }) => { setChosen(Number(value)); }}>
          {proposals.map(({ name }, index) => (
            <option key={index} value={String(index)}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Text size={200} className={styles.weak}>
        {[say(proposal.from), proposal.notFor === undefined ? '' : words.notFor(proposal.notFor)].filter(Boolean).join(text.joins.parts)}
      </Text>
      {offers.length === 0 && <Text className={styles.weak}>{words.nothingToFill}</Text>}
      <ul className={styles.list} aria-label={words.row}>
        {offers.map(({ role, said, cell, has, isEmpty, ticked }) => (
          <li key={role} className={styles.item}>
            <Checkbox
              checked={ticked}
              aria-label={`${cell} ${roleNames[role][locale]}`}
              onChange={(_event, { checked }) => {
                if (isEmpty) setWithout(toggled(without, role, checked !== true));
                else setOver(toggled(over, role, checked === true));
              }}
            />
            <div className={styles.words}>
              <Text weight="semibold">
                {cell} {roleNames[role][locale]}
              </Text>
              <Text className={styles.weak}>{has === '' ? said : words.instead(has, said)}</Text>
            </div>
          </li>
        ))}
      </ul>
      <ApplyBar
        command={commands.fillRow}
        planned={{ sheet: sheet.id, fingerprint, edits }}
        origins={edits.map(({ at }) => ({ cell: formatCell(at), from: say(proposal.from) }))}
        outdated={outdated}
        onClose={onClose}
      />
    </>
  );
}
