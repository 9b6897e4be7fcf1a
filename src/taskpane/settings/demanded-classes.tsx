import { Checkbox, Field, makeStyles } from '@fluentui/react-components';
import type { Frame } from '../../frame/frame';
import { usePane } from '../context';
import { demandedOf } from './office';

const useStyles = makeStyles({
  boxes: { display: 'flex', flexWrap: 'wrap' },
  box: { marginRight: '6px' },
});

/** 应有的指标类别: a form without one of those ticked is incomplete. */
export function DemandedClasses({ frame, onChange }: { readonly frame: Frame; readonly onChange: (demanded: string[]) => void }) {
  const styles = useStyles();
  const words = usePane().text.office;
  const demanded = demandedOf(frame);
  const classes = [...new Set(frame.levels.flatMap((level) => [level.class, ...level.children.map((child) => child.class)]))];
  return (
    <Field size="small" label={words.demanded}>
      <div className={styles.boxes} role="group" aria-label={words.demanded}>
        {classes.map((one) => (
          <Checkbox
            key={one}
            className={styles.box}
            label={one}
            checked={demanded.includes(one)}
            onChange={(_event, { checked }) => {
              onChange(checked === true ? [...demanded, one] : demanded.filter((other) => other !== one));
            }}
          />
        ))}
      </div>
    </Field>
  );
}
