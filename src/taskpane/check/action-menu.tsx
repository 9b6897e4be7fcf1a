import { Button, makeStyles, Menu, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useActionStyles } from './action-style';

const useStyles = makeStyles({
  popover: { '@media (max-width: 310px)': { maxWidth: 'calc(100vw - 10px)' } },
});

/** A menu under a finding, open from the start: the press that asked for it has been made (menu-button.tsx). */
export function ActionMenu({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = { ...useStyles(), ...useActionStyles() };
  return (
    <Menu defaultOpen>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="transparent" className={styles.action}>
          {label}
        </Button>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>{children}</MenuList>
      </MenuPopover>
    </Menu>
  );
}
