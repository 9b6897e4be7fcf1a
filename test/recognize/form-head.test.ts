import { recognizeSheet } from '../../src/recognize';
import { sheetFromRows } from '../../src/sheet/build';

/** A form from lines with "|" between cells; a short indicator table follows the given head. */
function form(...head: string[]) {
  const lines = [...head, '|一级指标|二级指标|三级指标|指标值', '|产出指标|数量指标|巡查河道次数|≥12次', '||质量指标|巡查记录完整率|≥95%', '|效益指标|社会效益指标|受益村个数|≥8个'];
  return recognizeSheet(sheetFromRows(lines.map((line) => line.split('|'))))[0];
}

const fieldsOf = (...head: string[]): Record<string, string> =>
  Object.fromEntries((form(...head)?.fields ?? []).filter((f) => f.value !== '').map((f) => [f.name, f.value]));

test.each<[string, string[], Record<string, string>]>([
  ['beside the label', ['河道巡查项目绩效目标表', '项目名称|河道巡查|主管部门|水务局'], { 项目名称: '河道巡查', 主管部门: '水务局' }],
  ['beside each of several labels', ['河道巡查项目绩效目标表', '主管部门|水务局|专项实施期|2024—2026年'], { 主管部门: '水务局', 专项实施期: '2024—2026年' }],
  ['in the same cell', ['河道巡查项目绩效目标表', '资金情况(万元)|年度资金总额：50万|上级补助50'], { 年度资金总额: '50万' }],
  ['in the row below, column by column', ['河道巡查项目绩效目标表', '绩效目标|长期目标|年度目标', '|河畅水清|全年巡查12次'], { 总体目标: '河畅水清', 年度目标: '全年巡查12次' }],
  ['in the row below heads that say their years', ['河道巡查项目绩效目标表', '总体目标|中期滚动目标(2026年--2028年)||年度目标', '|河畅水清||全年巡查12次'], { 总体目标: '河畅水清', 年度目标: '全年巡查12次' }],
  ['no goal for the money above it', ['河道巡查项目绩效目标表', '资金情况(万元)|年度金额|36', '|地方资金||市：|县：', '总体目标|全年巡查河道12次||已实施情况：'], { 年度资金总额: '36', 总体目标: '全年巡查河道12次' }],
  ['under 投入目标, which is a first level where no amounts are', ['河道巡查项目绩效目标表', '投入目标（万元）|资金来源|年初安排金额（万元）', '|资金总额|36', '|其中：|财政拨款数|30'], { 年度资金总额: '36', 财政拨款: '30' }],
  ['the first amount that is filled', ['河道巡查项目绩效目标表', '资金(万元)||年初预算数|全年预算数|执行数', '|年度资金总额:||36|30', '|其中:财政拨款|20|20|18'], { 年度资金总额: '36', 财政拨款: '20' }],
  ['the goal of the whole year beside that of its half', ['河道巡查项目绩效目标表', '年度目标|上半年|全年', '|巡查6次|巡查12次'], { 年度目标: '巡查12次' }],
  ["the year's money beside the term's", ['河道巡查项目绩效目标表', '资金(万元)|实施期资金总额：|90|年度资金总额：|30', '|其中：财政拨款|60|其中：财政拨款|20'], { 年度资金总额: '30', 财政拨款: '20' }],
  ["the year's amount beside that of the whole project", ['河道巡查项目绩效目标表', '项目总金额(元)|90,000|本年度项目金额(元)|30,000'], { 年度资金总额: '30,000' }],
  ['a goal whose label is itself behind the name of its block', ['河道巡查项目绩效目标表', '项目绩效目标|绩效目标总体描述|全年巡查12次'], { 年度目标: '全年巡查12次' }],
  ["the year's money behind a policy's", ['河道巡查政策绩效目标表', '资金(万元)|政策资金总额|90|年度资金总额|30'], { 年度资金总额: '30' }],
  ["a policy's goal for its term", ['河道巡查政策绩效目标表', '政策总体目标|河道常年清洁', '年度目标|全年巡查12次'], { 总体目标: '河道常年清洁', 年度目标: '全年巡查12次' }],
  ["the year's money beside that of all years", ['河道巡查项目绩效目标表', '项目总预算|90|项目当年预算|30'], { 年度资金总额: '30' }],
  ['an amount behind a label of which only the unit stands before it', ['河道巡查项目绩效目标表', '项目资金|年度资金总额|36', '（万元）|其中：中央财政|30'], { 年度资金总额: '36', 中央财政: '30' }],
  ['the budget of the later of two years', ['河道巡查项目绩效目标表', '2025年预算（万元）|30|2026年预算（万元）|36'], { 年度资金总额: '36' }],
  ['a budget whose bracket says its year', ['河道巡查项目绩效目标表', '预算资金（2026年，万元）|36'], { 年度资金总额: '36' }],
  ['a budget behind the name of its block', ['河道巡查项目绩效目标表', '项目资金（万元）|2026年预算：36'], { 年度资金总额: '36' }],
  ['what was asked for, where nothing else is a total', ['河道巡查项目绩效目标表', '本次申请资金（万元）|36'], { 年度资金总额: '36' }],
  ['an amount with its source behind the name of their block', ['河道巡查项目绩效目标表', '资金情况（万元）|省级补助|36', '|其中：本次下达|20'], { 省级补助: '36', 本次下达: '20' }],
  ["the year's money beside a total that says no time", ['河道巡查项目绩效目标表', '资金总额|90|年度资金总额|30'], { 年度资金总额: '30' }],
  ['the amount that was approved', ['河道巡查项目绩效目标表', '预算批复数|36|其中：财政拨款|30'], { 年度资金总额: '36', 财政拨款: '30' }],
  ['the amount behind 合计', ['河道巡查项目绩效目标表', '项目年度预算(万元)|合计|36', '|财政拨款|30'], { 年度资金总额: '36', 财政拨款: '30' }],
  ['the sum of a list of costs', ['河道巡查项目绩效目标表', '项目预算|成本构成||金额（万元）', '|清淤费||30', '|租船费||20', '|合计||50'], { 年度资金总额: '50', 清淤费: '30', 租船费: '20' }],
  ['no items of a list of tasks', ['2026年部门整体绩效目标表', '年度资金总额（万元）|36', '年度主要任务|任务名称|主要内容|预算金额（万元）', '|河道巡查|巡查河道12次|20', '|水库巡查|巡查水库6次|16'], { 年度资金总额: '36' }],
  ["what the year gives beside what the whole costs", ['河道巡查项目绩效目标表', '项目总投资|90万元|本年度安排资金|36万元'], { 年度资金总额: '36万元' }],
  ['who fills in under a bare 单位', ['河道巡查项目绩效目标表', '单位：水务局|2026年度'], { 单位: '水务局' }],
  ['the sum of a budget that is divided by use', ['2026年部门整体绩效目标表', '部门名称|水务局', '年度部门预算（万元）|合计|人员类|项目类', '|56|20|36', '年度任务|任务1|河道巡查|预算金额|12', '|任务2|水库巡查|预算金额|24'], { 年度资金总额: '56' }],
  ['what was given before it was changed', ['河道巡查项目绩效目标表', '预算（万元）|调整前|36|调整后|30'], { 年度资金总额: '36' }],
  ['amounts right behind their labels', ['河道巡查项目绩效目标表', '项目资金（万元）|资金总额36|其中：财政拨款36|其他资金0'], { 年度资金总额: '36', 财政拨款: '36', 其他资金: '0' }],
  ['what the county adds', ['河道巡查项目绩效目标表', '资金（万元）|年度资金总额|36', '|省级资金|30', '|县级配套|6'], { 年度资金总额: '36', 省级资金: '30', 县级配套: '6' }],
  ['a goal alone under its label', ['河道巡查项目绩效目标表', '年度总体目标', '全年巡查河道不少于12次'], { 年度目标: '全年巡查河道不少于12次' }],
  ['several in one cell', ['河道巡查项目绩效目标表', '单位名称：青禾县水务局   经办科室：河湖科   单位：元', '年度资金总额|36,000'], { 部门名称: '青禾县水务局', 经办科室: '河湖科', 年度资金总额: '36,000' }],
  ['a goal that goes on in the rows below', ['河道巡查项目绩效目标表', '年度目标|目标1：全年巡查河道12次', '|目标2：受益村庄达到8个'], { 年度目标: '目标1：全年巡查河道12次\n目标2：受益村庄达到8个' }],
  ['the total under heads of money', ['2026年部门整体绩效目标表', '年度主要任务|任务名称|预算金额(万元)', '||总额|财政拨款|其他资金', '|河道巡查|30|24|6', '|水库巡查|20|20|0', '|金额合计|50|44|6'], { 年度资金总额: '50', 财政拨款: '44', 其他资金: '6' }],
  ['the one row under heads of money', ['河道巡查项目绩效目标表', '资金总额|财政拨款|其他资金', '36|30|6'], { 年度资金总额: '36', 财政拨款: '30', 其他资金: '6' }],
  ["this year's amounts beside last year's, up to heads of another sort", ['河道巡查项目绩效目标表', '资金申请(万元)|项目|上年度安排资金|本年度申请资金', '|合计|40|30', '|财政拨款|34|26', '|县级资金||', '实施计划|内容|开始时间|完成时间', '|其他资金|2026.1|2026.12'], { 年度资金总额: '30', 财政拨款: '26', 其他资金: '2026.1' }],
  ['the one row under heads of sources', ['河道巡查项目绩效目标表', '预算金额|36', '资金来源(万元)|财政拨款|非税安排|上年结转|其他', '|30|6|0|0'], { 年度资金总额: '36', 财政拨款: '30', 非税安排: '6', 上年结转: '0' }],
  ['the office with the number of its budget', ['河道巡查项目绩效目标表', '主管部门（单位）名称及部门预算编码|水务局 308|补助项目/区域|青禾县'], { 主管部门: '水务局 308', '补助项目/区域': '青禾县' }],
  ['an office that is not named before what is helped', ['河道巡查项目绩效目标表', '主管部门|||补助区域|青禾县'], { 补助区域: '青禾县' }],
  ['a sum beside its parts, with a star for what is left open', ['2026年部门整体绩效目标表', '年度主要任务|任务名称|主要内容|年度预算金额(万元)', '|||小计|市财政拨款|其他资金', '|河道巡查|巡查河道2条|30|24|6', '|水库巡查|巡查水库|20|20|', '|金额合计|*|50|44|6'], { 年度资金总额: '50', 财政拨款: '44', 其他资金: '6' }],
  ['the sum of the sources where no label names a total', ['2026年部门整体绩效目标表', '收入构成(万元)|财政拨款|30', '|其他资金|6', '|合计|36'], { 年度资金总额: '36', 财政拨款: '30', 其他资金: '6' }],
  ['a goal whose paragraphs stand apart', ['河道巡查项目绩效目标表', '年度目标|1.全年巡查河道12次', '', '|2.受益村庄达到8个', '', '|（三）沿河居民满意'], { 年度目标: '1.全年巡查河道12次\n2.受益村庄达到8个\n（三）沿河居民满意' }],
  ['at the left edge under its head, beside what was done of it', ['河道巡查项目自评表', '年度目标|||年度目标完成情况', '全年巡查河道12次|||巡查河道13次'], { 年度目标: '全年巡查河道12次', 年度目标完成情况: '巡查河道13次' }],
  ['behind a label whose bracket says how to fill it in', ['河道巡查项目绩效目标表', '年度绩效目标（说明：概括描述项目的产出和效果）|全年巡查河道12次', '部门（单位）名称：水务局||资金情况（单位：万元）'], { 年度目标: '全年巡查河道12次', 主管部门: '水务局' }],
  ['under its head, the blank cell below the label at the side lost', ['河道巡查项目自评表', '总体目标完成情况|总体目标|全年实际完成情况', '全年巡查河道12次|已巡查河道13次'], { 总体目标: '全年巡查河道12次', 全年实际完成情况: '已巡查河道13次' }],
  ['a goal a paragraph to a row, each beside what was done of it, before a score', ['河道巡查项目自评表', '年度目标完成情况|预期目标|目标实际完成情况||20', '|目标1：全年巡查河道12次|目标1：巡查河道13次', '|目标2：受益村庄达到8个|目标2：受益村庄9个'], { 年度目标: '目标1：全年巡查河道12次\n目标2：受益村庄达到8个', 目标实际完成情况: '目标1：巡查河道13次\n目标2：受益村庄9个' }],
  ['a text behind a blank row that does not count on', ['河道巡查项目绩效目标表', '年度目标|1.全年巡查河道12次', '', '|1.受益村庄达到8个'], { 年度目标: '1.全年巡查河道12次' }],
  ['the total below a block that heads columns of money', ['河道巡查项目绩效自评表', '项目资金(万元)|预算数|执行数|执行率', '年度资金总额|36|36|100%'], { 年度资金总额: '36' }],
  ['money in the cells of its labels', ['河道巡查项目绩效目标表', '资金总额：36万元||其中：财政拨款 30|其他资金：6'], { 年度资金总额: '36万元', 财政拨款: '30', 其他资金: '6' }],
  ['goals under their labels side by side, at the left edge too', ['河道巡查项目绩效目标表', '总目标|年度目标', '河道常年清洁|全年巡查12次'], { 总体目标: '河道常年清洁', 年度目标: '全年巡查12次' }],
  ['a label whose bracket is a part of it', ['2026年部门整体绩效目标表', '部门（单位）名称|水务局'], { 主管部门: '水务局' }],
  ['goals under their labels, beside another field', ['河道巡查项目绩效目标表', '项目名称|河道巡查|实施期绩效目标||年度绩效目标', '主管部门|水务局|河道常年清洁||全年巡查12次'], { 项目名称: '河道巡查', 主管部门: '水务局', 总体目标: '河道常年清洁', 年度目标: '全年巡查12次' }],
  ['a goal left empty over another label', ['河道巡查项目绩效目标表', '项目名称|河道巡查|年度绩效目标', '主管部门|水务局|联系人|负责人员'], { 项目名称: '河道巡查', 主管部门: '水务局', 联系人: '负责人员' }],
  ['the goal of a whole life cycle', ['河道巡查项目绩效目标表', '总体目标|全生命周期目标|年度目标', '|河道常年清洁|全年巡查12次'], { 总体目标: '河道常年清洁', 年度目标: '全年巡查12次' }],
  ['shares of the money, which are no labels', ['河道巡查项目绩效目标表', '资金支出计划（%）|3月底|6月底|10月底|12月底', '|10.00|40.00|80.00|100%'], { 资金支出计划: '3月底' }],
  ['the year’s expenditure of an office as a whole', ['2026年部门整体绩效目标表', '本年收入|36|本年支出合计|36'], { 本年收入: '36', 年度资金总额: '36' }],
  ['a goal whose label is broken over the rows beside it', ['河道巡查项目绩效目标表', '年 度', '总 体|全年巡查12次', '目 标'], { 年度目标: '全年巡查12次' }],
  ['the same, each part beside a paragraph', ['河道巡查项目绩效目标表', '年度总|1.全年巡查12次', '体目标|2.受益村庄8个'], { 年度目标: '1.全年巡查12次\n2.受益村庄8个' }],
  ['the same beside heads and texts', ['河道巡查项目自评表', '年度|预期目标|实际完成情况', '总体|全年巡查12次|巡查13次', '目标'], { 年度目标: '全年巡查12次', 实际完成情况: '巡查13次' }],
  ['this year under another word', ['河道巡查项目绩效目标表', '本年绩效目标|全年巡查12次'], { 年度目标: '全年巡查12次' }],
  ['this year by its number', ['河道巡查项目绩效目标表', '2026年绩效目标|全年巡查12次'], { 年度目标: '全年巡查12次' }],
  ['a goal under a head that no word tells, beside what was achieved', ['河道巡查项目自评表', '年度总体目标|年初拟定|实际完成情况', '|全年巡查12次|巡查13次'], { 年度目标: '全年巡查12次' }],
  ['money as a whole under another word', ['河道巡查采购绩效目标表', '采购方式|公开招标|采购预算(万元)|36'], { 年度资金总额: '36' }],
  ['the amount before it was adjusted', ['河道巡查绩效目标调整表', '预算金额(万元)|调整前|36|调整后|30'], { 年度资金总额: '36' }],
  ['the one row under heads of planned and spent money', ['2026年部门整体绩效自评表', '部门预算情况(万元)|年初预算|调整预算|执行数|执行率', '|36|40|38|95%'], { 年度资金总额: '36' }],
  ['the same, nothing planned at first', ['2026年部门整体绩效自评表', '部门预算情况(万元)|年初预算|调整预算|执行数', '||40|38'], { 年度资金总额: '40' }],
  ['in a cell whose label no list has', ['河道巡查采购绩效目标表', '采购单位：水务局||日期：2026年1月'], { 采购单位: '水务局', 日期: '2026年1月' }],
  ['numbered goals, each beside its number', ['河道巡查项目绩效目标表', '年度绩效目标|目标一|全年巡查河道12次', '|目标二|受益村庄达到8个'], { 年度目标: '全年巡查河道12次\n受益村庄达到8个' }],
  ['the first amount called a budget where no label names a total', ['河道巡查绩效监控表', '全年预算数(万元)|36|截至9月执行数|20'], { 年度资金总额: '36' }],
  ['an amount of one source is no total', ['河道巡查绩效目标表', '上级补助金额(万元)|30|补助金额(万元)|36'], { 年度资金总额: '36' }],
  ['in cells under a heading, wherever they stand', ['河道巡查项目绩效目标表', '|一、基本情况', '|项目名称：河道巡查', '|主管部门：水务局'], { 项目名称: '河道巡查', 主管部门: '水务局' }],
  ['the sum of sources of any name', ['河道巡查项目自评表', '预算执行情况(万元)|资金来源|预算数|执行数', '|上级补助|36|35', '|合计|36|35'], { 年度资金总额: '36' }],
  ['the goal of the year beside what was done', ['河道巡查项目自评表', '目标完成情况|年度预期目标|具体完成情况|总体完成率(%)', '|全年巡查12次|巡查13次|100'], { 年度目标: '全年巡查12次', 具体完成情况: '巡查13次' }],
  ['what amounts are counted in is no value of an empty label', ['河道巡查绩效监控表', '项目单位(盖章)：|单位：万元', '项目执行单位|河湖科'], { 实施单位: '河湖科' }],
  ['the office by other words', ['河道巡查项目绩效目标表', '主管预算部门|水务局'], { 主管部门: '水务局' }],
  ['the office with its number', ['河道巡查项目绩效目标表', '主管部门及其编码|水务局 308'], { 主管部门: '水务局 308' }],
  ['who carries out beside who organises', ['河道巡查项目绩效目标表', '组织实施单位|水务局|项目实施单位|河湖站'], { 实施单位: '河湖站' }],
  ['who carries out beside who pays', ['河道巡查项目绩效目标表', '预算单位：水务局', '主管部门|水务局|实施单位|河湖站'], { 实施单位: '河湖站' }],
  ['goals that begin with their word, numbered or not', ['河道巡查项目绩效目标表', '总体目标|中期目标（2026年—2028年）|年度目标', '|目标：河道常年清洁|目标1：全年巡查12次'], { 总体目标: '目标：河道常年清洁', 年度目标: '目标1：全年巡查12次' }],
  ['goals under heads that stand above the label at their side', ['河道巡查项目绩效目标表', '|中期目标||年度目标', '总体目标|河道常年清洁||全年巡查12次'], { 总体目标: '河道常年清洁', 年度目标: '全年巡查12次' }],
  ['empty goals above a label of another sort', ['河道巡查项目绩效目标表', '|中期目标||年度目标', '主管部门|青禾县水务局河湖科'], { 主管部门: '青禾县水务局河湖科' }],
  ['such a goal beside its label', ['河道巡查项目绩效目标表', '年度主要目标和成果|目标：全年巡查12次'], { 年度目标: '目标：全年巡查12次' }],
  ['a subtotal of its source', ['河道巡查项目绩效目标表', '项目资金(万元)|年度资金总额|36', '|(一)财政拨款小计|30', '|(二)自有资金小计|6'], { 年度资金总额: '36', 财政拨款: '30' }],
  ["an office's money under another word", ['2026年部门整体绩效目标表', '部门名称|水务局|支出预算总量|36'], { 年度资金总额: '36' }],
  ['labels that say more than their word', ['河道巡查项目绩效目标表', '预算项目名称及编码|河道巡查|项目实施主体|水务局', '绩效目标概述|全年巡查12次'], { 项目名称: '河道巡查', 实施单位: '水务局', 年度目标: '全年巡查12次' }],
  ['labels in turn behind the name of their block', ['河道巡查项目绩效目标表', '资金(万元)|资金总额|36|社会捐赠资金|6'], { 年度资金总额: '36', 社会捐赠资金: '6' }],
  ['goals that begin with 目标：, side by side under their labels', ['河道巡查项目绩效目标表', '总体目标|中期目标(2026年—2028年)|年度目标', '|目标：河道常年清洁|目标：全年巡查12次'], { 总体目标: '目标：河道常年清洁', 年度目标: '目标：全年巡查12次' }],
  ['the goal of the year where no more is said of what was done than that it was', ['河道巡查项目自评表', '年度总体目标完成情况|预期目标|目标实际完成情况', '|全年巡查河道12次|完成年度目标'], { 年度目标: '全年巡查河道12次', 目标实际完成情况: '完成年度目标' }],
  ['the office as a unit', ['河道巡查项目自评表', '项目主管单位|水务局|项目实施单位|河湖站'], { 主管部门: '水务局', 实施单位: '河湖站' }],
  ['money called a figure, a sum or an application', ['河道巡查项目绩效目标表', '投入目标(万元)|资金来源|年初安排金额', '|年度资金申请总额|36', '|其中：财政拨款数|30', '|其他资金数|6'], { 年度资金总额: '36', 财政拨款: '30', 其他资金: '6' }],
  ['goals that say whose they are', ['河道巡查专项资金绩效目标表', '专项长期绩效目标|河道常年清洁', '专项年度绩效目标|全年巡查12次'], { 总体目标: '河道常年清洁', 年度目标: '全年巡查12次' }],
  ['whose it is beside who fills in', ['河道巡查专项资金绩效目标表', '填报单位（盖章）：青禾县水务局', '部门名称|河湖站'], { 部门名称: '河湖站' }],
  ['the sum above the sources', ['河道巡查项目绩效目标表', '项目预算|资金来源|金额（元）|测算依据', '|合计|360000|', '|财政拨款|300000|每次25000元'], { 年度资金总额: '360000', 财政拨款: '300000' }],
  ['an office by its name', ['河道巡查项目绩效目标表', '预算单位名称|河湖站|主管部门名称及代码|水务局 308', '资金(万元)|资金总额|36', '|其中：本年一般公共预算拨款|30'], { 实施单位: '河湖站', 主管部门: '水务局 308', 财政拨款: '30', 年度资金总额: '36' }],
  ['a goal in the cell of its label, right above the table', ['河道巡查项目绩效目标表', '项目名称：河道巡查||项目资金：36万元', '绩效目标：全年巡查12次'], { 年度资金总额: '36万元', 年度目标: '全年巡查12次' }],
  ['the goal before it was adjusted', ['河道巡查绩效目标调整表', '年度目标|调整前|全年巡查12次', '|调整后|全年巡查10次'], { 年度目标: '全年巡查12次' }],
  ['the goal of a policy or project', ['河道巡查事前绩效评估表', '政策/项目绩效目标|全年巡查12次'], { 年度目标: '全年巡查12次' }],
  ['the amount behind 总投入', ['河道巡查项目绩效目标表', '项目资金(万元)|总投入|36', '|其中：中央衔接资金|30'], { 年度资金总额: '36' }],
  ['a goal that ends in an amount', ['河道巡查项目绩效目标表', '年度绩效目标|收取采砂收入5万元|收取采砂收入5万元'], { 年度目标: '收取采砂收入5万元' }],
  ['a goal with its number and its points', ['河道巡查项目自评表', '年度目标1：（80分）|全年巡查12次'], { 年度目标: '全年巡查12次' }],
  ['dashes are empty', ['河道巡查项目绩效目标表', '年度目标|—', '其他资金|无'], {}],
  ['the money of one level of government is not the whole', ['河道巡查项目绩效目标表', '项目金额|36万元|其中:市级财政资金|20万元'], { 年度资金总额: '36万元' }],
  ['an amount that is called 预算经费', ['河道巡查专项资金绩效目标表', '专项名称|河道巡查|预算经费|36万元'], { 项目名称: '河道巡查', 年度资金总额: '36万元' }],
  ['no total but what one source gives, before and after', ['河道巡查项目绩效目标表', '财政拨款|年初预算|36|调整后预算|32'], { 财政拨款: '36' }],
  ['the sum at the head of what each level of government gives', ['河道巡查项目绩效目标表', '资金(万元)|小计|中央|省级|县级', '|36|20|10|6'], { 年度资金总额: '36', 中央: '20', 省级: '10', 县级: '6' }],
  ['the total under its head, beside its stages', ['河道巡查项目自评表', '预算执行情况(10分)|年度资金总额(万元)|年初预算|调整后预算|实际支出|执行率|得分', '|36|30|36|35|97.22%|9.7'], { 年度资金总额: '36' }],
  ['the sum above its sources, behind a label that names no total', ['河道巡查项目绩效目标表', '资金来源|合计|36', '|财政拨款|30', '|其他资金|6'], { 年度资金总额: '36', 财政拨款: '30', 其他资金: '6' }],
  ['the sum below its sources, past a blank row', ['河道巡查项目自评表', '预算执行情况|资金来源|预算数|执行数', '', '|一般公共预算|36|30', '', '|合计|36|30'], { 一般公共预算: '36', 年度资金总额: '36' }],
  ['the sum beside its sources', ['河道巡查项目绩效目标表', '资金来源(万元)|合计|36|财政拨款|30|其他资金|6'], { 年度资金总额: '36', 财政拨款: '30', 其他资金: '6' }],
  ['the sum and no source of it', ['河道巡查项目绩效目标表', '预算情况(万元)|总计|36', '|一般公共预算|30', '|政府性基金|6'], { 年度资金总额: '36', 一般公共预算: '30', 政府性基金: '6' }],
  ["what was arranged this year beside last year's", ['河道巡查项目绩效目标表', '上年预算安排|30|本年预算安排|36'], { 年度资金总额: '36' }],
  ['the amount at first of one that was adjusted', ['河道巡查项目绩效目标表', '年度资金总额|年初预算|36|调整后预算|32', '其中：财政拨款|年初预算|30|调整后预算|26'], { 年度资金总额: '36', 财政拨款: '30' }],
])('fields: %s', (_name, head, expected) => {
  expect(fieldsOf(...head)).toMatchObject(expected);
  for (const name of ['总体目标', '年度目标', '年度资金总额', '财政拨款', '其他资金']) if (!(name in expected)) expect(fieldsOf(...head)).not.toHaveProperty(name);
});

