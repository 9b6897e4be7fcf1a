/** The scanner of sheet data against saxes: same events, or both refuse. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { scanXml } from '../../src/workbook/xml/scan';

const runs = Number(process.env['PROPERTY_RUNS'] ?? 300);

type Event = readonly [kind: 'open', name: string, attributes: readonly (readonly [string, string])[]] | readonly ['close', string] | readonly ['text', string];

function joined(events: readonly Event[]): Event[] {
  const out: Event[] = [];
  for (const event of events) {
    const last = out.at(-1);
    if (event[0] === 'text' && last?.[0] === 'text') out[out.length - 1] = ['text', last[1] + event[1]];
    else if (event[0] !== 'text' || event[1] !== '') out.push(event);
  }
  return out;
}

function bySaxes(xml: string): Event[] | 'refused' {
  const events: Event[] = [];
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw new Error('dtd');
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth++;
    events.push(['open', name, Object.entries(attributes)]);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    events.push(['close', name]);
  });
  const text = (part: string): void => {
    if (depth > 0) events.push(['text', part]);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  try {
    parser.write(xml).close();
  } catch {
    return 'refused';
  }
  return joined(events);
}

function byScanner(xml: string): Event[] | 'refused' {
  const events: Event[] = [];
  try {
    scanXml(xml, { open: (local, tag) => events.push(['open', local, tag.entries()]), close: (local) => events.push(['close', local]), text: (part) => events.push(['text', part]) }, 200);
  } catch {
    return 'refused';
  }
  return joined(events);
}

const name = fc.constantFrom('row', 'c', 'v', 'f', 'is', 't', 'a-b', '_x');
const value = fc.stringMatching(/^[ -~\n\t\u4e00-\u4e20]{0,8}$/);
const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;').replace(/]]>/g, ']]&gt;');
const attributes = fc.uniqueArray(fc.tuple(name, value), { selector: ([key]) => key, maxLength: 3 });
const start = (tag: string, list: readonly (readonly [string, string])[], space: string): string => `<${tag}${list.map(([key, text]) => ` ${key}${space}=${space}"${escape(text)}"`).join('')}`;

const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(name, attributes, fc.constantFrom('', ' ', '\n')).map(([tag, list, space]) => `${start(tag, list, space)}/>`),
    fc.tuple(name, attributes, fc.array(tie('content'), { maxLength: 4 })).map(([tag, list, inner]) => `${start(tag, list, '')}>${inner.join('')}</${tag}>`),
  ),
  content: fc.oneof(tie('element'), value.map(escape), value.filter((text) => !text.includes(']]>')).map((text) => `<![CDATA[${text}]]>`), fc.constantFrom('<!-- a > b -->', '&#65;', '&#x4E2D;', '&apos;', '<?pi x?>', '\r\n')),
}));

it('reads sound XML as saxes does', () => {
  fc.assert(
    fc.property(element, (xml) => {
      expect(byScanner(xml)).toEqual(bySaxes(xml));
    }),
    { numRuns: runs },
  );
});

it('never takes what is out of balance', () => {
  fc.assert(
    fc.property(element, fc.nat(), fc.constantFrom('<', '</row>', '<c>', '<c a=1>', '&', '&nope;', '<!DOCTYPE a>', '<a b="<"/>'), (xml, place, junk) => {
      const at = place % (xml.length + 1);
      const broken = xml.slice(0, at) + junk + xml.slice(at);
      if (bySaxes(broken) === 'refused' && !/<!--|CDATA|<\?/.test(xml)) expect([broken, byScanner(broken)]).toEqual([broken, 'refused']);
    }),
    { numRuns: runs },
  );
});
