import { Field, makeStyles, Radio, RadioGroup, Switch, Text, tokens } from '@fluentui/react-components';
import { commands } from '../../commands';
import type { Locale } from '../../rules/rule';
import { usePane, useSession } from '../context';
import { BasisSection } from './basis-section';
import { DiagnosisSection } from './diagnosis-section';
import { OfficeFile } from './office-file';
import { RulesSection } from './rules-section';

const useStyles = makeStyles({
  tab: { padding: '12px' },
  block: { marginBottom: '16px' },
  note: { display: 'block', color: tokens.colorNeutralForeground2 },
});

export function SettingsTab() {
  const styles = useStyles();
  const { text, act, diagnose } = usePane();
  const { locale, marking } = useSession((state) => state.preferences);
  return (
    <div className={styles.tab}>
      <Field label={text.settings.language} className={styles.block}>
        <RadioGroup
          layout="horizontal"
          value={locale}
          onChange={(_event, { value }) => {
            act(commands.prefer, { locale: value as Locale });
          }}
        >
          <Radio value="zh" label="中文" />
          <Radio value="en" label="English" />
        </RadioGroup>
      </Field>
      <Field hint={text.settings.markingHelp} className={styles.block}>
        <Switch
          checked={marking}
          label={text.settings.marking}
          onChange={(_event, { checked }) => {
            act(commands.prefer, { marking: checked });
          }}
        />
      </Field>
      <BasisSection />
      <RulesSection />
      <OfficeFile />
      <Text size={200} className={styles.note}>
        {text.settings.keys}
      </Text>
      <Text size={200} className={styles.note}>
        {text.settings.local}
      </Text>
      {diagnose && <DiagnosisSection diagnose={diagnose} />}
    </div>
  );
}