test.each<[string, string[], number | null]>([
  ['from the title', ['2023年度河道巡查项目绩效目标表', '项目名称|2021年河道巡查'], 2023],
  ['from a title in every cell of what was merged', ['2023年河道巡查项目绩效自评表|2023年河道巡查项目绩效自评表|2023年河道巡查项目绩效自评表|2023年河道巡查项目绩效自评表', '项目名称|项目名称|2021年河道巡查|2021年河道巡查'], 2023],
  ['from the title of an application', ['2023年河道巡查项目申报表', '项目名称|2021年河道巡查'], 2023],
  ['from the line under it', ['河道巡查项目绩效目标表', '（2022年度）'], 2022],
  ['in Chinese numerals', ['河道巡查项目绩效目标表', '（二〇二四年度）'], 2024],
  ['labelled in the line under it', ['河道巡查项目绩效目标表', '申报科室：河湖科||年度：2024年|'], 2024],
  ['from a label of its own', ['河道巡查项目绩效目标表', '项目名称|2021年河道巡查|预算年度|2024年'], 2024],
  ['beside a word that no list has', ['河道巡查项目绩效目标表', '项目名称|河道巡查', '主管部门|水务局|年度|2024'], 2024],
  ['beside 年份', ['河道巡查项目绩效目标表', '项目名称|2021年河道巡查', '主管部门|水务局|预算年份|2024年'], 2024],
  ['beside 财政年度', ['河道巡查项目绩效目标表', '项目名称|2021年河道巡查|财政年度|2024'], 2024],
  ['none of several in a row of years', ['河道巡查项目绩效目标表', '项目名称|河道巡查', '年度|2023|2024|2025'], null],
  ['by itself among other things in the line under it', ['河道巡查项目绩效目标表', '水务局|2022年度|单位：万元'], 2022],
  ['in a row of its own under a cover', ['申报项目：河道巡查', '编报时间：2025年11月', '基本信息', '（2026年度）'], 2026],
  ['from the report that the table stands in', ['青禾县水务局2026年度河道巡查经费绩效自评工作报告', '全县共有河道12条，由3个站巡查。', '（一）绩效目标。'], 2026],
  ['from the results that the table stands in', ['2026年度河道巡查项目自评结果', '完成情况如下表：'], 2026],
  ['from the heading above the title, past a blank line', ['青禾县水务局2023年项目绩效自评表公开', '', '项目绩效自评表', '项目名称|河道巡查'], 2023],
  ['past a blank line', ['河道巡查项目绩效目标表', '', '（2022年度）'], 2022],
  ["from the project's name", ['河道巡查项目绩效目标表', '项目名称|2021年河道巡查'], 2021],
  ['from the only year of the goal', ['河道巡查项目绩效目标表', '年度目标|2020年巡查河道12次'], 2020],
  ['not from the day on which it was filled in', ['河道巡查项目自评表', '填报日期：2023年8月10日', '年度目标|2022年巡查河道12次'], 2022],
  ['none of a term', ['2026—2028年河道巡查项目绩效目标表', '项目名称|河道巡查'], null],
  ['that of the goal where the title names a term', ['2026年至2028年河道巡查项目绩效目标表', '年度目标|2026年巡查河道12次'], 2026],
  ['none where two are named', ['河道巡查项目绩效目标表', '年度目标|2020年至2022年巡查，2020年12次，2022年20次'], null],
])('year: %s', (_name, head, expected) => {
  expect(form(...head)?.year).toBe(expected);
});

