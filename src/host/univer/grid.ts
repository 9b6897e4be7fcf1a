/** Univer itself: its plugins, its page. Everything that imports this belongs in a lazy chunk. */
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';

import { LogLevel, Univer, type PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import { drawBarsApart } from './frugal';
import type { GridWords } from './words';

export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** Draws an empty Univer into the element. */
export function createGrid(container: HTMLElement, { locale, words }: GridWords, dark: boolean): Grid {
  drawBarsApart();
  const univer = new Univer({
    locale,
    locales: { [locale]: words },
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
