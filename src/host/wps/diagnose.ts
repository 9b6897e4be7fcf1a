/** 诊断 in WPS Spreadsheets. */
import { diagnose, type Diagnosis, type Page } from '../diagnosis';
import { application } from './application';
import { probes } from './probes';
import { quietly } from './quiet';

const SCRATCH = '绩标诊断';

export function diagnoseWps(page: Page): Promise<Diagnosis> {
  const front = application().ActiveSheet;
  return diagnose(
    {
      host: 'wps',
      program: () => ({ version: application().Version, build: application().Build }),
      probes,
      open: async () => quietly(() => addScratch(front)),
      close: async (scratch) => {
        quietly(() => {
          scratch.Delete();
          // A sheet that is added comes to the front.
          front?.Activate();
        });
      },
    },
    page,
  );
}

function addScratch(front: Et.Worksheet | null): Et.Worksheet {
  const sheets = application().ActiveWorkbook?.Worksheets;
  if (!sheets) throw new Error('no workbook');
  for (let i = sheets.Count; i >= 1; i -= 1) if (sheets.Item(i).Name === SCRATCH) sheets.Item(i).Delete();
  const scratch = sheets.Add(undefined, sheets.Item(sheets.Count));
  scratch.Name = SCRATCH;
  front?.Activate();
  return scratch;
}