test('the last head of a list of tasks stands over their amounts and is no empty field', () => {
  const fields = form('2026年部门整体绩效目标表', '年度主要任务|对应项目|主要内容|预算金额(万元)', '|河道巡查|巡查河道|30', '|水库巡查|巡查水库|20')?.fields;
  expect(fields?.map(({ name }) => name)).not.toContain('年度资金总额');
});

test('the head of a block of labelled amounts is no empty total', () => {
  expect(form('河道巡查项目绩效目标表', '项目资金(万元)|中央衔接资金|20', '|群众自筹|16')?.fields.map(({ name }) => name)).toEqual(['中央衔接资金', '群众自筹']);
});

test('the head of numbered rows is no label', () => {
  expect(form('河道巡查项目绩效目标表', '序号|项目|内容', '1|项目名称|河道巡查')?.fields.map(({ name }) => name)).toEqual(['项目名称']);
});

test.each([
  [['年度履职目标|部门职能|支出项目名称|预算金额(万元)', '|管护河道|河道巡查|30', '|管护水库|水库巡查|20'], '项目名称'],
  [['项目预算|成本构成|金额|测算依据', '|巡查用工|30|依据合同', '|巡查车辆|20|据实结算'], '年度资金总额'],
])('the heads of a list over its amounts are no fields left empty: %j', (lines, name) => {
  expect(form('2026年部门整体绩效目标表', ...lines)?.fields.map((field) => field.name)).not.toContain(name);
});

