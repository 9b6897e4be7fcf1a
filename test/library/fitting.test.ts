import { fittingItems } from '../../src/library/fitting';
import { libraryOf } from '../../src/library/library';
import { sectors } from '../../src/library/sectors';

const library = libraryOf(sectors);
const first = (name: string) => fittingItems(library, name)[0]?.entry.name;

test.each([
  ['培训参训人次', '培训参训人次'],
  ['项目验收合格率', '工作成果验收合格率'],
  ['任务完成及时率', '工作任务按期完成率'],
  ['群众满意度', '服务对象满意度'],
  ['受益人数', '受益群众人数'],
  ['公共文化场馆免费开放天数（天）', '公共文化场馆免费开放天数'],
])('%s is measured as %s', (name, entry) => {
  expect(first(name)).toBe(entry);
});

test.each([
  ['校舍改造覆盖率', '森林覆盖率', 'a share of something else'],
  ['参观人数', '游客满意度', 'people, not what they think'],
  ['办公设备购置成本', '购置办公设备', 'money, not pieces'],
  ['设备验收及时率', '购置设备验收合格率', 'time, not quality'],
  ['湿地保有量', '公务用车保有量', 'alike at the end only'],
])('%s is not measured as %s: %s', (name, entry) => {
  expect(fittingItems(library, name).map((item) => item.entry.name)).not.toContain(entry);
});

test('nothing is better than something that measures another thing', () => {
  expect(fittingItems(library, '毒品案件线索研判')).toEqual([]);
});
