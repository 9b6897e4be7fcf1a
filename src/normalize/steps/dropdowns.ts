import type { LooksStep } from '../step';
export const dropdowns: LooksStep = { name: 'dropdowns', stage: 'looks', usual: false, texts: { zh: { title: '', why: '', reasons: {} }, en: { title: '', why: '', reasons: {} } }, dress() {} };
