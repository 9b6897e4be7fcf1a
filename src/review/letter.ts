/**
 * 退回意见: the points that a reviewer has ticked, as a text that he edits before it goes anywhere. At most ten points
 * are named, the worst first; the rest go to the annex of the full letter, or are counted in the short one.
 */
import { groupBy } from '../form/group';
import { placeIn, type FoundPoint } from './points';

export type LetterLength = 'short' | 'full';

/** More than this nobody answers one by one in a letter. */
export const MOST_POINTS = 10;
/** So many cells are named in a point that many cells share. */
const MOST_PLACES = 5;

/** One trouble, whether one cell has it or many. */
interface LetterPoint {
  readonly first: FoundPoint;
  readonly places: readonly string[];
  /** Arithmetic and what a system refuses, and what spelling alone settles; the rest may be explained instead. */
  readonly must: boolean;
}

/** The letter on the points of one office or project; "" where there is nothing to send back. `about` names it. */
export function letterOf(points: readonly FoundPoint[], about: string, length: LetterLength): string {
  const together = pointsOf(points);
  if (together.length === 0) return '';
  const [named, rest] = [together.slice(0, MOST_POINTS), together.slice(MOST_POINTS)];
  const sections: [string, LetterPoint[]][] = [
    ['必须修改', named.filter(({ must }) => must)],
    ['请核实或说明', named.filter(({ must }) => !must)],
  ];
  const filled = sections.filter(([, own]) => own.length > 0);
  return [
    `${about}绩效目标退回修改意见`,
    '',
    `经审核，${about === '' ? '所报' : ''}绩效目标共有${String(points.length)}处需要修改或说明，请修改后重新报送${length === 'full' ? '，并在反馈表“单位修改说明”栏逐条填写' : ''}。`,
    ...filled.flatMap(([title, own], index) => ['', `${ordinal(index)}、${title}`, ...own.map((point, at) => `${String(at + 1)}. ${lineOf(point, length)}`)]),
    ...annex(rest, length),
    '',
  ].join('\n');
}

function annex(rest: readonly LetterPoint[], length: LetterLength): string[] {
  if (rest.length === 0) return [];
  if (length === 'short') return ['', `另有${String(rest.length)}条见反馈表。`];
  return ['', `附：其余${String(rest.length)}条`, ...rest.map((point, at) => `${String(at + 1)}. ${lineOf(point, 'short')}`)];
}

/** What one rule says in one way of one form is one point; what must be changed comes first, then as it stands on the sheet. */
function pointsOf(points: readonly FoundPoint[]): LetterPoint[] {
  const placeOf = placeIn(points);
  const groups = groupBy(points, ({ file, sheet, subject, rule }) => [file, sheet, subject, rule].join('\n'));
  const weight = ({ must, first }: LetterPoint) => (first.severity === 'error' ? 0 : must ? 1 : first.severity === 'warning' ? 2 : 3);
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      return first === undefined ? [] : [{ first, places: group.map(placeOf), must: first.severity === 'error' || first.safe }];
    })
    .sort((a, b) => weight(a) - weight(b));
}

function lineOf({ first, places }: LetterPoint, length: LetterLength): string {
  const shown = places.slice(0, MOST_PLACES).join('、');
  const place = places.length > 1 ? `${shown}${places.length > MOST_PLACES ? '等' : ''}（共${String(places.length)}处），如 ` : `${shown} `;
  if (length === 'short') return `${place}${first.problem}`;
  return [`${place}${first.problem}`, ...(first.advice === '' ? [] : [`   建议：${first.advice}`]), ...(first.basis === '' ? [] : [`   依据：${first.basis}`])].join('\n');
}

function ordinal(index: number): string {
  return '一二三'.charAt(index);
}