test('a sum of people is no money', () => {
  expect(fieldsOf('2026年部门整体绩效目标表', '人员情况|合计|20|在职|16')).not.toHaveProperty('年度资金总额');
});

test('绩效目标 with nothing beside it is an empty field where 绩效指标 stands below it down the side', () => {
  const table = ['绩效指标|一级指标|二级指标|三级指标|指标值', '|产出指标|数量指标|巡查河道次数|≥12次', '||质量指标|巡查记录完整率|≥95%', '|效益指标|社会效益指标|受益村个数|≥8个'];
  const [own] = recognizeSheet(sheetFromRows(['河道巡查项目绩效目标表', '项目名称|河道巡查', '绩效目标', ...table].map((line) => line.split('|'))));
  expect(own?.fields.at(-1)).toMatchObject({ name: '年度目标', value: '', labelCell: { row: 2, col: 0 } });
  // Over a table without such a label it heads the table.
  expect(form('河道巡查项目绩效目标表', '项目名称|河道巡查', '绩效目标')?.fields.map(({ name }) => name)).toEqual(['项目名称']);
});

test('a table of something else above the title is none of the form', () => {
  const above = ['2026年政府采购预算表', '部门：水务局||单位：万元', '采购品目|专项名称|合计', '货物|办公设备|8', '服务|河道保洁|30', '表十'];
  const found = form(...above, '河道保洁项目绩效目标表', '（2025年度）', '项目名称|河道保洁|主管部门|水务局');
  expect(found).toMatchObject({ title: '河道保洁项目绩效目标表', year: 2025, range: { top: 6 } });
  expect(found?.fields.map(({ name }) => name)).toEqual(['项目名称', '主管部门']);
});

