import type { Budget } from '../limits';
import { scanXml } from '../xml/scan';
import { decodeCellText, decodeXml } from '../xml/text';

/** How a text without looks of its own is written. */
const START = '<si><t>';
const END = '</t></si>';

/** The shared strings as plain text, rich text joined, phonetic hints left out. */
export function readSharedStrings(part: Uint8Array, budget: Budget): string[] {
  const strings: string[] = [];
  const add = (text: string): void => {
    strings.push(decodeCellText(text));
    if ((strings.length & 0xfff) !== 0) return;
    budget.atMost('sharedStrings', strings.length);
    budget.tick();
  };
  let text = '';
  let inText = false;
  let phonetic = 0;
  scanXml(
    decodeXml(part),
    {
      open(local) {
        if (local === 'si') text = '';
        else if (local === 't') inText = phonetic === 0;
        else if (local === 'rPh') phonetic++;
      },
      close(local) {
        if (local === 't') inText = false;
        else if (local === 'rPh') phonetic--;
        else if (local === 'si') add(text);
      },
      text(part) {
        if (inText) text += part;
      },
      take(source, at) {
        if (!source.startsWith(START, at)) return -1;
        const start = at + START.length;
        const end = source.indexOf('<', start);
        if (!source.startsWith(END, end)) return -1;
        const whole = source.slice(start, end);
        if (whole.includes('&') || whole.includes('\r')) return -1;
        add(whole);
        return end + END.length;
      },
    },
    budget.limits.xmlDepth,
  );
  return strings;
}
