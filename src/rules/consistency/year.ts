import { fieldSheet } from '../example';
import { fieldNamed, formCell } from '../facts/form';
import { periodOf } from '../facts/period';
import { promisedYears } from '../facts/years';
import type { TableRule } from '../rule';
import { squeeze } from '../../form/squeeze';

const yearPattern = /((?:19|20)\d\d)(?=\s*(?:年|[)）]|$))/;

export const rule: TableRule = {
  name: 'consistency/year',
  cost: 'table',
  category: '合规性',
  severity: 'error',
  sources: [{ basis: '表内一致', verified: false }],
  texts: {
    zh: {
      title: '年度不一致',
      why: '标题、年度行写的年份不同，这张表属于哪个预算年度就说不清。',
      messages: {
        years: '标题写{title}年，{place}写{other}年，请改成同一预算年度。',
        goal: '这张表是{title}年的，目标写的却是{other}年，请核对年份。',
      },
    },
    en: {
      title: 'Years differ',
      why: 'When the title and the year line differ nobody knows which budget year the form is for.',
      messages: {
        years: 'the title says {title}, {placeInEnglish} says {other}; make them the same budget year.',
        goal: 'the form is for {title}, but the goal speaks of {other}; check the year.',
      },
    },
  },
  wrong: [
    { sheet: fieldSheet('（2023年度）\n项目名称|村级道路养护'), expect: ['A2'], says: '标题写2024年' },
    { sheet: fieldSheet('项目名称|村级道路养护\n年度目标|2023年养护村级道路，改善群众出行。'), expect: ['B3'], says: '目标写的却是2023年' },
    { sheet: fieldSheet('项目名称|村级道路养护\n2023年年度目标|养护村级道路20公里。'), expect: ['B3'] },
  ],
  right: [
    { sheet: fieldSheet('（2024年度）\n项目名称|2022年续建村级道路') },
    { sheet: fieldSheet('项目名称|村级道路养护\n起止时间|2023年3月至2025年6月\n年度目标|2025年6月底前完成养护。') },
    { sheet: fieldSheet('（2023年度）\n项目名称|村级道路养护', '项目绩效目标申报表') },
  ],
  reads: ['title', 'fields', 'year'],
  check(form, ctx) {
    checkGoal();
    const title = yearPattern.exec(form.title ?? '')?.[1];
    if (title === undefined) return;
    const titleRow = formCell(form).row;
    const line = linesUnder(titleRow).find(({ text }) => text !== '');
    const other = line === undefined || line.text.length > 16 ? undefined : /^[（(]?\s*((?:19|20)\d\d)\s*年?度?\s*[)）]?$/.exec(line.text)?.[1];
    if (line !== undefined && other !== undefined && other !== title) {
      ctx.report({ at: line.at, subject: '', identity: 'line', data: { title, other, place: '年度行', placeInEnglish: 'the line under it' } });
    }
    const field = form.fields.find(({ label }) => /^(?:预算年度|年度|申报年度|所属年度|填报年度)[:：]?$/.test(squeeze(label)));
    const said = yearPattern.exec(field?.value ?? '')?.[1];
    if (field !== undefined && said !== undefined && said !== title) {
      ctx.report({ at: field.cell, subject: '', identity: field.name, data: { title, other: said, place: field.label, placeInEnglish: `‘${field.label}’` } });
    }

    /** A goal that names one year only, in its label or else in its text, and another than the form's. */
    function checkGoal(): void {
      const goal = fieldNamed(form, '年度目标');
      const [text = '', labelled = ''] = [goal?.value, goal?.label];
      const years = [...new Set(promisedYears(promisedYears(labelled).length > 0 ? labelled : text))];
      const [said] = years;
      if (goal === undefined || form.year === null || said === undefined || years.length > 1) return;
      const period = periodOf(form);
      if (period === undefined || (said * 12 + 11 >= period.first && said * 12 <= period.last)) return;
      ctx.report({ at: goal.cell, message: 'goal', severity: 'warning', data: { title: form.year, other: said } });
    }

    /** The first cells of the two rows under the title. */
    function linesUnder(row: number) {
      return [row + 1, row + 2].flatMap((below) => {
        const cells = ctx.rowAt(below) ?? [];
        const col = cells.findIndex((_, index) => ctx.textAt({ row: below, col: index }).trim() !== '');
        return col < 0 ? [] : [{ at: { row: below, col }, text: ctx.textAt({ row: below, col }).trim() }];
      });
    }
  },
};