test('a letter above the title of a register is none of it', () => {
  const lines = ['各乡镇人民政府：', '现将部门预算绩效目标印发给你们。', '请遵照执行。', '水务局', '', '2026年项目绩效目标汇总表', '项目名称|预算数|一级指标|二级指标|三级指标|指标值', '河道巡查|36|产出指标|数量指标|巡查河道次数|≥12次', '|||质量指标|巡查记录完整率|≥95%', '水库巡查|20|产出指标|数量指标|巡查水库次数|≥6次'];
  expect(recognizeSheet(sheetFromRows(lines.map((line) => line.split('|'))))[0]).toMatchObject({ kind: 'register', title: '2026年项目绩效目标汇总表', year: 2026, range: { top: 5 }, fields: [] });
});

test.each([['2026年度', 2026], ['2026年度部门预算公开表', 2026], ['2026年3月5日', null], ['青财〔2026〕12号', null], ['2026年安排资金三笔。', null]])('what stands right above the title: %s', (above, year) => {
  expect(form(above, '河道巡查项目绩效目标表', '项目名称|河道巡查')?.year).toBe(year);
});

test.each(['2026年度河道巡查绩效目标批复', '2026年度河道巡查绩效自评结果', '绩效自评表（2026年度）——河道巡查', '附件22026年度河道巡查绩效自评表'])('a title: %s', (title) => {
  expect(form(title, '项目名称|巡查')).toMatchObject({ title, year: 2026 });
});

