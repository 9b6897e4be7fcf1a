import { Button, Field, Input, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { commands, refusal, type TemplateInsertion } from '../../commands';
import { templates } from '../../library/templates';
import { formatCell } from '../../sheet/address';
import { usePane, useSession } from '../context';
import { useKept } from '../kept';
import { useSectionStyles } from './section-style';

/** 插入模板: which form, and where. */
export function TemplateSection() {
  const styles = useSectionStyles();
  const { text, act } = usePane();
  const words = text.templates;
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useKept('template-chosen', templates[0]?.name ?? '');
  const [where, setWhere] = useKept<TemplateInsertion['where']>('template-where', 'sheet');
  const cell = useSession(({ selection }) => formatCell({ row: selection?.range.top ?? 0, col: selection?.range.left ?? 0 }));
  const found = templates.filter(({ title, about, basis }) => `${title}${about}${basis.join('')}`.includes(query.trim()));
  const template = found.find(({ name }) => name === chosen);
  const reason = useSession((state) => (template === undefined ? 'nothing-planned' : refusal(commands.insertTemplate, state, { template, where })));
  return (
    <section className={styles.section} aria-label={words.forms}>
      <h2 className={styles.title}>{words.forms}</h2>
      <Input size="small" className={styles.wide} type="search" aria-label={words.searchForms} placeholder={words.searchForms} value={query} onChange={(_event, { value }) => { setQuery(value); }} />
      {found.length === 0 && <Text className={styles.weak}>{words.noMatch}</Text>}
      <RadioGroup value={chosen} aria-label={words.forms} onChange={(_event, { value }) => { setChosen(value); }}>
        {found.map(({ name, title }) => (
          <Radio key={name} value={name} label={title} />
        ))}
      </RadioGroup>
      {template && (
        <Text size={200} className={styles.weak}>
          {template.about} {template.basis.join(text.joins.rows)}
        </Text>
      )}
      <Field label={words.where} size="small" className={styles.apart}>
        <RadioGroup layout="horizontal" className={styles.wrap} value={where} onChange={(_event, { value }) => { setWhere(value === 'cell' ? 'cell' : 'sheet'); }}>
          <Radio value="sheet" label={words.onSheet} />
          <Radio value="cell" label={words.atCell(cell)} />
        </RadioGroup>
      </Field>
      <div className={styles.row}>
        <Button
          size="small"
          className={styles.button}
          appearance="primary"
          disabledFocusable={reason !== null}
          title={reason === null ? words.insert : text.reasons[reason]}
          onClick={() => {
            if (template) act(commands.insertTemplate, { template, where });
          }}
        >
          {words.insert}
        </Button>
      </div>
    </section>
  );
}
