import type { ContentStep } from '../step';
export const order: ContentStep = { name: 'order', stage: 'content', usual: false, texts: { zh: { title: '', why: '', reasons: {} }, en: { title: '', why: '', reasons: {} } }, propose() {} };
