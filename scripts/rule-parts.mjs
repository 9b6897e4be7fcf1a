/**
 * A rule is one file, but a page needs its parts at different times: the code at once, the words in the language that is
 * shown, the examples when somebody asks why. As a loader this file leaves of a rule the part that its layer is named
 * after; everything stays on its line.
 */
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';

const ruleFiles = /[\\/]src[\\/]rules[\\/](?!facts|parts)[\w-]+[\\/][\w-]+\.ts$/;

/** What a part keeps of a rule, by property; of `texts` the languages. */
const parts = {
  code: { not: ['texts', 'wrong', 'right'] },
  spoken: { not: ['wrong', 'right'] },
  zh: { only: ['name', 'texts'], language: 'zh' },
  en: { only: ['name', 'texts'], language: 'en' },
  examples: { only: ['name', 'sources', 'wrong', 'right'] },
};

/** Module rules, before those that make JavaScript: `src/rules/parts/<part>.ts` opens a layer in which rules are that part; elsewhere they are the `usual` one. */
export const ruleParts = (usual) => [
  ...Object.keys(parts).map((part) => ({ test: new RegExp(`[\\\\/]src[\\\\/]rules[\\\\/]parts[\\\\/]${part}\\.ts$`), layer: part })),
  {
    test: ruleFiles,
    oneOf: [...Object.keys(parts).map((part) => ({ issuerLayer: part, use: loader(part) })), { use: loader(usual) }],
  },
];

function loader(part) {
  return { loader: fileURLToPath(import.meta.url), options: { part } };
}

/** The loader itself. */
export default function leavePart(source, map) {
  this.callback(null, partOf(source, parts[this.getOptions().part]), map);
}

/** A rule's JavaScript without what does not belong to the part, and without what nothing needs any more. */
export function partOf(source, { only, not = [], language }) {
  const { body } = parse(source, { ecmaVersion: 'latest', sourceType: 'module' });
  const rule = body.find(({ declaration }) => declaration?.declarations?.[0].id.name === 'rule');
  if (rule === undefined) return source;
  const cut = [];
  const prune = ({ properties }, keeps) => properties.filter((property) => keeps(property.key.name) || !cut.push(property));
  const kept = prune(rule.declaration.declarations[0].init, (name) => (only?.includes(name) ?? true) && !not.includes(name));
  const texts = language && kept.find(({ key }) => key.name === 'texts');
  if (texts) prune(texts.value, (name) => name === language);
  const needed = closure(body, rule, cut);
  return blank(source, [...cut, ...body.filter((statement) => !needed.has(statement))]);
}

/** The statements that a rule needs, one through the other; what was cut needs nothing. */
function closure(body, rule, cut) {
  const needed = new Set([rule]);
  for (const statement of needed) {
    const names = namesIn(statement, cut);
    for (const other of body) if (declared(other).some((name) => names.has(name))) needed.add(other);
  }
  return needed;
}

/** Every identifier below a node that may name a variable. */
function namesIn(node, cut, names = new Set()) {
  if (node === null || typeof node !== 'object' || cut.includes(node)) return names;
  if (node.type === 'Identifier') names.add(node.name);
  const label = node.computed || node.shorthand ? undefined : (node.key ?? node.property);
  for (const value of Object.values(node)) for (const child of Array.isArray(value) ? value : [value]) if (child !== label) namesIn(child, cut, names);
  return names;
}

function declared(statement) {
  const declaration = statement.declaration ?? statement;
  return [...(declaration.specifiers ?? []).map(({ local }) => local), ...(declaration.declarations ?? []).map(({ id }) => id), declaration.id].flatMap((id) => [...namesIn(id ?? null, [])]);
}

/** Spaces instead of these nodes and the commas behind them. */
function blank(source, nodes) {
  let text = source;
  for (const { start, end } of nodes) {
    const comma = /^\s*,/.exec(text.slice(end))?.[0].length ?? 0;
    text = text.slice(0, start) + text.slice(start, end + comma).replace(/[^\n]/g, ' ') + text.slice(end + comma);
  }
  return text;
}
