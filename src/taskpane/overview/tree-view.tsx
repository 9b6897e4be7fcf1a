import { makeStyles, tokens } from '@fluentui/react-components';
import { formatCell } from '../../sheet/address';
import { usePane } from '../context';
import { Some } from '../check/some';
import { StandingMark } from '../standing-mark';
import { plain } from '../../rules/facts/measure';
import { GoButton } from './go-button';
import { useOverviewStyles } from './overview-style';
import type { Branch, Leaf } from './tree';

const useStyles = makeStyles({
  branch: { marginBottom: '6px' },
  level1: { fontWeight: tokens.fontWeightSemibold, padding: '4px 0' },
  level2: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: '2px 0 0 8px' },
  leaves: { listStyleType: 'none', margin: '0 0 0 8px', padding: '0 0 0 6px', borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  target: { fontWeight: tokens.fontWeightSemibold, marginLeft: '6px', whiteSpace: 'normal' },
});

/** 指标体系: level 1, level 2, then each indicator with target, source, weight and what was found. */
export function TreeView({ branches }: { readonly branches: readonly Branch[] }) {
  const styles = { ...useOverviewStyles(), ...useStyles() };
  const words = usePane().text.overview.tree;
  return (
    <ul className={styles.list}>
      {branches.map((branch) => (
        <li key={branch.text} className={styles.branch}>
          <div className={`${styles.row} ${styles.level1}`}>
            <span className={styles.grow}>{branch.text || words.noLevel}</span>
            <span className={styles.number}>{words.count(branch.count)}</span>
          </div>
          <ul className={styles.list}>
            {branch.twigs.map((twig) => (
              <li key={twig.text}>
                <div className={styles.level2}>{twig.text || words.noLevel}</div>
                <ul className={styles.leaves}>
                  <Some of={twig.leaves}>{(leaf, index) => <LeafItem key={`${formatCell(leaf.cell)}${String(index)}`} leaf={leaf} />}</Some>
                </ul>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function LeafItem({ leaf }: { readonly leaf: Leaf }) {
  const styles = { ...useOverviewStyles(), ...useStyles() };
  const words = usePane().text.overview.tree;
  const { cell, name, target, unit, source, weight, standing, findings } = leaf;
  const parts = [...(source === null ? [] : [source === '' ? words.noSource : words.source(source)]), ...(weight === null ? [] : [words.weight(plain(weight))]), ...(findings === 0 ? [] : [words.findings(findings)])];
  return (
    <li>
      <GoButton cell={cell}>
        <StandingMark standing={standing} />
        {name || words.noName}
        <span className={target === '' ? styles.bad : styles.target}> {target === '' ? words.noTarget : `${target}${unit}`}</span>
        {parts.length > 0 && <span className={styles.weak}>{parts.join(' · ')}</span>}
      </GoButton>
    </li>
  );
}
