import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { refusal, run, type Command, type Planned } from '../../commands';
import { usePane, useSession } from '../context';
import type { Origin } from './origins';
import { useSectionStyles } from './section-style';

interface ApplyBarProps<Plan extends Planned> {
  readonly command: Command<Plan>;
  readonly planned: Plan;
  /** Where the contents of filled cells come from. */
  readonly origins?: readonly Origin[];
  readonly outdated: boolean;
  readonly onClose: (origins?: readonly Origin[]) => void;
}

/** 应用 and 取消 under a preview; closes it when the plan is carried out. */
export function ApplyBar<Plan extends Planned>({ command, planned, origins, outdated, onClose }: ApplyBarProps<Plan>) {
  const styles = useSectionStyles();
  const { session, text } = usePane();
  const words = text.templates;
  const reason = useSession((state) => refusal(command, state, planned));
  const apply = async (): Promise<void> => {
    await run(command, session, planned);
    if (session.state.notice?.kind === 'fixed') onClose(origins);
  };
  return (
    <>
      <div aria-live="polite">
        {outdated && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{words.outdated}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={styles.row}>
        <Button
          size="small"
          appearance="primary"
          className={styles.button}
          disabledFocusable={reason !== null || outdated}
          title={outdated ? words.outdated : reason === null ? words.apply : text.reasons[reason]}
          onClick={() => void apply()}
        >
          {words.apply}
        </Button>
        <Button size="small" className={styles.button} onClick={() => { onClose(); }}>
          {words.cancel}
        </Button>
      </div>
    </>
  );
}
