import type { Indicator } from '../../src/form/schema';
import type { Comparator } from '../../src/target/target';

/** An indicator that says one quantity: indicatorOf('招聘活动', 5, '次'). */
export function indicatorOf(name: string, number: number, unit: string, more: Partial<Indicator> = {}): Indicator {
  const comparator: Comparator = '≥';
  const digits = String(number);
  const cell = { row: 0, col: 0 };
  return {
    row: 0, table: 0, level1: { text: '产出指标', cell }, level2: { text: '数量指标', cell }, name, nameText: name,
    value: `≥${digits}${unit}`, valueText: `≥${digits}${unit}`, revised: '', unit: '', unitText: '', signText: '', cells: {},
    target: { kind: 'quantity', text: `≥${digits}${unit}`, traits: [], comparator, number, digits, unit },
    explanation: '', weight: null, source: '', standards: [], history: [], actual: '', score: null, deviation: '', remark: '',
    areas: [], project: '', starred: false, hidden: false,
    ...more,
  };
}
