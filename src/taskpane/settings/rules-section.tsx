import { Button, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import { frameOf } from '../../check/settings';
import { groupBy } from '../../form/group';
import { rules } from '../../rules/index';
import type { Rule } from '../../rules/rule';
import { textsOf } from '../../rules/words';
import { usePane, useSession } from '../context';
import { Section } from '../section';
import { forcedBare } from '../theme';
import { RuleSettings } from './rule-settings';

const useStyles = makeStyles({
  note: { display: 'block', color: tokens.colorNeutralForeground2, marginBottom: '6px' },
  search: { width: '100%', minWidth: 0, marginBottom: '6px' },
  list: { listStyleType: 'none', margin: 0, padding: '0 0 0 8px' },
  fold: { display: 'block', width: '100%', minWidth: 0, textAlign: 'left', padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, fontWeight: tokens.fontWeightRegular, ...forcedBare },
});

/** 规则: how severe each is, and the numbers and word lists of those that have some. */
export function RulesSection() {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.office;
  const office = useSession((state) => state.office);
  const locale = useSession((state) => state.preferences.locale);
  const frame = useMemo(() => frameOf({ config: office }), [office]);
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const found = useMemo(() => rules.filter((rule) => `${rule.name} ${textsOf(rule, locale).title}`.toLowerCase().includes(wanted)), [wanted, locale]);
  return (
    <Section name="rules" title={words.rules}>
      <Text size={200} className={styles.note}>
        {words.rulesHelp(Object.keys(office.rules ?? {}).length)}
      </Text>
      <Input size="small" type="search" className={styles.search} aria-label={words.searchRules} placeholder={words.searchRules} value={query} onChange={(_event, { value }) => { setQuery(value); }} />
      {found.length === 0 && <Text size={200}>{words.noRule}</Text>}
      {[...groupBy(found, ({ name }) => name.slice(0, name.indexOf('/')))].map(([group, members]) => (
        <RuleGroup key={group} title={words.groups[group] ?? group} open={wanted !== ''}>
          {members.map((rule: Rule) => (
            <RuleSettings key={rule.name} rule={rule} office={office} frame={frame} />
          ))}
        </RuleGroup>
      ))}
    </Section>
  );
}

/** Closed at first: seventy rules at once say nothing. A search opens what it finds. */
function RuleGroup({ title, open, children }: { readonly title: string; readonly open: boolean; readonly children: readonly ReactElement[] }) {
  const styles = useStyles();
  const { counted } = usePane().text.list;
  const [opened, setOpened] = useState(false);
  const shown = open || opened;
  return (
    <>
      <Button appearance="subtle" size="small" className={styles.fold} aria-expanded={shown} onClick={() => { setOpened(!shown); }}>
        {counted(title, children.length)} <span aria-hidden>{shown ? '▾' : '▸'}</span>
      </Button>
      {shown && <ul className={styles.list}>{children}</ul>}
    </>
  );
}
