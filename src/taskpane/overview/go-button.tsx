import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { commands } from '../../commands';
import type { CellRef } from '../../sheet/address';
import { activeSheet } from '../../session/state';
import { usePane, useSession } from '../context';
import { FORCED, forcedBare } from '../theme';

const useStyles = makeStyles({
  go: { display: 'block', width: '100%', minWidth: 0, maxWidth: '100%', textAlign: 'left', padding: '4px 2px', fontWeight: tokens.fontWeightRegular, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere', ...forcedBare },
  inline: { display: 'inline', width: 'auto', padding: 0, verticalAlign: 'baseline', color: tokens.colorBrandForegroundLink, [FORCED]: { textDecorationLine: 'underline' } },
});

interface GoButtonProps {
  readonly cell: CellRef;
  /** As part of a sentence, not as a line. */
  readonly inline?: boolean;
  readonly children: ReactNode;
}

/** What it shows stands at a cell: choosing it goes there. */
export function GoButton({ cell, inline = false, children }: GoButtonProps) {
  const styles = useStyles();
  const { text, act } = usePane();
  const sheet = useSession(activeSheet);
  return (
    <Button
      appearance={inline ? 'transparent' : 'subtle'}
      size="small"
      title={text.labels.locate}
      className={mergeClasses(styles.go, inline && styles.inline)}
      onClick={() => {
        act(commands.locate, { sheet, cell });
      }}
    >
      {children}
    </Button>
  );
}
