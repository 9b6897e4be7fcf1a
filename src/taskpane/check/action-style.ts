import { makeStyles, tokens } from '@fluentui/react-components';

/** The small buttons under a finding: four of them and a tag stand side by side in a pane of 300 px. */
export const useActionStyles = makeStyles({
  dead: { minWidth: 'auto', padding: '0 6px' },
  action: { minWidth: 'auto', padding: '0 6px', color: tokens.colorBrandForegroundLink },
});
