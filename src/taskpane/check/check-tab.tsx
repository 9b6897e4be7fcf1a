import { makeStyles } from '@fluentui/react-components';
import { activeResult } from '../../session/state';
import { useSession } from '../context';
import { FindingGroups } from './finding-groups';
import { Notices } from './notices';
import { Summary } from './summary';
import { MarkBar, Toolbar } from './toolbar';

const useStyles = makeStyles({ tab: { padding: '10px 12px 24px' } });

/** What was recognised, what to do about it, and what was found. */
export function CheckTab() {
  const styles = useStyles();
  const result = useSession(activeResult);
  return (
    <div className={styles.tab}>
      <Summary result={result} />
      <Toolbar />
      <Notices />
      {result && <FindingGroups result={result} />}
      <MarkBar />
    </div>
  );
}
