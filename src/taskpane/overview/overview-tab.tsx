import { makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Finding } from '../../check/finding';
import { frameOf } from '../../check/settings';
import type { Form } from '../../form/schema';
import { defaultFrame } from '../../frame/presets';
import { activeResult } from '../../session/state';
import { formName } from '../check/form-name';
import { usePane, useSession } from '../context';
import { useKept } from '../kept';
import { Section } from '../section';
import { classesOf } from './classes';
import { ClassesView } from './classes-view';
import { evidenceOf } from './evidence';
import { EvidenceView } from './evidence-view';
import { goalText } from './goal-text';
import { GoalView } from './goal-view';
import { MapView } from './map-view';
import { moneyLines } from './money-sums';
import { MoneyView } from './money-view';
import { SheetList } from './sheet-list';
import { sheetMap } from './sheet-map';
import { treeOf } from './tree';
import { TreeView } from './tree-view';
import { weightsOf } from './weights';
import { WeightsView } from './weights-view';

const useStyles = makeStyles({
  tab: { padding: '12px 12px 24px' },
  name: { display: 'block', marginBottom: '6px' },
  choice: { marginBottom: '8px' },
  weak: { display: 'block', color: tokens.colorNeutralForeground2, marginBottom: '10px' },
});

/** The form in front at a glance, and the other sheets of the workbook. */
export function OverviewTab() {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.overview;
  const result = useSession(activeResult);
  const sheets = useSession((state) => state.sheets);
  const [chosen, setChosen] = useKept('overview-form', '');
  const forms = result?.forms ?? [];
  const form = forms.find(({ id }) => id === chosen) ?? forms[0];
  const map = useMemo(() => (result && result.forms.length > 0 ? sheetMap(result.forms, result.findings) : null), [result]);
  return (
    <div className={styles.tab}>
      {form === undefined && (
        <>
          <Text weight="semibold" className={styles.name}>
            {result ? words.noForm : words.notChecked}
          </Text>
          <Text size={200} className={styles.weak}>
            {words.noFormHelp}
          </Text>
        </>
      )}
      {form && forms.length === 1 && (
        <Text weight="semibold" size={400} className={styles.name}>
          {formName(form, text)}
        </Text>
      )}
      {form && forms.length > 1 && (
        <Select size="small" className={styles.choice} aria-label={words.form} value={form.id} onChange={(_event, { value }) => { setChosen(value); }}>
          {forms.map((one, index) => (
            <option key={one.id} value={one.id}>
              {`${String(index + 1)}. ${one.title ?? formName(one, text)}`}
            </option>
          ))}
        </Select>
      )}
      {map && (
        <Section name="map" title={words.map.title}>
          <MapView map={map} />
        </Section>
      )}
      {form && result && <FormSections form={form} findings={result.findings} />}
      <Section name="sheets" title={text.list.counted(words.sheets, sheets.filter(({ visible }) => visible).length)}>
        <SheetList />
      </Section>
    </div>
  );
}

function FormSections({ form, findings }: { readonly form: Form; readonly findings: readonly Finding[] }) {
  const { text } = usePane();
  const words = text.overview;
  const office = useSession((state) => state.office);
  const preset = useSession((state) => state.store.preset);
  const frame = useMemo(() => frameOf({ preset: office.preset ?? preset, config: office }), [office, preset]);
  const title = frame === defaultFrame ? text.office.byDefault : frame.title;
  const facts = useMemo(
    () => ({ tree: treeOf(form, findings), weights: weightsOf(form, frame), classes: classesOf(form, frame), money: moneyLines(form), goal: goalText(form), evidence: evidenceOf(form, findings) }),
    [form, findings, frame],
  );
  return (
    <>
      {form.indicators.length > 0 && (
        <Section name="tree" title={words.tree.title(form.indicators.length)}>
          <TreeView branches={facts.tree} />
        </Section>
      )}
      {facts.classes.length > 0 && (
        <Section name="classes" title={words.classes.title}>
          <ClassesView groups={facts.classes} frame={title} />
        </Section>
      )}
      {facts.weights && (
        <Section name="weights" title={words.weights.title}>
          <WeightsView weights={facts.weights} frame={title} />
        </Section>
      )}
      {facts.money.length > 0 && (
        <Section name="money" title={words.money.title}>
          <MoneyView lines={facts.money} />
        </Section>
      )}
      <Section name="goal" title={words.goal.title}>
        <GoalView goal={facts.goal} />
      </Section>
      <Section name="evidence" title={words.evidence.title}>
        <EvidenceView evidence={facts.evidence} />
      </Section>
    </>
  );
}
