import { Button, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { commands } from '../../commands';
import { saySettingReason } from '../../config/reasons';
import type { Config } from '../../config/schema';
import type { Frame } from '../../frame/frame';
import { optionTroubles, type OptionShape } from '../../rules/options';
import type { Rule } from '../../rules/rule';
import { textsOf } from '../../rules/words';
import { usePane } from '../context';
import { CommittedField } from './committed-field';
import { givenOf, linesOf, optionValue, usualSeverity, withOption, withSeverity, type SeverityChoice } from './office';

const CHOICES: readonly SeverityChoice[] = ['error', 'warning', 'info', 'off'];

const useStyles = makeStyles({
  rule: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: 'flex', alignItems: 'center', flexWrap: 'wrap' },
  title: { flexGrow: 1, flexBasis: '100px', minWidth: 0, overflowWrap: 'anywhere' },
  choice: { flexShrink: 0, maxWidth: '150px' },
  weak: { display: 'block', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface RuleSettingsProps {
  readonly rule: Rule;
  readonly office: Config;
  readonly frame: Frame;
}

/** One rule: severity, options, and the way back to what is usual. */
export function RuleSettings({ rule, office, frame }: RuleSettingsProps) {
  const styles = useStyles();
  const { text, act, session } = usePane();
  const words = text.office;
  const { name } = rule;
  const { title, why } = textsOf(rule, session.state.preferences.locale);
  const given = givenOf(office, name);
  const changed = given.severity !== undefined || given.options !== undefined;
  const nameOf = (severity: SeverityChoice) => (severity === 'off' ? words.off : text.severities[severity]);
  const change = (config: Config): void => {
    act(commands.configure, config);
  };
  return (
    <li className={styles.rule}>
      <div className={styles.line}>
        <span className={styles.title} title={why}>
          {title}
        </span>
        <Select
          size="small"
          className={styles.choice}
          aria-label={words.severity(title)}
          value={given.severity ?? ''}
          onChange={(_event, { value }) => { change(withSeverity(office, name, (value || undefined) as SeverityChoice | undefined)); }}
        >
          <option value="">{words.usual(nameOf(usualSeverity(rule, frame)))}</option>
          {CHOICES.map((severity) => (
            <option key={severity} value={severity}>
              {nameOf(severity)}
            </option>
          ))}
        </Select>
      </div>
      <Text size={200} className={styles.weak}>
        {name}
      </Text>
      {Object.entries(rule.options ?? {}).map(([option, shape]) => (
        <OptionField key={option} rule={rule} option={option} shape={shape} office={office} onChange={change} />
      ))}
      {changed && (
        <Button size="small" appearance="transparent" onClick={() => { change(withSeverity(Object.keys(rule.options ?? {}).reduce((config, option) => withOption(config, name, option, undefined), office), name, undefined)); }}>
          {words.restore}
        </Button>
      )}
    </li>
  );
}

interface OptionFieldProps {
  readonly rule: Rule;
  readonly option: string;
  readonly shape: OptionShape;
  readonly office: Config;
  readonly onChange: (config: Config) => void;
}

/** A number, or a word list with one word a line; what the rule refuses is said and not taken. */
function OptionField({ rule, option, shape, office, onChange }: OptionFieldProps) {
  const { text, session } = usePane();
  const words = text.office;
  const value = optionValue(office, rule, option);
  const isList = shape.kind === 'texts';
  return (
    <CommittedField
      lines={isList}
      label={words.options[option] ?? option}
      {...(isList && { hint: words.textsHelp })}
      value={Array.isArray(value) ? value.join('\n') : typeof value === 'number' ? String(value) : ''}
      onCommit={(written) => {
        const next = isList ? linesOf(written) : written.trim() === '' ? undefined : Number(written);
        const [wrong] = next === undefined ? [] : optionTroubles({ [option]: shape }, { [option]: Number.isNaN(next) ? written : next });
        if (wrong) return saySettingReason(wrong.reason, session.state.preferences.locale);
        onChange(withOption(office, rule.name, option, next));
        return null;
      }}
    />
  );
}
