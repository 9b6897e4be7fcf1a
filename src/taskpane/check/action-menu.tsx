import { Button, makeStyles, Menu, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { takeFocus } from '../take-focus';
import { useActionStyles } from './action-style';

const useStyles = makeStyles({
  popover: { '@media (max-width: 310px)': { maxWidth: 'calc(100vw - 10px)' } },
});

interface ActionMenuProps {
  readonly label: string;
  /** False: it comes closed in place of what was asked instead, and has the keyboard. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** A menu under a finding, open from the start: the press that asked for it has been made (menu-button.tsx). */
export function ActionMenu({ label, open = true, children }: ActionMenuProps) {
  const styles = { ...useStyles(), ...useActionStyles() };
  return (
    <Menu defaultOpen={open}>
      <MenuTrigger disableButtonEnhancement>
        <Button ref={open ? undefined : takeFocus} size="small" appearance="transparent" className={styles.action}>
          {label}
        </Button>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>{children}</MenuList>
      </MenuPopover>
    </Menu>
  );
}
