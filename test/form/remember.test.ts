import { forget, remember, rememberEach } from '../../src/form/remember';

it('what was worked out is kept until it is let go of', () => {
  let asked = 0;
  const factOf = remember((subject: { readonly name: string }) => {
    asked += 1;
    return subject.name.length;
  });
  const [one, other] = [{ name: '培训' }, { name: '合格率' }];
  expect([factOf(one), factOf(other), factOf(one), asked]).toEqual([2, 3, 2, 2]);
  forget();
  expect([factOf(other), factOf(one), factOf(other), asked]).toEqual([3, 2, 3, 4]);
});

describe('of a list that comes again', () => {
  interface Item { readonly name: string }
  const [a, b, c, d, e, f] = ['甲', '乙', '丙', '丁', '戊', '己'].map((name): Item => ({ name })) as [Item, Item, Item, Item, Item, Item];
  const asked: string[] = [];
  const read = (item: Item | undefined): string => {
    asked.push(item?.name ?? '');
    return `${item?.name ?? ''}.`;
  };
  beforeEach(() => {
    forget();
    asked.length = 0;
  });
  const readEach = rememberEach(read);

  it.each<[what: string, lists: readonly (readonly (Item | undefined)[])[], askedLast: string]>([
    ['an item in another one’s place', [[a, b, c], [a, d, c]], '丁'],
    ['items at several places', [[a, b, c, d], [a, e, c, f]], '戊己'],
    ['an item put between', [[a, b, c], [a, d, b, c]], '丁'],
    ['an item taken out', [[a, b, c, d], [a, c, d]], ''],
    ['one before all others', [[a, b, c], [d, a, b, c]], '丁'],
    ['one behind all others', [[a, b, c], [a, b, c, d]], '丁'],
    ['nothing in common', [[a, b], [c, d]], '丙丁'],
    ['blanks', [[undefined, a, undefined, b], [undefined, a, c, undefined, b]], '丙'],
    ['another list in between', [[a, b], [c, d], [a, b]], '甲乙'],
  ])('only what is new is asked: %s', (_, lists, askedLast) => {
    for (const [i, list] of lists.entries()) {
      if (i === lists.length - 1) asked.length = 0;
      expect(readEach(list)).toEqual(list.map((item) => `${item?.name ?? ''}.`));
    }
    expect(asked.join('')).toBe(askedLast);
  });

  it('the very same list is given the very same answer, until it is let go of', () => {
    const list = [a, b];
    const first = readEach(list);
    expect(readEach(list)).toBe(first);
    forget();
    expect(readEach(list)).not.toBe(first);
  });
});
