/** Univer itself: its plugins, its words, its page. Everything that imports this belongs in a lazy chunk. */
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';

import { LocaleType, LogLevel, Univer, type ILanguagePack, type PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalZh from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreZh from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationZh from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteZh from '@univerjs/preset-sheets-note/locales/zh-CN';
import { drawBarsApart } from './frugal';

export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** Draws an empty Univer into the element. */
export function createGrid(container: HTMLElement, dark: boolean): Grid {
  const words: ILanguagePack = { ...coreZh, ...conditionalZh, ...validationZh, ...noteZh };
  drawBarsApart();
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: words },
    logLevel: LogLevel.ERROR,
    darkMode: dark,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      // The grid shows what the file says; only an edit calls for new results.
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
      disableAutoFocus: true,
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsNotePreset(),
  ];
  const seen = new Set<unknown>();
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    const [plugin, config] = (Array.isArray(entry) ? entry : [entry]) as [PluginCtor, unknown?];
    if (!seen.has(plugin)) univer.registerPlugin(plugin, config);
    seen.add(plugin);
  }
  return { univer, api: FUniver.newAPI(univer) };
}
