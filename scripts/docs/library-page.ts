import { explanationOf } from '../../src/fill/entry-words';
import { pathInPreset } from '../../src/library/path';
import type { LibraryEntry, Sector } from '../../src/library/schema';

/** docs/library.html: every entry of the library on one page that searches itself, without network or server. */
export function libraryPage(sectors: readonly Sector[]): string {
  const count = sectors.flatMap(({ sets }) => sets.flatMap(({ entries }) => entries)).length;
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>绩标 指标库</title>
<style>
  body { font: 15px/1.6 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; margin: 0 auto; max-width: 1200px; padding: 0 16px 48px; color: #1b1b1b; }
  header { position: sticky; top: 0; background: #fff; padding: 12px 0; border-bottom: 1px solid #ccc; }
  h1 { font-size: 22px; margin: 0 0 8px; } h2 { font-size: 18px; margin: 28px 0 4px; } h3 { font-size: 15px; margin: 16px 0 4px; }
  input { font: inherit; width: 100%; max-width: 480px; padding: 6px 10px; }
  table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #ccc; padding: 4px 8px; text-align: left; vertical-align: top; } th { background: #f2f2f2; }
  td:nth-child(3), td:nth-child(4) { white-space: nowrap; } small { color: #555; } .hidden { display: none; }
</style>
<header>
  <h1>指标库：${String(sectors.length)} 个行业，${String(count)} 项指标</h1>
  <input id="search" type="search" placeholder="输入名称、别名、行业、单位或佐证材料，空格分开多个词" aria-label="查找指标">
  <small id="found" role="status"></small>
</header>
<main>
<p>指标只给名称、口径和佐证，不给指标值；数值由单位按实际测算填写。</p>
${sectors.map(sectorSection).join('\n')}
</main>
<script>
  const rows = [...document.querySelectorAll('tbody tr')];
  const blocks = [...document.querySelectorAll('section, article')];
  document.getElementById('search').addEventListener('input', ({ target }) => {
    const words = target.value.trim().toLowerCase().split(/\\s+/).filter(Boolean);
    let found = 0;
    for (const row of rows) {
      const text = (row.textContent + row.dataset.words + row.closest('article').dataset.words).toLowerCase();
      const hit = words.every((word) => text.includes(word));
      row.classList.toggle('hidden', !hit);
      if (hit) found += 1;
    }
    for (const block of blocks) block.classList.toggle('hidden', !block.querySelector('tbody tr:not(.hidden)'));
    document.getElementById('found').textContent = words.length === 0 ? '' : found + ' 项';
  });
</script>
</html>
`;
}

function sectorSection({ sector, synonyms, sets }: Sector): string {
  const parts = sets.map(
    ({ name, projects, keywords, entries }) => `<article data-words="${escaped([sector, ...synonyms, name, ...keywords].join(' '))}">
<h3>${escaped(name)} <small>${escaped(projects.join('、'))}</small></h3>
<table><thead><tr><th>一级 · 二级（88号、101号）</th><th>三级指标</th><th>符号</th><th>单位</th><th>口径</th><th>依据与佐证</th></tr></thead>
<tbody>
${entries.map(row).join('\n')}
</tbody></table>
</article>`,
  );
  return `<section>
<h2>${escaped(sector)}</h2>
${parts.join('\n')}
</section>`;
}

function row(entry: LibraryEntry): string {
  const { name, synonyms = [], keywords = [], sign, direction, units, basis, evidence, origin, notFor } = entry;
  const paths = ['88', '101'].map((preset) => pathInPreset(preset, entry)).map(({ level1, level2 }) => `${level1} · ${level2}`);
  const cells = [
    [...new Set(paths)].map(escaped).join('<br>'),
    `<b>${escaped(name)}</b>${synonyms.length === 0 ? '' : `<br><small>又称：${escaped(synonyms.join('、'))}</small>`}`,
    `${escaped(sign)} <small>${escaped(direction)}</small>`,
    escaped(entry.date === true ? '日期' : units.join('、')),
    escaped(explanationOf(entry)),
    [`${basis}；${evidence.join('、')}`, ...(origin.kind === 'own' ? [] : [origin.source]), ...(notFor === undefined ? [] : [`不宜用于：${notFor}`])].map(escaped).join('<br>'),
  ];
  return `<tr data-words="${escaped(keywords.join(' '))}">${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
