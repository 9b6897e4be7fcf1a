import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { withoutCell, type Finding } from '../../check/finding';
import { commands } from '../../commands';
import { formatCell } from '../../sheet/address';
import { contains } from '../../sheet/range';
import { usePane, useSession } from '../context';
import { StandingMark } from '../standing-mark';
import { FORCED, forcedBare } from '../theme';
import { useActionStyles } from './action-style';
import { FixButton } from './fix-button';
import { menuButton } from './menu-button';

const Explanation = lazy(async () => ({ default: (await import('./explanation')).Explanation }));
const IgnoreMenu = menuButton(async () => (await import('./ignore-menu')).IgnoreMenu);

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: '6px 4px 4px', contentVisibility: 'auto', containIntrinsicSize: 'auto 96px' },
  chosen: { backgroundColor: tokens.colorBrandBackground2, boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`, [FORCED]: { outline: '2px solid Highlight', outlineOffset: '-2px' } },
  head: { display: 'block', width: '100%', textAlign: 'left', minWidth: 0, padding: '2px 0', fontWeight: tokens.fontWeightRegular, lineHeight: tokens.lineHeightBase300, ...forcedBare },
  cell: { fontWeight: tokens.fontWeightSemibold },
  tag: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, padding: '0 6px' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', marginLeft: '-6px', [FORCED]: { marginLeft: 0 } },
});

/** One finding. Its name begins with its cell; choosing it selects the cell, choosing the cell marks it. */
export function FindingItem({ finding, sheet }: { readonly finding: Finding; readonly sheet: string }) {
  const styles = { ...useStyles(), ...useActionStyles() };
  const { text, act } = usePane();
  const [explained, setExplained] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const chosen = useSession(({ selection }) => selection?.sheet === sheet && contains(selection.range, finding.cell));
  useEffect(() => {
    if (chosen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const cell = formatCell(finding.cell);
  const words = withoutCell(finding);
  const locate = () => {
    act(commands.locate, { sheet, cell: finding.cell });
  };
  return (
    <li ref={item} aria-label={`${cell} ${words}`} aria-current={chosen} className={mergeClasses(styles.item, chosen && styles.chosen)}>
      <Button appearance="transparent" className={styles.head} onClick={locate}>
        <StandingMark standing={finding.severity} />
        <span className={styles.cell}>{cell}</span> {words}
      </Button>
      <div className={styles.actions}>
        <Button size="small" appearance="transparent" className={styles.action} onClick={locate}>
          {text.labels.locate}
        </Button>
        <FixButton finding={finding} />
        <IgnoreMenu finding={finding} label={text.labels.ignore} />
        <Button
          size="small"
          appearance="transparent"
          className={styles.action}
          aria-expanded={explained}
          onClick={() => {
            setExplained(!explained);
          }}
        >
          {text.labels.explain}
        </Button>
        <span className={styles.tag}>{text.fixKinds[finding.fixes[0]?.kind ?? 'advice']}</span>
      </div>
      {explained && (
        <Suspense fallback={null}>
          <Explanation finding={finding} onClose={() => { setExplained(false); }} />
        </Suspense>
      )}
    </li>
  );
}
