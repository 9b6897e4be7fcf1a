import type { LeftOver } from '../../fill/plan';
import { useSectionStyles } from './section-style';

/** What a plan leaves alone, each with its reason; nothing where there is none. */
export function LeftList({ title, left }: { readonly title: string; readonly left: readonly LeftOver[] }) {
  const styles = useSectionStyles();
  if (left.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.left}>
        {left.map(({ words, reason }, index) => (
          <li key={index}>
            <span title={words}>“{shown(words)}”</span> {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}

const LONGEST = 48;

/** Whole paragraphs by their beginning: they still stand where the reason says. */
function shown(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
}
