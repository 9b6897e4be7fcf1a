import type { LeftOver } from '../../fill/plan';
import { formatCell } from '../../sheet/address';
import { groupBy } from '../../form/group';
import { useSectionStyles } from './section-style';
import { useReasons } from './use-reasons';

/** What a plan leaves alone, reason by reason; nothing where there is none. */
export function LeftList({ title, left }: { readonly title: string; readonly left: readonly LeftOver[] }) {
  const styles = useSectionStyles();
  const say = useReasons();
  if (left.length === 0) return null;
  const groups = groupBy(left, ({ reason }) => say(reason));
  return (
    <section aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {[...groups].map(([reason, ones]) => (
        <section key={reason} aria-label={reason}>
          <h4 className={styles.reason}>{reason}</h4>
          <ul className={styles.left}>
            {ones.map(({ words, at }, index) => (
              <li key={index} title={words}>
                {at && `${formatCell(at)} `}
                {shown(words)}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

const LONGEST = 48;

/** Whole paragraphs by their beginning: they still stand where the sheet has them. */
function shown(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
}
