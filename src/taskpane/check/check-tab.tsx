import { Link, makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { activeResult, activeSheet } from '../../session/state';
import { usePane, useSession } from '../context';
import { ReviewBar } from '../review/review-bar';
import { FindingGroups } from './finding-groups';
import { HistoryList } from './history-list';
import { Notices } from './notices';
import { Summary } from './summary';
import { MarkBar, Toolbar } from './toolbar';
import { WorstList } from './worst-list';

const ProgressLine = lazy(async () => ({ default: (await import(/* webpackChunkName: "progress" */ './progress-line')).ProgressLine }));
const MappingPanel = lazy(async () => ({ default: (await import('./mapping-panel')).MappingPanel }));

const useStyles = makeStyles({ tab: { padding: '10px 12px 24px' } });

/** What was recognised, what to do about it, and what was found. */
export function CheckTab() {
  const styles = useStyles();
  const result = useSession(activeResult);
  const sheet = useSession(activeSheet);
  const { text } = usePane();
  const opened = useSession((state) => state.opened);
  const checking = useSession(({ progress }) => progress !== null);
  /** The sheet, among all that have stood here, whose columns are being pointed out. */
  const [mapped, setMapped] = useState('');
  const here = `${String(opened)} ${sheet}`;
  const mapping = mapped === here;
  return (
    <div className={styles.tab}>
      <Summary
        result={result}
        correct={
          result && !mapping ? (
            <Link as="button" onClick={() => { setMapped(here); }}>
              {text.mapping.open}
            </Link>
          ) : null
        }
      />
      <Suspense fallback={null}>{mapping && <MappingPanel key={here} onClose={() => { setMapped(''); }} />}</Suspense>
      {result && <WorstList findings={result.findings} sheet={result.sheet} />}
      <Toolbar />
      <Suspense fallback={null}>{checking && <ProgressLine />}</Suspense>
      <Notices />
      {result && <FindingGroups result={result} />}
      <MarkBar />
      <ReviewBar key={opened} />
      <HistoryList />
    </div>
  );
}
