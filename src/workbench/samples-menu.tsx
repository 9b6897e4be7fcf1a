import { Button, Menu, MenuGroup, MenuGroupHeader, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { Locale } from '../rules/rule';
import { sampleWords } from './sample-words';
import { workbenchWords } from './words';

interface SamplesMenuProps {
  readonly names: readonly string[];
  readonly locale: Locale;
  readonly className: string;
  readonly onOpen: (name: string) => void;
}

/** 样例: what each is and shows; workbooks first, then texts. */
export function SamplesMenu({ names, locale, className, onOpen }: SamplesMenuProps) {
  const words = workbenchWords[locale];
  const item = (name: string) => {
    const known = sampleWords[locale][name];
    return (
      <MenuItem key={name} {...(known && { subText: known.shows })} onClick={() => { onOpen(name); }}>
        {known?.title ?? name}
      </MenuItem>
    );
  };
  const isText = (name: string): boolean => !name.endsWith('.xlsx');
  const texts = names.filter(isText);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" className={className}>
          {words.samples}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {names.filter((name) => !isText(name)).map(item)}
          {texts.length > 0 && (
            <MenuGroup>
              <MenuGroupHeader>{words.texts}</MenuGroupHeader>
              {texts.map(item)}
            </MenuGroup>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
