import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PlannedStep } from '../../normalize';
import { usePane } from '../context';
import { CellDiffLine } from './cell-diff';
import type { Offer } from './choices';

const useStyles = makeStyles({
  step: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: '4px 0' },
  head: { display: 'flex', alignItems: 'center' },
  name: { flexGrow: 1 },
  fold: { flexShrink: 0, minWidth: 'auto', whiteSpace: 'nowrap', padding: '0 4px', fontWeight: tokens.fontWeightRegular },
  why: { display: 'block', margin: '0 8px 4px 32px', color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  change: { display: 'flex', alignItems: 'flex-start' },
  words: { minWidth: 0, flexGrow: 1, padding: '6px 4px 6px 0' },
  reason: { display: 'block', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  more: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** So many changes of a step, and cells of a change, are drawn at once. */
const AT_ONCE = 30;
const CELLS_AT_ONCE = 12;

export interface StepItemProps {
  readonly step: PlannedStep;
  readonly offers: readonly Offer[];
  readonly onStep: (on: boolean) => void;
  readonly onChange: (id: string, on: boolean) => void;
}

/** A step with its tick, and below it each of its changes with one of its own. */
export function StepItem({ step, offers, onStep, onChange }: StepItemProps) {
  const styles = useStyles();
  const { text } = usePane();
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(AT_ONCE);
  const ticked = offers.filter((offer) => offer.ticked).length;
  const state = !step.on ? false : ticked === offers.length ? true : 'mixed';
  return (
    <li className={styles.step}>
      <div className={styles.head}>
        <Checkbox className={styles.name} label={step.title} checked={state} onChange={() => { onStep(!step.on); }} />
        {step.on && offers.length > 0 && (
          <Button
            size="small"
            appearance="transparent"
            className={styles.fold}
            aria-expanded={open}
            aria-label={`${step.title} ${text.normalize.count(ticked)}`}
            onClick={() => { setOpen(!open); }}
          >
            {text.normalize.count(ticked)} {open ? '▾' : '▸'}
          </Button>
        )}
      </div>
      <Text size={200} className={styles.why}>
        {step.why}
      </Text>
      {open && step.on && (
        <ul className={styles.list} aria-label={step.title}>
          {offers.slice(0, shown).map(({ change, ticked: on }) => (
            <li key={change.id} className={styles.change}>
              <Checkbox checked={on} aria-label={`${change.at} ${change.reason}`} onChange={() => { onChange(change.id, !on); }} />
              <div className={styles.words}>
                {change.cells.length === 0 && <Text size={200} weight="semibold">{change.at}</Text>}
                {change.cells.slice(0, CELLS_AT_ONCE).map((diff) => (
                  <CellDiffLine key={`${diff.cell}-${diff.to ?? ''}`} diff={diff} />
                ))}
                {change.cells.length > CELLS_AT_ONCE && <span className={styles.more}>… {text.normalize.count(change.cells.length)}</span>}
                <Text size={200} className={styles.reason}>
                  {change.reason}
                </Text>
              </div>
            </li>
          ))}
        </ul>
      )}
      {open && step.on && offers.length > shown && (
        <Button size="small" appearance="transparent" onClick={() => { setShown(shown + AT_ONCE); }}>
          {text.normalize.more(Math.min(AT_ONCE, offers.length - shown))}
        </Button>
      )}
    </li>
  );
}
