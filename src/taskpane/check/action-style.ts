import { makeStyles, tokens } from '@fluentui/react-components';
import { FORCED } from '../theme';

/** The small buttons under a finding: four of them and a tag stand side by side in a pane of 300 px. */
export const useActionStyles = makeStyles({
  dead: { minWidth: 'auto', padding: '0 6px', [FORCED]: { marginRight: '4px' } },
  action: { minWidth: 'auto', padding: '0 6px', color: tokens.colorBrandForegroundLink, [FORCED]: { marginRight: '4px' } },
});
