/** The page for the office: its hashes, its escaping, its parts. How it looks is seen in html.browser.test.ts. */
import { createHash } from 'node:crypto';
import { bookOf, sheetFromRows } from '../../src/sheet/build';
import { report } from '../../src/report';
import { policy, script, scriptHash, style, styleHash } from '../../src/report/html-page';
import { checked, clean, plain, sheet, unreadable } from './results-fixture';

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const book = bookOf(sheetFromRows(Array.from({ length: 15 }, (_, row) => ['甲', '乙', '丙', `值${String(row + 1)}`])));

describe('HTML report', () => {
  test('the policy allows exactly the page’s own style and script', () => {
    expect([styleHash, scriptHash]).toEqual([hashOf(style), hashOf(script)]);
    const page = report([checked], 'html', plain);
    expect(page).toContain(policy);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/ style=| on\w+=|https?:/);
  });

  test('what stands in a table stays text', () => {
    const evil = `</section><script>alert(1)</script><img src=x onerror='alert("1")'>&\u0001`;
    const file = {
      path: evil,
      error: null,
      sheets: [{ ...sheet, name: evil, findings: sheet.findings.map((one) => ({ ...one, message: evil, because: evil, rule: evil })) }],
      book: bookOf(sheetFromRows(Array.from({ length: 14 }, () => [evil, evil, evil, evil]))),
    };
    const page = report([file, { ...unreadable, error: { code: evil, message: evil } }], 'html', plain);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toContain('<img');
    expect(page).not.toContain('\u0001');
    expect(page.match(/<section/g)).toHaveLength(2);
    expect(page.match(/<\/section>/g)).toHaveLength(2);
  });

  test('each finding has its cell marked in a picture; totals and bars count them', () => {
    const page = report([{ ...checked, book }, clean, unreadable], 'html', plain);
    expect(page.match(/<li class="finding/g)).toHaveLength(4);
    expect(page).toContain('<td class="warning">值12</td>');
    expect(page.match(/<svg class="map"/g)).toHaveLength(1);
    expect(page).toContain('指标值缺计量单位 <code>target/missing-unit</code>');
    expect(page).toMatch(/青禾县科技局<\/td>.*<td>4<\/td>/);
    expect(page).toContain('这是一张图片');
  });

  test('a clean run says that it is no approval', () => {
    expect(report([clean], 'html', plain)).toContain('不等于审核通过');
  });

  test('speaks English', () => {
    const page = report([{ ...checked, book }, unreadable], 'html', { ...plain, locale: 'en' });
    expect(page).toContain('Worst files first');
    // What rules say of this form is Chinese; what the page says is not.
    expect(page.match(/[A-Za-z]：/g)).toBeNull();
  });
});
