import { makeStyles, tokens } from '@fluentui/react-components';
import { usePane } from '../context';
import { StandingMark } from '../standing-mark';
import type { ClassCount, ClassGroup } from './classes';
import { useOverviewStyles } from './overview-style';

const useStyles = makeStyles({
  first: { fontWeight: tokens.fontWeightSemibold, marginTop: '4px' },
  second: { listStyleType: 'none', margin: 0, padding: '0 0 0 16px', fontWeight: tokens.fontWeightRegular },
});

/** 各类指标是否齐全: the frame's classes, how many indicators each has, and which are missing though demanded. */
export function ClassesView({ groups, frame }: { readonly groups: readonly ClassGroup[]; readonly frame: string }) {
  const styles = { ...useOverviewStyles(), ...useStyles() };
  const words = usePane().text.overview.classes;
  return (
    <>
      <ul className={styles.list}>
        {groups.map((group) => (
          <li key={group.text} className={styles.first}>
            <ClassLine one={group} />
            <ul className={styles.second}>
              {group.children.map((child) => (
                <li key={child.text}>
                  <ClassLine one={child} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <span className={styles.weak}>{words.help(frame)}</span>
    </>
  );
}

function ClassLine({ one: { text, count, demanded } }: { readonly one: ClassCount }) {
  const styles = useOverviewStyles();
  const words = usePane().text.overview.classes;
  const missing = count === 0 && demanded;
  return (
    <span className={styles.row}>
      <span className={styles.grow}>{text}</span>
      <span className={`${styles.number} ${missing ? styles.bad : ''}`}>
        {missing && <StandingMark standing="warning" />}
        {count > 0 ? words.there(count) : missing ? words.missing : words.open}
      </span>
    </span>
  );
}
