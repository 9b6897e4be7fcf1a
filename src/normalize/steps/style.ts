import type { LooksStep } from '../step';
export const style: LooksStep = { name: 'style', stage: 'looks', usual: false, texts: { zh: { title: '', why: '', reasons: {} }, en: { title: '', why: '', reasons: {} } }, dress() {} };
