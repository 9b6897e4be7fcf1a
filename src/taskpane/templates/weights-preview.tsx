import { Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { commands } from '../../commands';
import { spreadWeights } from '../../fill/spread-weights';
import { formatCell } from '../../sheet/address';
import { usePane, useSession } from '../context';
import { ApplyBar } from './apply-bar';
import type { PreviewProps } from './preview-props';
import { frameOf } from './frame-of';
import { LeftList } from './left-list';
import { useSectionStyles } from './section-style';

/** 分摊分值: points for the rows that have none, by the frame's proportions. */
export function WeightsPreview({ snapshot, form, outdated, onClose }: PreviewProps) {
  const styles = useSectionStyles();
  const { text } = usePane();
  const words = text.templates;
  const preset = useSession((state) => state.store.preset);
  const { sheet, fingerprint } = snapshot;
  const plan = useMemo(() => spreadWeights(sheet, form, frameOf(preset)), [sheet, form, preset]);
  const nameAt = new Map(form.indicators.flatMap(({ name, cells: { weight } }) => (weight === undefined ? [] : [[formatCell(weight), name]])));
  const rows = plan.edits.map(({ at, put: { value } }) => ({ cell: formatCell(at), points: typeof value === 'number' ? String(value) : '' }));
  return (
    <>
      {rows.length === 0 && <Text className={styles.weak}>{words.nothingToSpread}</Text>}
      <ul className={styles.list} aria-label={words.weights}>
        {rows.map(({ cell, points }) => (
          <li key={cell} className={styles.item}>
            <Text className={styles.words}>
              {cell} {nameAt.get(cell)} {words.points(points)}
            </Text>
          </li>
        ))}
      </ul>
      <LeftList title={words.notSpread} left={plan.left} />
      <ApplyBar
        command={commands.spreadWeights}
        planned={{ sheet: sheet.id, fingerprint, edits: plan.edits }}
        origins={rows.map(({ cell }) => ({ cell, from: words.fromFrame(frameOf(preset).title) }))}
        outdated={outdated}
        onClose={onClose}
      />
    </>
  );
}
