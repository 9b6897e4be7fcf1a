import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState, type ComponentType } from 'react';
import type { Finding } from '../../check/finding';
import { useActionStyles } from './action-style';

export interface FindingMenuProps {
  readonly finding: Finding;
  readonly label: string;
}

/** A menu under a finding, open from the start. */
export type FindingMenu = ComponentType<FindingMenuProps>;

/** A button that opens a menu; menus come with the first one that is asked for. */
export function menuButton(load: () => Promise<FindingMenu>): FindingMenu {
  const Loaded = lazy(async () => ({ default: await load() }));
  return function MenuButton(props) {
    const [asked, setAsked] = useState(false);
    const closed = <Closed label={props.label} onClick={() => { setAsked(true); }} />;
    return asked ? (
      <Suspense fallback={closed}>
        <Loaded {...props} />
      </Suspense>
    ) : (
      closed
    );
  };
}

function Closed({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  const styles = useActionStyles();
  return (
    <Button size="small" appearance="transparent" className={styles.action} aria-haspopup="menu" aria-expanded={false} onClick={onClick}>
      {label}
    </Button>
  );
}
