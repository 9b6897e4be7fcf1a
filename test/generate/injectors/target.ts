/** What people do to a 指标值, from the strings seen in real forms. */
import { addColumns, isWhole, pickOne, rename, value, write, type Injector } from './injector';

const counted = /^≥(\d+)([^\d%/]+)$/;
const share = /^≥(\d{2})%$/;
const isBounded = ({ name }: { readonly name: string }): boolean => /合格率|及时率|准确率/.test(name);

export const targetInjectors: Readonly<Record<string, Injector>> = {
  'target/missing': value(/^[≥≤]/, () => ''),
  'target/missing-comparator': value(/^[≥≤](.+)$/, ([, rest]) => rest!),
  'target/missing-unit': value(counted, ([, digits]) => `≥${digits!}`),
  'target/duplicate-unit': ({ sheet, truth }, rng) => {
    const indicator = pickOne(truth.indicators.filter(({ cells, value: text }) => cells.unit !== undefined && /^[≥≤＝][\d.]+\D+$/.test(text)), rng);
    const match = /^[≥≤＝]([\d.]+)(\D+)$/.exec(indicator?.value ?? '');
    const cell = indicator?.cells.value;
    return cell === undefined || match === null ? undefined : { sheet: write(sheet, [cell, match[1]! + match[2]!]), cell };
  },
  'target/unit-in-name': rename(counted, ({ name }, [, , unit]) => `${name}（${unit!}）`),
  'target/unit-mismatch': (form, rng) =>
    value(share, ([, digits]) => `≥${digits!}组`, ({ name }) => name.endsWith('率'))(form, rng) ?? value(counted, ([, digits]) => `≥${digits!}户`, ({ name }) => name.endsWith('人数'))(form, rng),
  'target/unit-only': value(counted, ([, , unit]) => unit!),
  'target/noncanonical-symbol': (form, rng) => value(/^[≥≤](.+)$/, ([text, rest]) => (text.startsWith('≥') ? rng.pick(['>=', '≧']) : rng.pick(['<=', '≦'])) + rest!)(form, rng),
  'target/unquantified': (form, rng) =>
    value(counted, () => rng.pick(['效果明显', '显著提升', '持续改善', '长期', '稳步提高', '有效提升', '不断增强', '符合相关规定', '控制在预算成本内']))(form, rng),
  'target/hedged': (form, rng) => value(counted, ([, digits, unit]) => `${rng.pick(['力争完成', '争取达到', '力争'])}${digits!}${unit!}`)(form, rng),
  'target/placeholder': (form, rng) =>
    rng.pick([
      value(/^([≥≤])[\d.]+(.*)$/, ([, sign, unit]) => `${sign!}**${unit!}`),
      value(/^([≥≤])[\d.]+(.*)$/, ([, sign, unit]) => `${sign!}XX${unit!}`),
      rename(/^≥[\d.]+(.*)$/, ({ name }, [, unit]) => `${name}（≥**${unit!}）`),
    ])(form, rng),
  'target/impossible': (form, rng) => value(share, () => rng.pick(['≥100%', '＞100%', '＝130%']), isBounded)(form, rng),
  'target/wrong-direction': value(/^≤(.*元.*)$/, ([, rest]) => `≥${rest!}`),
  'target/inverted-frequency': (form, rng) => value(/^≥\d+次$/, () => rng.pick(['1周/次', '2周/次']))(form, rng),
  'target/extra-text': value(counted, ([, digits, unit]) => `完成任务${digits!}${unit!}`),
  'target/outside-period': value(/^(20\d\d)年(\d+)月底前$/, ([, year, month]) => `${String(Number(year) + 2)}年${month!}月底前`),
  'target/ocr-suspect': value(share, ([, digits]) => `2${digits!}%`, ({ value: text }) => Number(share.exec(text)?.[1]) >= 50),
  'target/below-history': (form, rng) => {
    const indicator = pickOne(form.truth.indicators.filter((one) => isWhole(one) && counted.test(one.value)), rng);
    const cell = indicator?.cells.value;
    const match = counted.exec(indicator?.value ?? '');
    if (indicator === undefined || cell === undefined || match === null || indicator.cells.remark !== undefined || form.truth.year === null) return undefined;
    const added = addColumns(form, [`${String(form.truth.year - 1)}年历史值`], (one) => [one === indicator ? `${String(Number(match[1]) * 2)}${match[2]!}` : '']);
    return added && { sheet: added.sheet, cell };
  },
  'target/money-as-quantity': value(counted, ([, digits]) => `≥${digits!}万元`, ({ name }) => /人数$|次数$|长度$|面积$/.test(name)),
  'target/double-comparator': value(share, ([text]) => `${text}以上`),
  'target/sign-on-qualitative': (form, rng) => value(share, () => rng.pick(['＝优良', '≥良好', '＝合格']))(form, rng),
  'target/multiple': value(counted, ([text]) => `${text}、≥5000元`),
  'target/autoformat-damage': (form, rng) => value(share, ([, digits]) => rng.pick([`0.${digits!}`, `≥0.${digits!}`]), isBounded)(form, rng),
  'target/trivial': value(counted, ([, , unit]) => `≥0${unit!}`),
  'target/no-base': (form, rng) => value(share, () => rng.pick(['提高5%', '降低3%', '增长8%']), ({ name }) => !/率$/.test(name) || /知晓率|满意/.test(name))(form, rng),
  'target/forbidden-character': (form, rng) => value(/^([≥≤])([\d.]+)(.+)$/, ([, sign, digits, unit]) => rng.pick([`${sign!} ${digits!} ${unit!}`, `${sign!}${digits!} ${unit!}`]))(form, rng),
  'target/ratio-without-percent': value(share, ([, digits]) => `≥${digits!}百分比`, ({ name }) => name.endsWith('率')),
};
