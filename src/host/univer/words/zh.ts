import conditional from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import core from '@univerjs/preset-sheets-core/locales/zh-CN';
import validation from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import note from '@univerjs/preset-sheets-note/locales/zh-CN';
import type { ILanguagePack } from '@univerjs/core';

export const words: ILanguagePack = { ...core, ...conditional, ...validation, ...note };
