import type { Budget } from '../limits';
import { scanXml } from '../xml/scan';
import { decodeCellText, decodeXml } from '../xml/text';

/** The shared strings as plain text, rich text joined, phonetic hints left out. */
export function readSharedStrings(part: Uint8Array, budget: Budget): string[] {
  const strings: string[] = [];
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
        else if (local === 'si') {
          strings.push(decodeCellText(text));
          if ((strings.length & 0xfff) === 0) {
            budget.atMost('sharedStrings', strings.length);
            budget.tick();
          }
        }
      },
      text(part) {
        if (inText) text += part;
      },
    },
    budget.limits.xmlDepth,
  );
  return strings;
}
