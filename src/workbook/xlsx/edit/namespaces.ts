import type { XmlElement } from '../../xml/tree';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** The name of the id attribute by which an element of this part points at a relationship; its prefix is declared if need be. */
export function relationshipAttribute(root: XmlElement): string {
  for (const [name, value] of root.attributes) {
    if (name.startsWith('xmlns:') && (value === RELATIONSHIPS || value === STRICT)) return `${name.slice(6)}:id`;
  }
  root.attributes.set('xmlns:r', RELATIONSHIPS);
  return 'r:id';
}
