import { Field, Select, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { commands, freeSheetId } from '../../commands';
import { pourInto } from '../../fill/pour';
import { templateNamed, templates } from '../../library/templates';
import { usePane } from '../context';
import { useKept } from '../kept';
import { ApplyBar } from './apply-bar';
import type { PreviewProps } from './preview-props';
import { LeftList } from './left-list';
import { useSectionStyles } from './section-style';

/** 转换版式: the form in another template on a sheet of its own, and what has no place there. */
export function PourPreview({ snapshot, form, outdated, onClose }: PreviewProps) {
  const styles = useSectionStyles();
  const { text } = usePane();
  const words = text.templates;
  const [name, setName] = useKept('pour-template', (templates.find(({ follows }) => follows !== form.template) ?? templates[0])?.name ?? '');
  const { book } = snapshot;
  const plan = useMemo(() => {
    const template = templateNamed(name);
    return template && pourInto(book, form, template, freeSheetId(book));
  }, [book, form, name]);
  return (
    <>
      <Field label={words.pourInto} size="small">
        <Select size="small" className={styles.select} value={name} onChange={(_event, { value }) => { setName(value); }}>
          {templates.map((one) => (
            <option key={one.name} value={one.name}>
              {one.title}
            </option>
          ))}
        </Select>
      </Field>
      {plan && (
        <>
          <Text className={styles.weak} role="status">
            {words.poured(plan.poured, form.indicators.length)}
          </Text>
          <LeftList title={words.notPoured} left={plan.left} />
          <ApplyBar
            command={commands.pour}
            planned={{ sheet: snapshot.sheet.id, fingerprint: snapshot.fingerprint, edits: plan.edits, to: plan.sheet }}
            outdated={outdated}
            onClose={onClose}
          />
        </>
      )}
    </>
  );
}