test.each([[['（2026年度）', '项目名称|巡查']], [['单位：万元', '项目名称|巡查']], [['项目名称|巡查']]])('项目绩效目标 over %j is the title', (lines) => {
  const found = form('项目绩效目标', ...lines);
  expect(found?.title).toBe('项目绩效目标');
  expect(found?.fields.map(({ name }) => name)).toEqual(['项目名称']);
});

test('项目绩效目标 over a text is the label of a goal', () => {
  expect(form('项目绩效目标', '全年巡查河道不少于12次')).toMatchObject({ title: null, fields: [{ name: '年度目标', value: '全年巡查河道不少于12次' }] });
});

test.each(['项目资金|年初预算数|1-7月执行数|执行率', '项目资金（万元）|全年预算数|全年执行数|得分'])('what heads the figures of labels below is no field: %s', (heads) => {
  const found = form('河道巡查项目绩效运行监控表', heads, '年度资金总额|36|18|50%', '其中：财政拨款|30|15|50%');
  expect(found?.fields.map(({ name }) => name)).toEqual(['年度资金总额', '财政拨款']);
});

test('the title of the whole, right above the form’s own, says the year', () => {
  expect(form('2026年河道巡查绩效目标表', '项目绩效目标表', '项目名称|河道巡查')).toMatchObject({ title: '项目绩效目标表', year: 2026, range: { top: 1 } });
});

