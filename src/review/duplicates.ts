/**
 * 雷同: forms of different offices that state the same goal or the same indicators. Forms are compared by small sketches of
 * their texts (MinHash), so that ten thousand of them need no more looks than ten thousand. What is found is a hint for a
 * person: templates and tasks set from above make forms alike for good reason.
 */
import { officeOf, subjectOf } from '../check/about';
import type { Form } from '../form/schema';
import { squeeze } from '../form/squeeze';
import { groupBy } from '../form/group';
import { formatCell, type CellRef } from '../sheet/address';
import type { PlacedForm } from './pair-forms';
import { bandsOf, piecesOf, shareOf, type Pieces } from './sketch';

/** What is the same: the words of the goal, or the indicators (names alone, or names and targets). */
export type Matter = 'goal' | 'indicators';

/** A text of a form that others may have as well. Holds no form, so that thousands can be kept. */
export interface Trait {
  readonly matter: Matter;
  readonly file: string;
  readonly sheet: string;
  /** A1 of the goal, or of the first indicator. */
  readonly cell: string;
  readonly office: string;
  readonly subject: string;
  /** The goal, or the names of the indicators. */
  readonly text: string;
  /** What degree is counted in: pieces of the goal, indicator names. */
  readonly pieces: Pieces;
  /** Of indicators: names with their targets. */
  readonly targets: Pieces;
}

export interface Member {
  readonly trait: Trait;
  /** Share of what either says that both say, against the first of the group, 0–1. */
  readonly degree: number;
  /** Of indicators that are the same: share whose targets are the same, too. */
  readonly sameTargets: number;
}

/** Forms that say the same; the first is the one that the others are held against. */
export interface Group {
  readonly matter: Matter;
  readonly members: readonly Member[];
}

/** From this degree on two texts are called alike. */
const ALIKE = 0.8;
/** Shorter goals and smaller sets are alike by chance. */
const SHORTEST_GOAL = 20;
const FEWEST_INDICATORS = 5;
/** Length of the pieces that a goal is cut into. */
const PIECE = 3;

export function traitsOf({ file, sheet, form }: PlacedForm): Trait[] {
  const office = officeOf([form]) ?? '';
  const place = (cell: CellRef) => ({ file, sheet, cell: formatCell(cell), office, subject: subjectOf(form) });
  const goals = form.fields.filter(({ name }) => name === '年度目标' || name === '总体目标').flatMap((field): Trait[] => {
    const bare = bareText(field.value, form);
    return bare.length < SHORTEST_GOAL ? [] : [{ matter: 'goal', ...place(field.cell), text: field.value, pieces: piecesOf(cutUp(bare)), targets: piecesOf([]) }];
  });
  return [...goals, ...indicatorTraits(form, place)];
}

/** Of a register every project is a set of its own. Indicators set from above are the same everywhere and say nothing. */
function indicatorTraits(form: Form, place: (cell: CellRef) => Pick<Trait, 'file' | 'sheet' | 'cell' | 'office' | 'subject'>): Trait[] {
  const own = form.indicators.filter(({ starred }) => !starred);
  return [...groupBy(own, ({ project }) => project)].flatMap(([project, indicators]): Trait[] => {
    const names = new Set(indicators.map(({ name }) => name));
    const [first] = indicators;
    if (names.size < FEWEST_INDICATORS || first === undefined) return [];
    const where = place(first.cells.name ?? { row: first.row, col: 0 });
    const targets = piecesOf(indicators.map(({ name, value, unit }) => `${name}\n${value}${unit}`));
    return [{ matter: 'indicators', ...where, subject: project === '' ? where.subject : project, text: [...names].join('、'), pieces: piecesOf(names), targets }];
  });
}

/** The goal without what is every form's own: white space, figures, the names of its office and project. */
function bareText(text: string, form: Form): string {
  const own = form.fields.filter(({ name }) => ['项目名称', '部门名称', '主管部门', '实施单位'].includes(name)).map(({ value }) => squeeze(value)).filter((name) => name.length > 1);
  return own.reduce((rest, name) => rest.replaceAll(name, ''), squeeze(text)).replace(/[\d.%％]+/g, '');
}

function cutUp(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - PIECE + 1) }, (_, i) => text.slice(i, i + PIECE));
}

/** Groups of two and more, in the order in which their first members came. Texts of one office never make a group alone. */
export class Duplicates {
  private readonly groups: { readonly first: Trait; readonly members: Member[] }[] = [];
  /** Groups whose first member has a band of the sketch. */
  private readonly bands = new Map<string, number[]>();

  add(placed: PlacedForm): void {
    for (const trait of traitsOf(placed)) this.addTrait(trait);
  }

  found(): Group[] {
    return this.groups.flatMap(({ first, members }): Group[] => (members.length < 2 ? [] : [{ matter: first.matter, members }]));
  }

  /** Joins the group whose first member it is most like, or begins one. */
  private addTrait(trait: Trait): void {
    const bands = bandsOf(trait.pieces).map((band) => `${trait.matter} ${band}`);
    const near = new Set(bands.flatMap((band) => this.bands.get(band) ?? []));
    let best: { readonly members: Member[]; readonly member: Member } | undefined;
    for (const index of near) {
      const group = this.groups[index];
      if (group === undefined) continue;
      const degree = shareOf(group.first.pieces, trait.pieces);
      if (degree < ALIKE || degree <= (best?.member.degree ?? 0)) continue;
      best = { members: group.members, member: { trait, degree, sameTargets: shareOf(group.first.targets, trait.targets) } };
    }
    if (best === undefined) this.begin(trait, bands);
    else if (!best.members.some(({ trait: other }) => isSameOwner(other, trait))) best.members.push(best.member);
  }

  private begin(first: Trait, bands: readonly string[]): void {
    const index = this.groups.push({ first, members: [{ trait: first, degree: 1, sameTargets: 1 }] }) - 1;
    for (const band of bands) {
      const list = this.bands.get(band);
      if (list === undefined) this.bands.set(band, [index]);
      else list.push(index);
    }
  }
}

/** A unit may repeat itself from year to year and from stage to stage; a file that names none stands for its own. */
function isSameOwner(one: Trait, other: Trait): boolean {
  return one.office === '' || other.office === '' ? one.file === other.file : one.office === other.office;
}
