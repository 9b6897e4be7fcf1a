import { usePane } from '../context';
import { useSectionStyles } from './section-style';

/** A filled cell and where its content comes from: a phrase of the goal, the library, another row. */
export interface Origin {
  /** A1 */
  readonly cell: string;
  readonly from: string;
}

/** 来自何处: what was filled last, cell by cell. */
export function Origins({ origins }: { readonly origins: readonly Origin[] }) {
  const styles = useSectionStyles();
  const { text } = usePane();
  if (origins.length === 0) return null;
  return (
    <section aria-label={text.templates.origins}>
      <h3 className={styles.title}>{text.templates.origins}</h3>
      <ul className={styles.left}>
        {origins.map(({ cell, from }, index) => (
          <li key={index}>
            {cell} {from}
          </li>
        ))}
      </ul>
    </section>
  );
}