test('the office and 单位：万元 above the fields of a further form belong to it', () => {
  const lines = (project: string) => ['水务局||||单位：万元', `项目名称|${project}`, '一级指标|二级指标|三级指标|指标说明|指标值', '产出指标|数量指标|巡查次数|全年|≥12次', '满意度指标|服务对象满意度指标|沿河居民满意度|问卷|≥90%'];
  const forms = recognizeSheet(sheetFromRows(['项目绩效目标表', ...lines('河道巡查'), ...lines('水库巡查')].map((line) => line.split('|'))));
  expect(forms.map(({ range, emptyLevels }) => [range.top, emptyLevels])).toEqual([[0, []], [6, []]]);
});

test('amounts in 元 under heads of their own', () => {
  const money = form('2026年部门整体绩效目标表', '年度主要任务|任务名称|预算金额(万元)', '||总额|财政拨款|其他资金', '|河道巡查补助|30|24|6', '|金额合计|50|44|6')?.money;
  expect(money?.map((m) => [m.role, m.yuan, m.partOf])).toEqual([
    ['total', 500_000, null],
    ['fiscal', 440_000, 0],
    ['other', 60_000, 0],
  ]);
});

test.each<[string, string[], [string, number, number | null][]]>([
  ['each total side by side has the parts below it', ['资金(万元)|实施期金额：|90|年度金额：|30', '|其中：中央补助|60|其中：中央补助|20', '|地方资金|30|地方资金|10'], [['total', 90, null], ['total', 30, null], ['part', 60, 0], ['part', 20, 1], ['part', 30, 0], ['part', 10, 1]]],
  ['numbered ones under the subtotal that they lie under by their numbers', ['项目资金(万元)|年度资金总额|36', '|(一)财政拨款小计|30', '|1、一般公共预算|20', '|2、政府性基金|10', '|(二)自有资金小计|6', '|1、事业收入|6'], [['total', 36, null], ['fiscal', 30, 0], ['part', 20, 1], ['part', 10, 1], ['part', 6, 0], ['part', 6, 4]]],
  ['uses of the whole behind numbers in circles', ['资金安排(万元)|财政资金小计|36', '|①项目支出|30', '|②基本支出|6', '|合计|36'], [['part', 36, 3], ['project', 30, 3], ['basic', 6, 3], ['total', 36, null]]],
  ['whose money it is', ['资金总额(万元)|36', '其中：自治区财政|30', '县级财政|6'], [['total', 36, null], ['part', 30, 0], ['part', 6, 0]]],
  ['before and after an adjustment', ['资金总额(万元)|调整前|36|调整后|30'], [['total', 36, null]]],
  ['no month under a head of time', ['资金总额(万元)|36', '实施计划|内容|开始时间|完成时间', '|发放补助|2026.03|2026.10'], [['total', 36, null]]],
  ['their unit in a cell beside its label', ['项目名称|河道巡查|金额单位：|万元', '年度资金总额|36'], [['total', 36, null]]],
  ['planned and spent, with no label', ['部门预算(万元)|年初预算|执行数', '|36|30'], [['total', 36, null]]],
  ['what is allotted by each source', ['项目总金额(万元)|36|中央补助安排|20', '财政拨款|10|其他资金|6'], [['total', 36, null], ['part', 20, 0], ['fiscal', 10, 0], ['other', 6, 0]]],
  ['a sum above its sources', ['项目预算(万元)|资金来源|金额|依据', '|合计|36|', '|财政拨款|30|每次2.5万元', '|其他资金|6|自筹'], [['total', 36, null], ['fiscal', 30, 0], ['other', 6, 0]]],
  ['a sum below its sources', ['收入构成(万元)|财政拨款|30', '|其他资金|6', '|合计|36'], [['fiscal', 30, 2], ['other', 6, 2], ['total', 36, null]]],
  ['in the cell of its label', ['资金(万元)|资金总额：36|其中：财政拨款 30|其他资金：6'], [['total', 36, null], ['fiscal', 30, 0], ['other', 6, 0]]],
  ['under one another in the cells of their labels', ['项目资金|年度资金总额：36万元', '|其中：财政拨款：30万元', '|　　　其他资金 6万元'], [['total', 36, null], ['fiscal', 30, 0], ['other', 6, 0]]],
  ['all in one cell', ['资金总额：36万元，其中：财政拨款30万元，其他资金6万元。'], [['total', 36, null], ['fiscal', 30, 0], ['other', 6, 0]]],
  ['what each of a list of projects gets is no source', ['资金总额(万元)|36', '项目支出|30', '基本支出|6', '履职目标|部门职能|支出项目名称|预算金额(万元)', '|巡查河道|河道巡查经费|20', '|巡查水库|水库巡查补助|10', '|日常工作|基本支出|6'], [['total', 36, null], ['project', 30, 0], ['basic', 6, 0]]],
  ['in the unit of a further bracket', ['部门（单位）资金（万元）|资金总额|36'], [['total', 36, null]]],
  ["in the unit of an investment's label", ['项目总投资(万元)|36|其中：专项债券资金|20'], [['total', 36, null], ['part', 20, 0]]],
  ['none that a goal aims at', ['资金总额(万元)|36', '年度目标|收取采砂收入5万元'], [['total', 36, null]]],
  ['in a sentence about other things', ['资金用途|财政拨款30万元用于巡查', '资金批次|财政资金2'], []],
])('amounts: %s', (_what, head, expected) => {
  expect(form('2026年河道巡查绩效目标表', ...head)?.money.map((m) => [m.role, (m.yuan ?? 0) / 10_000, m.partOf])).toEqual(expected);
});

