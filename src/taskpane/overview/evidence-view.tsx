import { makeStyles, tokens } from '@fluentui/react-components';
import { textsNamed } from '../../rules/words';
import { usePane, useSession } from '../context';
import { StandingMark } from '../standing-mark';
import type { HeadEvidence, Point } from './evidence';
import { GoButton } from './go-button';
import { useOverviewStyles } from './overview-style';

const useStyles = makeStyles({
  head: { fontWeight: tokens.fontWeightSemibold, margin: '8px 0 2px', fontSize: tokens.fontSizeBase300 },
  point: { margin: '4px 0 0 8px' },
});

/** 审核要点的佐证: what was counted and what was found under each point. The score is a person's. */
export function EvidenceView({ evidence }: { readonly evidence: readonly HeadEvidence[] }) {
  const styles = { ...useOverviewStyles(), ...useStyles() };
  const words = usePane().text.overview.evidence;
  return (
    <>
      <span className={styles.weak}>{words.help}</span>
      {evidence.map(({ head, facts, points }) => (
        <div key={head}>
          <h3 className={styles.head}>{words.heads[head]}</h3>
          {facts.map(({ kind, have, of }) => (
            <span key={kind} className={styles.weak}>
              {words.facts[kind](have, of)}
            </span>
          ))}
          {points.map((point) => (
            <PointView key={point.criterion.name} point={point} />
          ))}
        </div>
      ))}
    </>
  );
}

function PointView({ point: { criterion, unjudged, troubles } }: { readonly point: Point }) {
  const styles = { ...useOverviewStyles(), ...useStyles() };
  const words = usePane().text.overview.evidence;
  const locale = useSession((state) => state.preferences.locale);
  return (
    <div className={styles.point}>
      <div className={styles.row}>
        <span className={styles.grow} title={criterion.question}>
          {words.point(criterion.name)}
        </span>
        {troubles.length === 0 && <span className={styles.number}>{unjudged ? words.unjudged : words.nothing}</span>}
      </div>
      {troubles.length > 0 && (
        <ul className={styles.list}>
          {troubles.map(({ rule, standing, first, count }) => (
            <li key={rule}>
              <GoButton cell={first.cell}>
                <StandingMark standing={standing} />
                {words.trouble(count, textsNamed(rule, locale)?.title ?? rule)}
              </GoButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
