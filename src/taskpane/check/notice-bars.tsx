import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { commands } from '../../commands';
import { activeResult, type Notice } from '../../session/state';
import type { SheetResult } from '../../check/finding';
import { formatCell } from '../../sheet/address';
import { usePane, useSession } from '../context';
import type { Messages } from '../messages';
import { verdict } from './summary';

const useStyles = makeStyles({ bar: { marginBottom: '8px' } });

const INTENTS: Partial<Readonly<Record<Notice['kind'], 'error' | 'info'>>> = { failed: 'error', stopped: 'error', unpainted: 'info' };

/** What the last action came to, what was left unfinished, and what has to be asked. */
export function NoticeBars() {
  const styles = useStyles();
  const { text, act } = usePane();
  const result = useSession(activeResult);
  const notice = useSession((state) => state.notice);
  const question = useSession((state) => state.question);
  const interrupted = useSession((state) => state.interrupted);
  return (
    <>
      {interrupted && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>{text.notices.interrupted(text.commandName(interrupted.command))}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => { act(commands.recover, undefined); }}>
              {text.labels.recover}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {question && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>
            {text.notices.undoChanged(text.commandName(question.entry.command), question.cells.map(formatCell).join(text.joins.rows))}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => { act(commands.undo, 'the-rest'); }}>
              {text.notices.undoRest}
            </Button>
            <Button size="small" onClick={() => { act(commands.undo, 'leave'); }}>
              {text.notices.undoLeave}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {notice && (
        <MessageBar intent={INTENTS[notice.kind] ?? 'success'} layout="multiline" className={styles.bar}>
          <MessageBarBody>{noticeText(notice, result, text)}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

function noticeText(notice: Notice, result: SheetResult | undefined, text: Messages): string {
  const { notices } = text;
  switch (notice.kind) {
    case 'fixed':
      return notices.fixed(text.commandName(notice.command), notice.cells);
    case 'undone':
      return notices.undone(text.commandName(notice.command), notice.cells);
    case 'redone':
      return notices.redone(text.commandName(notice.command), notice.cells);
    case 'checked':
      return notices.checked(result ? verdict(result, text) : '');
    case 'unflagged':
    case 'unpainted':
      return notices[notice.kind];
    case 'cancelled':
      return text.sitting.cancelled;
    case 'checked-all':
      return notices.checkedAll(notice.sheets, notice.withForms);
    case 'stopped':
      return notices.stopped[notice.because];
    case 'failed':
      return notices.failed(text.failures[notice.because], notice.at ? formatCell(notice.at) : '');
  }
}
