import { DEFAULT_LIMITS } from '../../src/workbook/limits';
import { parseXml } from '../../src/workbook/xml/document';
import { isElement, parseElement, type XmlElement, type XmlNode } from '../../src/workbook/xml/tree';
import { richParts } from './rich-workbook';

const parts = Object.entries(richParts).flatMap(([name, content]) => (typeof content === 'string' && /\.(xml|rels)$/.test(name) ? [[name, content] as const] : []));

/** Without comments and instructions, and with neighbouring texts as one. */
function bare(element: XmlElement): XmlElement {
  const children: XmlNode[] = [];
  for (const node of element.children) {
    if (isElement(node)) children.push(bare(node));
    else if (typeof node === 'string') {
      const before = children.at(-1);
      if (typeof before === 'string') children[children.length - 1] = before + node;
      else children.push(node);
    }
  }
  return { ...element, children };
}

it.each(parts)('%s is the same to who reads it and to who writes it back', (_name, content) => {
  expect(bare(parseElement(content, DEFAULT_LIMITS))).toEqual(bare(parseXml(content, DEFAULT_LIMITS).root));
});

it('what is not asked for is left out with all that is in it', () => {
  const source = '<a><b><c/>x<b>y</b></b>z<d><b/>u</d></a>';
  expect(parseElement(source, DEFAULT_LIMITS, new Set(['b']))).toEqual(parseElement('<a>z<d>u</d></a>', DEFAULT_LIMITS));
});

it.each([
  ['too many attributes', `<a ${Array.from({ length: DEFAULT_LIMITS.xmlAttributes + 1 }, (_, i) => `a${String(i)}="1"`).join(' ')}/>`, 'too-large'],
  ['a DTD', '<!DOCTYPE a><a/>', 'dtd'],
  ['nothing', '', 'damaged'],
  ['an end without a beginning', '<a></b></a>', 'damaged'],
])('both refuse %s', (_what, source, code) => {
  for (const parse of [parseElement, parseXml]) expect(() => parse(source, DEFAULT_LIMITS)).toThrow(expect.objectContaining({ code }) as Error);
});
