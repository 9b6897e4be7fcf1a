import { Button, makeStyles, ProgressBar, Text } from '@fluentui/react-components';
import { commands } from '../../commands';
import { usePane, useSession } from '../context';

const useStyles = makeStyles({ line: { display: 'flex', alignItems: 'center', marginBottom: '8px' }, bar: { flexGrow: 1, margin: '0 8px' } });

/** How far a long check is, and the way out of it. */
export function ProgressLine() {
  const styles = useStyles();
  const { text, act } = usePane();
  const progress = useSession((state) => state.progress);
  if (progress === null) return null;
  return (
    <div className={styles.line}>
      <Text size={200}>{text.sitting.checking(Math.round(progress * 100))}</Text>
      <ProgressBar className={styles.bar} value={progress} aria-label={text.sitting.checking(Math.round(progress * 100))} />
      <Button
        size="small"
        onClick={() => {
          act(commands.cancelCheck, undefined);
        }}
      >
        {text.sitting.cancel}
      </Button>
    </div>
  );
}
