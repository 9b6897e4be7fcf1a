import { emptyStore, isEmptyStore, joinFromCells, parseStore, printStore, sideFileName, splitIntoCells, unwrapFromXml, wrapInXml, type Store } from '../../src/store/index';

const store: Store = {
  version: 1,
  ignored: [{ rule: 'source/weak', fingerprint: 'a/b', identity: '产出/数量/人数', reason: '已<核>对 & 无误\n第二行', at: '2024-05-01T08:00:00Z' }],
  mappings: [{ sheet: '表', header: ['指标', '值'], roles: ['name', 'value'] }],
  preset: '88',
};

describe('the text of a store', () => {
  it('comes back as it was', () => {
    expect(parseStore(printStore(store))).toEqual(store);
  });

  it.each([['no JSON', '{'], ['another version', '{"version":2,"ignored":[]}'], ['a wrong shape', '{"version":1,"ignored":[{"rule":5}]}'], ['a list', '[]'], ['far too much', `{"version":1,"preset":"${'x'.repeat(200)}"}`]])('%s is no store', (_, text) => {
    expect(parseStore(text)).toBeUndefined();
  });

  it('lists may be left out', () => {
    expect(parseStore('{"version":1}')).toEqual(emptyStore);
    expect(parseStore('\uFEFF{"version":1}')).toEqual(emptyStore);
    expect(isEmptyStore(emptyStore)).toBe(true);
    expect(isEmptyStore(store)).toBe(false);
  });
});

describe('the places of a store', () => {
  const text = printStore(store);

  it('custom XML gives it back, from other writers too', () => {
    expect(unwrapFromXml(wrapInXml(text))).toBe(text);
    expect(unwrapFromXml(`\ufeff<?xml version='1.0'?>\r\n<j:jibiao xmlns:j="urn:jibiao:1">a&quot;b</j:jibiao>\n`)).toBe('a"b');
    expect(unwrapFromXml('<root xmlns="urn:other">x</root>')).toBeUndefined();
  });

  it('cells of the hidden sheet give it back, however long it is', () => {
    const long = 'x'.repeat(100_000);
    const cells = splitIntoCells(long);
    expect(Math.max(...cells.map((cell) => cell.length))).toBeLessThan(32_767);
    expect(joinFromCells(cells)).toBe(long);
    expect(joinFromCells(['自己的', '内容'])).toBeUndefined();
  });

  it('a text file has it beside it', () => {
    expect(sideFileName('目标表.csv')).toBe('目标表.csv.jibiao.json');
  });
});
