/// <reference types="office-js" />
/** 诊断 in Excel. */
import { diagnose, type Diagnosis, type Page } from '../diagnosis';
import { probes } from './probes';

const SCRATCH = '绩标诊断';

export function diagnoseExcel(page: Page): Promise<Diagnosis> {
  return diagnose(
    {
      host: 'excel',
      program: () => {
        const { diagnostics, platform, officeTheme, contentLanguage } = Office.context as Partial<Office.Context>;
        return { diagnostics, platform, contentLanguage, themed: officeTheme !== undefined };
      },
      probes,
      open: () =>
        Excel.run(async (context) => {
          const { worksheets } = context.workbook;
          const left = worksheets.getItemOrNullObject(SCRATCH);
          await context.sync();
          if (!left.isNullObject) left.delete();
          worksheets.add(SCRATCH);
          await context.sync();
          return SCRATCH;
        }),
      close: (scratch) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(scratch).delete();
          await context.sync();
        }),
    },
    page,
  );
}
