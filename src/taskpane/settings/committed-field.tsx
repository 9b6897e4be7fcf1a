import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';

interface CommittedFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** Several lines. */
  readonly lines?: boolean;
  /** Takes what was written once the field is left; a text back says what is wrong with it. */
  readonly onCommit: (value: string) => string | null;
}

/** As wide as the pane, however narrow that is. */
const FULL = { width: '100%', minWidth: 0 };
/** A list is seen as a whole as long as it is no longer than this. */
const MOST_ROWS = 8;

/** A text that counts when the field is left or Enter is pressed: a check after every key would be in the way. */
export function CommittedField({ label, hint, value, lines = false, onCommit }: CommittedFieldProps) {
  const [draft, setDraft] = useState<string>();
  const [trouble, setTrouble] = useState<string | null>(null);
  const commit = (): void => {
    if (draft === undefined) return;
    const wrong = draft === value ? null : onCommit(draft);
    setTrouble(wrong);
    if (wrong === null) setDraft(undefined);
  };
  const rows = Math.min(MOST_ROWS, Math.max(2, (draft ?? value).split('\n').length));
  const shared = { value: draft ?? value, onBlur: commit, onChange: (_event: unknown, { value: next }: { readonly value: string }) => { setDraft(next); } };
  return (
    <Field size="small" label={label} {...(hint !== undefined && { hint })} {...(trouble !== null && { validationMessage: trouble })}>
      {lines ? <Textarea size="small" resize="vertical" style={FULL} textarea={{ style: FULL }} rows={rows} {...shared} /> : <Input size="small" {...shared} onKeyDown={({ key }) => { if (key === 'Enter') commit(); }} />}
    </Field>
  );
}
