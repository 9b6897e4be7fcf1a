import { sheetFromRows } from '../../src/sheet/build';
import type { Sheet } from '../../src/sheet/book';
import { placeNames, sectors } from './activities';
import { random, type Random } from './random';

type Cells = (string | number)[][];

/** What stands in offices' workbooks beside the forms, some of it full of the same words. */
const kinds: Readonly<Record<string, (rng: Random) => Cells>> = {
  ledger: (rng) => [
    ['固定资产领用登记簿'],
    ['序号', '名称', '规格型号', '单位', '数量', '单价（元）', '金额（元）', '备注'],
    ...list(rng, (i) => {
      const [count, price] = [rng.int(1, 40), rng.int(20, 900)];
      return [i, rng.pick(['台式电脑', '档案柜', '打印机', '会议桌', '空调']), `A-${String(rng.int(10, 99))}`, rng.pick(['台', '套', '个']), count, price, count * price, ''];
    }),
    ['合计', '', '', '', '', '', rng.int(9000, 90000), ''],
  ],
  roster: (rng) => [
    [`${place(rng)}值班安排表`],
    ['日期', '星期', '带班领导', '值班人员', '联系电话', '备注'],
    ...list(rng, (i) => [`${String((i % 12) + 1)}月${String(i)}日`, rng.pick(['一', '二', '三', '四', '五']), '带班甲', '值班乙', '', '']),
  ],
  budget: (rng) => [
    ['一般公共预算支出表'],
    ['', '', '', '单位：万元'],
    ['科目编码', '科目名称', '基本支出', '项目支出'],
    ...list(rng, (i) => [20500 + i, `${rng.pick(sectors).name}支出`, rng.int(10, 900), rng.int(10, 900)]),
    ['合计', '', rng.int(900, 9000), rng.int(900, 9000)],
  ],
  execution: (rng) => [
    ['项目支出预算执行进度表'],
    ['序号', '主管部门', '项目名称', '年初预算数', '全年执行数', '执行率', '备注'],
    ...list(rng, (i) => [i, rng.pick(sectors).offices[0]!, rng.pick(rng.pick(sectors).projects), rng.int(20, 900), rng.int(10, 800), `${String(rng.int(40, 100))}%`, '']),
  ],
  exam: (rng) => [
    ['期末学生成绩统计表'],
    ['班级', '参考人数', '平均分', '优秀率', '及格率', '最高分'],
    ...list(rng, (i) => [`${String(i)}班`, rng.int(30, 50), rng.int(60, 95), `${String(rng.int(10, 60))}%`, `${String(rng.int(70, 100))}%`, rng.int(90, 100)]),
  ],
  inspection: (rng) => [
    [`${place(rng)}安全生产检查记录`],
    ['检查时间', '检查单位', '检查内容', '存在问题', '整改措施', '完成情况'],
    ...list(rng, (i) => [`2024年${String((i % 12) + 1)}月`, place(rng), rng.pick(['消防通道', '用电线路', '特种设备']), rng.pick(['无', '通道堆物', '线路老化']), '限期整改', '已完成']),
  ],
  statistics: (rng) => [
    ['主要经济指标完成情况'],
    ['指标名称', '计量单位', '1-6月累计', '同比增长（%）'],
    ...list(rng, () => [rng.pick(['规模以上工业增加值', '固定资产投资', '社会消费品零售总额', '城镇新增就业']), rng.pick(['亿元', '万元', '人']), rng.int(20, 900), rng.int(-5, 20)]),
  ],
  salary: (rng) => [
    ['绩效工资发放明细表'],
    ['序号', '姓名', '岗位', '基础绩效', '奖励绩效', '考核等次', '实发金额'],
    ...list(rng, (i) => [i, `职工${String(i)}`, rng.pick(['教师', '医师', '工勤']), rng.int(800, 2000), rng.int(200, 1500), rng.pick(['优秀', '合格']), rng.int(1000, 3500)]),
  ],
  contract: (rng) => [
    ['政府采购合同台账'],
    ['合同编号', '项目名称', '供应商', '合同金额（万元）', '签订日期', '履约期限', '验收结果'],
    ...list(rng, (i) => [`HT-${String(i)}`, rng.pick(rng.pick(sectors).projects), '供应商甲', rng.int(5, 300), '2024年3月', '一年', rng.pick(['合格', '待验收'])]),
  ],
  survey: (rng) => [
    ['群众满意度调查结果汇总'],
    ['调查对象', '发放问卷', '收回问卷', '满意', '基本满意', '不满意', '满意度'],
    ...list(rng, () => [rng.pick(placeNames.villages), 100, rng.int(80, 100), rng.int(50, 80), rng.int(5, 20), rng.int(0, 5), `${String(rng.int(80, 99))}%`]),
  ],
  numbers: (rng) => list(rng, () => Array.from({ length: 8 }, () => rng.int(0, 10000))),
};

const place = (rng: Random): string => `${rng.pick(placeNames.first)}${rng.pick(placeNames.second)}${rng.pick(['县', '市'])}${rng.pick(rng.pick(sectors).offices)}`;
const list = (rng: Random, row: (i: number) => (string | number)[]): Cells => Array.from({ length: rng.int(6, 30) }, (_, i) => row(i + 1));

export const ordinaryKinds: readonly string[] = Object.keys(kinds);

/** A sheet that is no form of the kind, seeded. */
export function generateOrdinary(seed: number): { readonly kind: string; readonly sheet: Sheet } {
  const rng = random(seed);
  const kind = rng.pick(ordinaryKinds);
  return { kind, sheet: sheetFromRows(kinds[kind]!(rng)) };
}
