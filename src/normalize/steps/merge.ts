import type { LooksStep } from '../step';
export const merge: LooksStep = { name: 'merge', stage: 'looks', usual: false, texts: { zh: { title: '', why: '', reasons: {} }, en: { title: '', why: '', reasons: {} } }, dress() {} };
