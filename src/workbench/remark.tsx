import { makeStyles, MessageBar, MessageBarActions, MessageBarBody, type MessageBarProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ message: { minHeight: '36px' } });

interface RemarkProps {
  readonly intent: NonNullable<MessageBarProps['intent']>;
  readonly text: string;
  /** Buttons for what can be done about it. */
  readonly children: ReactNode;
}

/** A line above the grid. */
export function Remark({ intent, text, children }: RemarkProps) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="auto" className={styles.message}>
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>{children}</MessageBarActions>
    </MessageBar>
  );
}
