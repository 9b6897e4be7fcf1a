import { squeeze } from '../form/squeeze';

/** The name of an indicator out of the phrase of a sentence: no time, no will, no auxiliary verb in front. */

/** What a sentence puts before the thing itself; each may stand after another. Not where it begins a word: 保障房, 通过率, 共享单车. */
const openings =
  /^(?:(?:20\d\d|本|当|全|今)年(?:度|内|底前|底)?|年(?:度|内|底前|底)|年(?![均检鉴轻货久龄终薪代报])|年末|(?:半年|[\d一二两三四五六]+个?月|[\d一二两三四五]+年)(?:之|以)?内|[\d一二两三四五六]+年(?=帮扶|培[训养育]|新[建增]|[改建]造|建[成设]|治理|支持|实施|整治|推广|完成|带动)|计划(?!生育|免疫)|拟(?![定订])|全面(?=完成|实施|推进|开展)|本(?:年度)?(?:项目|工程|单位|部门)(?!数|率)|项目(?=拟|将|计划)|预计|力争|争取|确保|保证(?!金)|保障(?!性|房|率|水平|能力|对象)|努力|积极|其中|同时|并(?!网|轨|联)|且|通过(?!率)|实现(?!率)|达到|(?:项目|工程)?(?:建成|实施|完工|投产)后(?:可|将|能|预计)?|(?:乡镇|街道(?:办事处)?|行政村|村|社区|林场|县区)+(?=实施|开展|推进)|再(?=新[建增]|[完建增])|完成(?!率|度|情况)|协助|帮助|共(?![享同青建])|共计|累计|新增(?=培训)|[一二三四五六七八九]是|对(?![讲外口接比])(?:全[县市区省镇乡村州]|符合条件的)?(?:的)?|为(?=\D)|全[县市区省镇乡村州]|将|使(?!用|命)|的|在(?![编校册岗职建库园读线研训籍网])|按照|根据)+/;
const endings = /(?:的|数量|共|共计|累计|为|达|达到|控制|保持|稳定|完成|同比|较上年|全年|每年|(?:缩短|压缩|提高|提升|增加|增长|上升|降低|下降|减少)(?=[到至]$))+(?:在|到|至)?$/;

/** "全年协助培养驾驶学员" → "培养驾驶学员"; "" where nothing is left that could be counted (对全区). */
export function indicatorName(phrase: string): string {
  const bare = squeeze(phrase).replace(openings, '');
  const name = bare.replace(endings, '');
  return name.length >= 2 ? name : bare.length >= 2 ? bare : '';
}
