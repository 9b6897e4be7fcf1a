import { Field, makeStyles, Select, Switch, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { frameOf } from '../../check/settings';
import { commands } from '../../commands';
import type { Config } from '../../config/schema';
import { frameNamed, presets } from '../../frame/presets';
import { usePane, useSession } from '../context';
import { Section } from '../section';
import { CommittedField } from './committed-field';
import { DemandedClasses } from './demanded-classes';
import { linesOf, totalsOf, withLocal, withPart } from './office';

const useStyles = makeStyles({
  field: { marginBottom: '10px' },
  note: { display: 'block', color: tokens.colorNeutralForeground2, marginBottom: '6px' },
  local: { borderLeft: `2px solid ${tokens.colorNeutralStroke2}`, paddingLeft: '10px', '> *': { marginBottom: '10px' } },
});

/** 口径: the preset, and what the office lays over it. */
export function BasisSection() {
  const styles = useStyles();
  const { text, act } = usePane();
  const words = text.office;
  const office = useSession((state) => state.office);
  const remembered = useSession((state) => state.store.preset);
  const { local } = office;
  const change = (config: Config): void => {
    act(commands.configure, config);
  };
  return (
    <Section name="basis" title={words.basis}>
      <Field size="small" label={words.preset} hint={words.presetHelp} className={styles.field}>
        <Select size="small" value={office.preset === undefined ? '' : (frameNamed(office.preset)?.name ?? '')} onChange={(_event, { value }) => { change(withPart(office, 'preset', value || undefined)); }}>
          <option value="">{words.byDefault}</option>
          {presets.map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      {office.preset === undefined && remembered !== undefined && (
        <Text size={200} className={styles.note}>
          {words.workbookPreset(frameNamed(remembered)?.title ?? remembered)}
        </Text>
      )}
      <Field hint={words.localHelp} className={styles.field}>
        <Switch checked={local !== undefined} label={words.local} onChange={(_event, { checked }) => { change(withPart(office, 'local', checked ? { name: words.newLocal, version: '1' } : undefined)); }} />
      </Field>
      {local && <LocalFields office={office} local={local} onChange={change} />}
    </Section>
  );
}

interface LocalFieldsProps {
  readonly office: Config;
  readonly local: NonNullable<Config['local']>;
  readonly onChange: (config: Config) => void;
}

function LocalFields({ office, local, onChange }: LocalFieldsProps) {
  const styles = useStyles();
  const words = usePane().text.office;
  const frame = useMemo(() => frameOf({ config: office }), [office]);
  const set = (change: Parameters<typeof withLocal>[1]): null => {
    onChange(withLocal(office, change));
    return null;
  };
  return (
    <div className={styles.local}>
      <CommittedField label={words.localName} value={local.name} onCommit={(name) => set({ name: name.trim() || words.newLocal })} />
      <CommittedField label={words.version} value={local.version} onCommit={(version) => set({ version: version.trim() || '1' })} />
      <CommittedField lines label={words.documents} hint={words.documentsHelp} value={(local.basis ?? []).join('\n')} onCommit={(lines) => set({ basis: noneAsUndefined(linesOf(lines)) })} />
      <CommittedField
        label={words.totals}
        hint={words.totalsHelp}
        value={frame.totals.join('、')}
        onCommit={(written) => {
          const totals = totalsOf(written);
          return totals === undefined ? words.badTotals : set({ totals: noneAsUndefined(totals) });
        }}
      />
      <DemandedClasses frame={frame} onChange={(demanded) => { set({ demanded }); }} />
      <Switch checked={frame.evaluation} label={words.evaluation} onChange={(_event, { checked }) => { set({ evaluation: checked }); }} />
      <Field hint={words.systemHelp}>
        <Switch checked={frame.system} label={words.system} onChange={(_event, { checked }) => { set({ system: checked }); }} />
      </Field>
    </div>
  );
}

/** An empty list would demand nothing; an empty field leaves it to the preset. */
function noneAsUndefined<T>(list: T[]): T[] | undefined {
  return list.length === 0 ? undefined : list;
}
