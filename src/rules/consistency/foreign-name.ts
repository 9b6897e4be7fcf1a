import type { Form } from '../../form/schema';
import { fieldSheet } from '../example';
import type { TableRule } from '../rule';

/**
 * A place name: two characters before 县 or 镇, at the start of a name or behind a word that leads to a place. Longer names
 * cannot be told from the words before them.
 */
const place = /(?:^|[，,。；;、\s]|在|对|为|由|向|于|到|和|与|及|省|市|州|盟|改善|养护|提升|推动|促进)([一-龥]{2}[县镇])(?!域|级|城|直|区|道|乡|村|情|属|内|外|际|界|企)/g;
const general = /[全各每本该我其所两几多个城乡村省市邻]|重点|试点|示范|特色|贫困|有关|周边|附近|边远|中心|建制|产业|美丽|部分/;

export const rule: TableRule = {
  name: 'consistency/foreign-name',
  cost: 'table',
  category: '相关性',
  severity: 'info',
  sources: [{ basis: '目标应为本单位、本项目的目标', verified: false }],
  texts: {
    zh: {
      title: '目标里出现别处的名称',
      why: '照抄别处的表常留下别处的地名，目标就不是本项目的。',
      messages: { place: '目标写到‘{name}’，表头各处写的是‘{own}’，请核对是否照抄。' },
    },
    en: {
      title: 'A name from elsewhere in the goal',
      why: 'Goals copied from elsewhere keep the names of other places.',
      messages: { place: 'the goal names ‘{name}’, the head of the form ‘{own}’; check whether it was copied.' },
    },
  },
  wrong: [
    { sheet: fieldSheet('项目名称|村级道路养护\n主管部门|清河县交通运输局\n年度目标|养护道路20公里，改善临川县群众出行条件。'), expect: ['B4'], says: '‘临川县’' },
  ],
  right: [
    { sheet: fieldSheet('项目名称|村级道路养护\n主管部门|清河县交通运输局\n年度目标|养护清河县道路20公里，改善全县各乡镇群众出行条件。') },
    { sheet: fieldSheet('项目名称|村级道路养护\n主管部门|县交通运输局\n年度目标|养护临川县道路20公里。') },
  ],
  reads: ['title', 'fields'],
  check(form, ctx) {
    const own = placesIn(headOf(form));
    if (own.length === 0) return;
    for (const field of form.fields) {
      if (field.name !== '年度目标' && field.name !== '总体目标') continue;
      const named = placesIn(field.value);
      const rival = named.find((name) => own.some((one) => one.at(-1) === name.at(-1)));
      if (rival === undefined || named.some((name) => own.includes(name))) continue;
      ctx.report({ at: field.cell, data: { name: rival, own } });
    }
  },
};

function headOf(form: Form): string {
  const fields = form.fields.filter(({ name }) => ['项目名称', '主管部门', '实施单位', '部门名称'].includes(name));
  return [form.title ?? '', ...fields.map(({ value }) => value)].join('，');
}

function placesIn(text: string): string[] {
  return [...text.matchAll(place)].flatMap(([, name]) => (name === undefined || general.test(name.slice(0, -1)) ? [] : [name]));
}
