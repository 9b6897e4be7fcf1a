import { Button, makeStyles } from '@fluentui/react-components';
import { commands, refusal } from '../../commands';
import { Notices } from '../check/notices';
import { usePane, useSession } from '../context';
import { FillSection } from './fill-section';
import { OwnSection } from './own-section';
import { TemplateSection } from './template-section';

const useStyles = makeStyles({ tab: { padding: '10px 12px 24px' } });

/** Forms to insert, and what completes the form in front. */
export function TemplatesTab() {
  const styles = useStyles();
  const { text, act } = usePane();
  const undoable = useSession((state) => refusal(commands.undo, state, undefined) === null);
  return (
    <div className={styles.tab}>
      <Notices />
      <FillSection />
      <TemplateSection />
      <OwnSection />
      {undoable && (
        <Button size="small" onClick={() => { act(commands.undo, undefined); }}>
          {text.labels.undo}
        </Button>
      )}
    </div>
  );
}