test.each<[string, string[]]>([
  ['in the label', ['项目资金(万元)|年度资金总额：|36', '|其中：财政拨款|30.5', '|其他资金|5.5']],
  ['broken off the label', ['项目资金|年度资金总额：|36', '（万元）|其中：财政拨款|30.5', '|其他资金|5.5']],
])('amounts in 元, parts under their total, the unit %s', (_where, lines) => {
  const money = form('2023年河道巡查项目绩效目标表', ...lines)?.money;
  expect(money?.map((m) => [m.role, m.yuan, m.partOf])).toEqual([
    ['total', 360_000, null],
    ['fiscal', 305_000, 0],
    ['other', 55_000, 0],
  ]);
});

test.each<[string, string]>([
  ['2023年河道巡查项目绩效目标表', 'project-target'],
  ['2023年部门整体绩效目标表', 'department-target'],
  ['2023年河道巡查转移支付区域绩效目标表', 'regional-target'],
  ['2023年中央对地方转移支付整体绩效目标表', 'regional-target'],
  ['2023年河道治理专项资金绩效目标表;专项名称|河道治理|补助区域|青禾县', 'regional-target'],
  ['2023年河道巡查项目绩效运行监控表', 'project-monitoring'],
  ['2023年绩效目标申报表;单位名称|水务局;年度预算|基本支出|36;|项目支出|20', 'department-target'],
  ['2023年绩效目标申报表;部门名称|水务局;年度主要任务|巡查河道', 'department-target'],
  ['2023年绩效目标申报表;一级预算单位|水务局;年度预算|基本支出|36;|项目支出|20', 'department-target'],
  ['2023年专项资金绩效目标申报表;单位名称|水务局;主要任务|巡查河道', 'project-target'],
  ['2023年绩效目标申报表;项目名称|河道巡查;单位名称|水务局;主要任务|巡查河道', 'project-target'],
])('%s is a %s', (head, kind) => {
  expect(form(...head.split(';'))?.kind).toBe(kind);
});

test('every row of the form is accounted for', () => {
  const found = form('2023年河道巡查项目绩效目标表', '项目名称|河道巡查', '');
  expect(found?.rows).toEqual(['title', 'field', 'empty', 'header', 'indicator', 'indicator', 'indicator']);
  const monitored = form('河道巡查项目绩效监控表', '（2023年1月—8月）', '||||金额单位：万元', '项目名称|河道巡查', '省级主管部门|水利厅', '县级主管部门|水务局');
  expect(monitored?.rows.slice(0, 6)).toEqual(['title', 'title', 'note', 'field', 'field', 'field']);
});

test('a label left empty does not take the label below it, nor a source of money the goal below it', () => {
  const read = form('2026年河道巡查项目绩效目标表', '项目名称|河道巡查||负责人', '项目开始日期|||项目完成日期', '执行期限|2026年||巡查经费|36万元', '|地方资金（万元）：', '|全年巡查河道不少于12次，记录完整。');
  expect(Object.fromEntries(read?.fields.map(({ name, value }) => [name, value]) ?? [])).toMatchObject({ 负责人: '', 项目开始日期: '', 项目完成日期: '', 巡查经费: '36万元', 地方资金: '' });
});

test('what amounts are counted in is no label of the year beside it', () => {
  expect(form('河道巡查项目绩效目标表', '单位：万元||||2026年', '项目名称|河道巡查')?.fields.map(({ name }) => name)).toEqual(['项目名称']);
});

test.each([['2026', '2026', 2026], ['2026年度', '', 2026], ['2025', '2026', null]])('the year of a table that was written out row by row: %s, %s', (first, second, year) => {
  const lines = ['项目绩效目标信息', '预算年度|项目名称|一级指标|二级指标|三级指标|指标值', `${first}|河道巡查|产出指标|数量指标|巡查河道次数|≥12次`, `${second}|河道巡查|产出指标|质量指标|巡查记录完整率|≥95%`, `${first}|河道巡查|效益指标|社会效益指标|受益村个数|≥8个`];
  expect(recognizeSheet(sheetFromRows(lines.map((line) => line.split('|'))))[0]?.year).toBe(year);
});

test.each<[string, string[], string[]]>([
  ['amounts before the last column', ['年度重点任务|名称|主要内容|拟投入的资金（万元）|期望达到的目标', '|河道巡查|巡查河道|30|河畅水清', '|水库巡查|巡查水库|20|安全度汛'], []],
  ['what is spent on what', ['成本明细|支出内容|金额（万元）|测算依据', '|清淤|30|1000米×300元', '|租船|20|10艘×2万元'], []],
  ['and their sum', ['成本明细|支出内容|金额（万元）', '|清淤|30', '|租船|20', '|合计|50'], ['年度资金总额']],
])('neither heads nor items of a list with amounts are fields: %s', (_what, lines, names) => {
  expect(form('2026年部门整体绩效目标表', ...lines)?.fields.map(({ name }) => name)).toEqual(names);
});
