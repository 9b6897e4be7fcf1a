import { Button, Menu, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useActionStyles } from './action-style';

/** A menu under a finding, open from the start: the press that asked for it has been made (menu-button.tsx). */
export function ActionMenu({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useActionStyles();
  return (
    <Menu defaultOpen>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="transparent" className={styles.action}>
          {label}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>{children}</MenuList>
      </MenuPopover>
    </Menu>
  );
}
