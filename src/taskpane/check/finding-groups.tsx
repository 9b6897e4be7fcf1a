import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { Finding, SheetResult } from '../../check/finding';
import { commands } from '../../commands';
import { textsNamed } from '../../rules/words';
import type { Session } from '../../session/session';
import { formatCell } from '../../sheet/address';
import { contains } from '../../sheet/range';
import { usePane, useSession } from '../context';
import { useKept } from '../kept';
import { forcedBare } from '../theme';
import { standingOf } from '../overview/state';
import { StandingMark } from '../standing-mark';
import { FindingItem } from './finding-item';
import { useActionStyles } from './action-style';
import { FilterBar } from './filter-bar';
import { byRow, byRule, groups, identity, type Fold } from './grouping';
import { usePlaceKept } from './place-kept';
import { Some } from './some';
import { everything, onlyWanted, type Wanted } from './wanted';

const useStyles = makeStyles({
  all: { outlineStyle: 'none' },
  title: { margin: '14px 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  inner: { listStyleType: 'none', margin: '0 0 0 8px', padding: 0 },
  fold: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  foldButton: { display: 'block', width: '100%', textAlign: 'left', minWidth: 0, padding: '8px 4px', fontWeight: tokens.fontWeightRegular, ...forcedBare },
  plain: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: '8px 4px' },
  weak: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** So few need no search. */
const SEARCHED_FROM = 6;

/** What was found, as the user wants to see it; what could not be judged, and what was set aside, apart. */
export function FindingGroups({ result }: { readonly result: SheetResult }) {
  const styles = useStyles();
  const [wanted, setWanted] = useKept<Wanted>('wanted', everything);
  const shown = useMemo(() => onlyWanted(result, wanted), [result, wanted]);
  const all = result.findings.length + result.deferred.length;
  const { list, onFocus } = usePlaceKept(result.findings);
  return (
    <div ref={list} tabIndex={-1} onFocus={onFocus} className={styles.all}>
      {all >= SEARCHED_FROM && <FilterBar wanted={wanted} shown={shown.findings.length + shown.deferred.length} all={all} onChange={setWanted} />}
      {wanted.by === 'task' ? <ByTask result={shown} /> : <Lines result={shown} by={wanted.by} />}
      <Judgement deferred={shown.deferred} />
      <Suppressed result={result} />
    </div>
  );
}

function ByTask({ result }: { readonly result: SheetResult }) {
  const { text } = usePane();
  const { spelling, content } = useMemo(() => groups(result), [result]);
  return (
    <>
      <Group title={text.groups.spelling} count={countOf(spelling)}>
        <Folds folds={spelling} sheet={result.sheet} />
      </Group>
      <Group title={text.groups.content} count={countOf(content)}>
        <Folds folds={content} sheet={result.sheet} />
      </Group>
    </>
  );
}

function Lines({ result, by }: { readonly result: SheetResult; readonly by: 'row' | 'rule' }) {
  const { text } = usePane();
  const folds = useMemo(() => (by === 'row' ? byRow : byRule)(result.findings), [result, by]);
  return (
    <Group title={text.list.by[by]} count={result.findings.length}>
      <Folds folds={folds} sheet={result.sheet} />
    </Group>
  );
}

/** Neither passed nor found: for a person to look at. */
function Judgement({ deferred }: { readonly deferred: SheetResult['deferred'] }) {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <Group title={text.groups.judgement} count={deferred.length}>
      <ul className={styles.list}>
        <Some of={deferred}>
          {({ rule, reason, cell }, index) => (
            <li key={`${rule}-${String(index)}`} className={styles.plain}>
              {cell ? `${formatCell(cell)} ` : ''}
              {reason}
            </li>
          )}
        </Some>
      </ul>
    </Group>
  );
}

function countOf(folds: readonly Fold[]): number {
  return folds.reduce((sum, { findings }) => sum + findings.length, 0);
}

function Group({ title, count, children }: { readonly title: string; readonly count: number; readonly children: ReactNode }) {
  const styles = useStyles();
  if (count === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className={styles.title}>
        {title} {count}
      </h2>
      {children}
    </section>
  );
}

function Folds({ folds, sheet }: { readonly folds: readonly Fold[]; readonly sheet: string }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      <Some of={folds}>
        {(fold) =>
          fold.findings.length === 1 ? (
            fold.findings.map((finding) => <FindingItem key={identity(finding)} finding={finding} sheet={sheet} />)
          ) : (
            <FoldItem key={fold.key} fold={fold} sheet={sheet} />
          )
        }
      </Some>
    </ul>
  );
}

/** Many rows that share a reason: one line that opens, and opens itself when one of its cells is chosen. */
function FoldItem({ fold, sheet }: { readonly fold: Fold; readonly sheet: string }) {
  const styles = useStyles();
  const { text, session } = usePane();
  const [opened, setOpened] = useState(false);
  const chosen = useSession(({ selection }) => (selection?.sheet === sheet ? fold.findings.findIndex(({ cell }) => contains(selection.range, cell)) : -1));
  const open = opened || chosen >= 0;
  const { findings, rule, row } = fold;
  const title = row === undefined ? text.fold(findings.length, titleOf(rule, session)) : text.list.row(row + 1, findings.length);
  return (
    <li className={styles.fold}>
      <Button
        appearance="subtle"
        className={styles.foldButton}
        aria-expanded={open}
        onClick={() => {
          setOpened(!open);
        }}
      >
        <StandingMark standing={standingOf(findings)} />
        {title} <span aria-hidden>{open ? '▾' : '▸'}</span>
      </Button>
      {open && (
        <ul className={styles.inner}>
          <Some of={fold.findings} around={chosen}>
            {(finding: Finding) => <FindingItem key={identity(finding)} finding={finding} sheet={sheet} />}
          </Some>
        </ul>
      )}
    </li>
  );
}

function titleOf(rule: string, session: Session): string {
  return textsNamed(rule, session.state.preferences.locale)?.title ?? rule;
}

/** What was set aside stays in sight, with its reason and the way back. */
function Suppressed({ result: { suppressed } }: { readonly result: SheetResult }) {
  const styles = { ...useStyles(), ...useActionStyles() };
  const { text, act, session } = usePane();
  return (
    <Group title={text.ignored} count={suppressed.length}>
      <ul className={styles.list}>
        <Some of={suppressed}>
          {(one) => (
            <li key={`${one.rule}-${one.fingerprint}`} className={styles.plain}>
              {formatCell(one.cell)} {titleOf(one.rule, session)}
              <Text size={200} className={styles.weak}>
                {text.ignoredBecause(one.reason)}
              </Text>
              <Button size="small" appearance="transparent" className={styles.action} onClick={() => { act(commands.heed, one); }}>
                {text.labels.heed}
              </Button>
            </li>
          )}
        </Some>
      </ul>
    </Group>
  );
}
