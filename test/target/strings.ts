/**
 * Values and what each of them says, one a line, in the notation of ./notation; # begins a section.
 * Read a change of a line as a change of meaning: rules build on these readings.
 */
const STRINGS = `
# 符号、数值、单位
≥95% ⇒ ≥ 95 %
≥90% ⇒ ≥ 90 %
≥85% ⇒ ≥ 85 %
≥80% ⇒ ≥ 80 %
≥60% ⇒ ≥ 60 %
≥62% ⇒ ≥ 62 %
≥70% ⇒ ≥ 70 %
≥76% ⇒ ≥ 76 %
≥77% ⇒ ≥ 77 %
≥500人 ⇒ ≥ 500 人
≥1000人 ⇒ ≥ 1000 人
≥100公里 ⇒ ≥ 100 公里
≥20座 ⇒ ≥ 20 座
≥500亩 ⇒ ≥ 500 亩
≥200亩 ⇒ ≥ 200 亩
≥20年 ⇒ ≥ 20 年
≥1个 ⇒ ≥ 1 个
≥10户 ⇒ ≥ 10 户
≥80万元 ⇒ ≥ 800000 元
≥11.376万元 ⇒ ≥ 113760 元
≤90万元 ⇒ ≤ 900000 元
≤65万元 ⇒ ≤ 650000 元
≤120万元 ⇒ ≤ 1200000 元
≤10次 ⇒ ≤ 10 次
≤5% ⇒ ≤ 5 %
≥80M ⇒ ≥ 80 M
≥50个 ⇒ ≥ 50 个
≧20000亩 ⇒ ≥ 20000 亩 | noncanonical-sign(≧)
≧500亩 ⇒ ≥ 500 亩 | noncanonical-sign(≧)
≧1000亩 ⇒ ≥ 1000 亩 | noncanonical-sign(≧)
≧18500亩 ⇒ ≥ 18500 亩 | noncanonical-sign(≧)
≧15组 ⇒ ≥ 15 组 | noncanonical-sign(≧)
≧5组 ⇒ ≥ 5 组 | noncanonical-sign(≧)
≧3组 ⇒ ≥ 3 组 | noncanonical-sign(≧)
≧2组 ⇒ ≥ 2 组 | noncanonical-sign(≧)
≧60个 ⇒ ≥ 60 个 | noncanonical-sign(≧)
≧300户 ⇒ ≥ 300 户 | noncanonical-sign(≧)
≧80% ⇒ ≥ 80 % | noncanonical-sign(≧)
>=95% ⇒ ≥ 95 % | noncanonical-sign(>=)
>=98% ⇒ ≥ 98 % | noncanonical-sign(>=)
>=90% ⇒ ≥ 90 % | noncanonical-sign(>=)
>=4个 ⇒ ≥ 4 个 | noncanonical-sign(>=)
>=60亩 ⇒ ≥ 60 亩 | noncanonical-sign(>=)
>=20平方米 ⇒ ≥ 20 平方米 | noncanonical-sign(>=)
<=475元/亩 ⇒ ≤ 475 元/亩 | noncanonical-sign(<=)
<=2875元/个 ⇒ ≤ 2875 元/个 | noncanonical-sign(<=)
<=3000元/平方米 ⇒ ≤ 3000 元/平方米 | noncanonical-sign(<=)
>=6万元 ⇒ ≥ 60000 元 | noncanonical-sign(>=)
>=2.61万元 ⇒ ≥ 26100 元 | noncanonical-sign(>=)
>=60000人 ⇒ ≥ 60000 人 | noncanonical-sign(>=)
>=29人 ⇒ ≥ 29 人 | noncanonical-sign(>=)
>=17600株 ⇒ ≥ 17600 株 | noncanonical-sign(>=)
>=21933人 ⇒ ≥ 21933 人 | noncanonical-sign(>=)
>=9431人 ⇒ ≥ 9431 人 | noncanonical-sign(>=)
>=59人次 ⇒ ≥ 59 人次 | noncanonical-sign(>=)
>=4754人 ⇒ ≥ 4754 人 | noncanonical-sign(>=)
>=7人 ⇒ ≥ 7 人 | noncanonical-sign(>=)
>=80人 ⇒ ≥ 80 人 | noncanonical-sign(>=)
>=530元/人*月 ⇒ ≥ 530 元/人·月 | noncanonical-sign(>=)
>=570元/人*月 ⇒ ≥ 570 元/人·月 | noncanonical-sign(>=)
<=5300元/户 ⇒ ≤ 5300 元/户 | noncanonical-sign(<=)
>=5次 ⇒ ≥ 5 次 | noncanonical-sign(>=)
>=50次 ⇒ ≥ 50 次 | noncanonical-sign(>=)
>=5人 ⇒ ≥ 5 人 | noncanonical-sign(>=)
>=20个 ⇒ ≥ 20 个 | noncanonical-sign(>=)
>=3项 ⇒ ≥ 3 项 | noncanonical-sign(>=)
>92% ⇒ ＞ 92 % | ascii-sign(>)

# 怪写法
=100.00(%) ⇒ ＝ 100 % | ascii-sign(=)
≥90.00(%) ⇒ ≥ 90 %
﹦ ⇒ text ＝ | unit-only(﹦) | noncanonical-sign(﹦)
═ ⇒ text ＝ | unit-only(═) | noncanonical-sign(═)
≧ % ⇒ text ≥ | unit-only(≧ %) | noncanonical-sign(≧)
=100% ⇒ ＝ 100 % | ascii-sign(=)
大于等于 ⇒ text ≥ | unit-only(大于等于)
小于等于 ⇒ text ≤ | unit-only(小于等于)
等于 ⇒ text ＝ | unit-only(等于)
≥90％ ⇒ ≥ 90 %
≥530元/人·月 ⇒ ≥ 530 元/人·月
≥530元/人*月 ⇒ ≥ 530 元/人·月
≥530元/人•月 ⇒ ≥ 530 元/人·月

# 单位成词、缺单位、重复单位
≥98百分比 ⇒ ≥ 98 %
≥95百分比 ⇒ ≥ 95 %
≥90百分比 ⇒ ≥ 90 %
≥0.97比例 ⇒ ≥ 0.97 比例
80000 ⇒ 80000
85 ⇒ 85
6070 ⇒ 6070
132 ⇒ 132
2 ⇒ 2
735 ⇒ 735
≥100百分比 ⇒ ≥ 100 %
=100百分比 ⇒ ＝ 100 % | ascii-sign(=)
100百分比 ⇒ 100 %
%=99百分比 ⇒ ＝ 99 % | ocr-suspect→≥99% | ascii-sign(=)
二100百分比 ⇒ 100 % | ocr-suspect→＝100%
≤28.40/株 ⇒ ≤ 28.4 per 1 株
>=85 ⇒ ≥ 85 | noncanonical-sign(>=)
>=10 ⇒ ≥ 10 | noncanonical-sign(>=)
>=80 ⇒ ≥ 80 | noncanonical-sign(>=)
220 ⇒ 220
4443 ⇒ 4443
100 ⇒ 100
1 ⇒ 1
4 ⇒ 4
8 ⇒ 8
88 ⇒ 88
68 ⇒ 68
20 ⇒ 20
4623 ⇒ 4623
万 ⇒ text
250万 ⇒ 2500000

# 有单位无符号
985米 ⇒ 985 米
280人次 ⇒ 280 人次
25人次 ⇒ 25 人次
6次 ⇒ 6 次
70% ⇒ 70 %
63人 ⇒ 63 人
2280次 ⇒ 2280 次
200次 ⇒ 200 次
95% ⇒ 95 %
90% ⇒ 90 %
76% ⇒ 76 %
2200篇 ⇒ 2200 篇
26次 ⇒ 26 次
10辆 ⇒ 10 辆
2km ⇒ 2 km
3500公斤 ⇒ 3500 公斤
1600元/亩 ⇒ 1600 元/亩
50000元 ⇒ 50000 元
490元/平米 ⇒ 490 元/平米
300元/米 ⇒ 300 元/米
550元/平米 ⇒ 550 元/平米
550万粒 ⇒ 5500000 粒
200万粒 ⇒ 2000000 粒
8000亩 ⇒ 8000 亩
29.5亩 ⇒ 29.5 亩
1.5亩 ⇒ 1.5 亩
5亩 ⇒ 5 亩
20亩 ⇒ 20 亩
3亩 ⇒ 3 亩
192只 ⇒ 192 只
180只 ⇒ 180 只
12头 ⇒ 12 头
90人 ⇒ 90 人
5000户 ⇒ 5000 户
142万人 ⇒ 1420000 人
63万人 ⇒ 630000 人
1家 ⇒ 1 家
1个 ⇒ 1 个
1项 ⇒ 1 项
1次 ⇒ 1 次
96% ⇒ 96 %
35.0% ⇒ 35 %
2.10% ⇒ 2.1 %
0起 ⇒ 0 起
7.29 ⇒ 7.29
300天 ⇒ 300 天
=300天 ⇒ ＝ 300 天 | ascii-sign(=)

# 百分之百与分档
>=100% ⇒ ≥ 100 % | noncanonical-sign(>=)
≥100% ⇒ ≥ 100 %
≤100% ⇒ ≤ 100 %
99% ⇒ 99 %
优 100% ⇒ 100 % | extra-text(优)
良 90% ⇒ 90 % | extra-text(良)
中 85% ⇒ 85 % | extra-text(中)
差 85% ⇒ 85 % | extra-text(差)
成本指标(0-20)分 ⇒ text
2016–2020 ⇒ date 2016年 - 2020年

# 其他符号
≥77台 ⇒ ≥ 77 台
≥400平方米 ⇒ ≥ 400 平方米
≥900件 ⇒ ≥ 900 件
≥266米 ⇒ ≥ 266 米
≥50厘米 ⇒ ≥ 50 厘米
≥0.565km ⇒ ≥ 0.565 km
≥23人 ⇒ ≥ 23 人
≥96% ⇒ ≥ 96 %
<24小时 ⇒ ＜ 24 小时 | ascii-sign(<)
<1681680元 ⇒ ＜ 1681680 元 | ascii-sign(<)
280 亿元 ⇒ 28000000000 元
15万元 ⇒ 150000 元
35万元 ⇒ 350000 元
14.8万元 ⇒ 148000 元
100元 ⇒ 100 元
11月底之前 ⇒ date ≤ 11月底
2023年底 ⇒ date 2023年底
2021年12月完成 ⇒ date 2021年12月 完成

# 日期与期间
2021年7月 ⇒ date 2021年7月
2021年9月 ⇒ date 2021年9月
2021年1月-12月 ⇒ date 2021年1月 - 2021年12月
12月底到位 ⇒ date 12月底 到位
12月底之前完成 ⇒ date ≤ 12月底 完成
力争12月底前完成 ⇒ date ≤ 12月底 完成 | hedge(力争)
11月底完成100% ⇒ date 11月底 完成 100 %
2023.07-2024.01 ⇒ date 2023年7月 - 2024年1月
2023年4月-2024年2月 ⇒ date 2023年4月 - 2024年2月
2022年3月-2022年11月 ⇒ date 2022年3月 - 2022年11月
截至2026年12月底,项目开展率(%)+100% ⇒ text [100 %]
在项目计划完成时间内完成 ⇒ text
长期 ⇒ text
6月底完成100% ⇒ date 6月底 完成 100 %
2021.07 ⇒ date 2021年7月 | or 2021.07
2021年1-12月 ⇒ date 2021年1月 - 2021年12月
1-12月 ⇒ date 1月 - 12月
2021 ⇒ 2021
12月 ⇒ date 12月 | or 12 月
≥12月 ⇒ ≥ 12 月

# 频次与单价
1周/次 ⇒ freq 1 次 per 1 周 | inverted-frequency→1次/周
5次*5000 ⇒ text [5 次]
3元/人·天 ⇒ 3 元/人·天
400元/人、天 ⇒ 400 元/人·天
3人、5天 ⇒ text [3 人] [5 天] | multiple(5天)
≥1次/周 ⇒ freq ≥ 1 次 per 1 周
≥52次/年 ⇒ freq ≥ 52 次 per 1 年
≥12期/年 ⇒ freq ≥ 12 期 per 1 年

# 等级
优良 ⇒ grade 优良
高 ⇒ grade 高
好 ⇒ grade 好
优 ⇒ grade 优
达成预期指标 ⇒ grade 达成预期指标
部分达成 ⇒ grade 部分达成
未达成 ⇒ grade 未达成
是 ⇒ grade 是
否 ⇒ grade 否
完成 ⇒ grade 完成
充分 ⇒ grade 充分°
规范 ⇒ grade 规范°
合理 ⇒ grade 合理°
明确 ⇒ grade 明确°
科学 ⇒ grade 科学°
合规 ⇒ grade 合规°
健全 ⇒ grade 健全°
有效 ⇒ grade 有效°

# 空泛词语
正面支撑 ⇒ text
有力保障 ⇒ text
持续保障 ⇒ text
持续影响 ⇒ text
有效提升 ⇒ text
显著提升 ⇒ text
稳步提高 ⇒ text
巩固提高 ⇒ text
持续改善 ⇒ text
良好 ⇒ grade 良好
效果显著 ⇒ text
参照政府采购成本控制 ⇒ text
减少 ⇒ text
提升 ⇒ text
提高 ⇒ text
降低 ⇒ text
可控 ⇒ text
及时 ⇒ grade 及时°
长远 ⇒ text
效果明显 ⇒ text
增加岗位 ⇒ text
持续发展 ⇒ text
生态修复功能提高 ⇒ text
较上年提高 ⇒ text
不断提高 ⇒ text
不断缩小 ⇒ text
实现社会稳定和谐发展 ⇒ text
可持续 ⇒ text
较好 ⇒ grade 较好
基本达到 ⇒ text
符合相关规定 ⇒ text
严格执行相关制度规定 ⇒ text
控制在预算成本内 ⇒ text
不超预算 ⇒ text ≤
不高于市场价 ⇒ text ≤

# 应尽
应审尽审 ⇒ all 应审尽审
应配尽配 ⇒ all 应配尽配
应做尽做 ⇒ all 应做尽做
应检尽检 ⇒ all 应检尽检
应报尽报 ⇒ all 应报尽报
应改尽改 ⇒ all 应改尽改
应保未保 ⇒ text

# 数值前后有字
力争完成1家 ⇒ 1 家 | hedge(力争) | extra-text(完成)
促成合作40例 ⇒ 40 例 | extra-text(促成合作)
促成合作26例 ⇒ 26 例 | extra-text(促成合作)
促成合作36例 ⇒ 36 例 | extra-text(促成合作)
完成项目主体工程70% ⇒ 70 % | extra-text(完成项目主体工程)
净增示范合作社4家 ⇒ 4 家 | extra-text(净增示范合作社)
新申报…1家以上 ⇒ text [1 家] | placeholder(…)
达到35%以上 ⇒ ≥ 35 %
完成100% ⇒ 100 % | extra-text(完成)

# 名次
全区前十 ⇒ ≤ 10 名 | rank(全区前)
位列全省前三 ⇒ ≤ 3 名 | rank(位列全省前)
排名前5 ⇒ ≤ 5 名 | rank(排名前)
全省排名前5名 ⇒ ≤ 5 名 | rank(全省排名前)
前三位 ⇒ ≤ 3 位 | rank(前)
位居全市前5位以内 ⇒ ≤ 5 位 | rank(位居全市前)
进入前10% ⇒ ≤ 10 % | rank(进入前)
全省第一 ⇒ ＝ 1 名 | rank(全省第)
排名不低于第五名 ⇒ ≤ 5 名 | rank(排名不低于第)
力争全省前三 ⇒ ≤ 3 名 | hedge(力争) | rank(力争全省前)
保持全市前列 ⇒ text
目前10名 ⇒ 10 名 | extra-text(目前)
年底前5名 ⇒ date ≤ 年底 5 名
第3批 ⇒ text [3 批]
提前10 ⇒ 10 | extra-text(提前)
前三季度 ⇒ date 第三季度 | extra-text(前)
全省第一方阵 ⇒ text

# 标准写成句子
严格按照预算标准1000元/人给补助对象兑付补助 ⇒ text [1000 元/人]
参见附件1具体金额 ⇒ text [1 具]
按200元/人的标准发放到户 ⇒ text [200 元/人]
所得税减按15%征收 ⇒ text [15 %]

# 成本与占位
≥1050元 ⇒ ≥ 1050 元
≥1600元/亩 ⇒ ≥ 1600 元/亩
≥** ⇒ text ≥ | placeholder(**)
≥**% ⇒ text ≥ | placeholder(**)
≥**人次 ⇒ text ≥ | placeholder(**)
**人 ⇒ text | placeholder(**)
≤**% ⇒ text ≤ | placeholder(**)
**元/人·月 ⇒ text | placeholder(**)
…… ⇒ text | placeholder(……)
… ⇒ text | placeholder(…)
* ⇒ text | placeholder(*)
/ ⇒ text | placeholder(/)
— ⇒ text | placeholder(—)
– ⇒ text | placeholder(–)
- ⇒ text | placeholder(-)
无 ⇒ text | placeholder(无)
暂无 ⇒ text | placeholder(暂无)
XX ⇒ text | placeholder(XX)
待定 ⇒ text | placeholder(待定)
暂不确定 ⇒ text | placeholder(暂不确定)

# 扫描损伤
292% ⇒ 292 % | ocr-suspect→≥92%
290% ⇒ 290 % | ocr-suspect→≥90%
250% ⇒ 250 % | ocr-suspect→≥50%
工5% ⇒ 5 % | ocr-suspect→≥5%
^80% ⇒ 80 % | ocr-suspect→≥80%
5=50% ⇒ ＝ 50 % | ocr-suspect→≥50% | ascii-sign(=)
=30000人次 ⇒ ＝ 30000 人次 | ascii-sign(=)
》 亩 ⇒ text | unit-only(》 亩)
第O份 ⇒ 0 份 | ocr-suspect→第0份
到0次 ⇒ 0 次 | ocr-suspect→≥0次
采购的原原种合格率290$ ⇒ text
290$ ⇒ 290 | ocr-suspect→≥90%
8550万粒 ⇒ 85500000 粒
=100%22.5 ⇒ text [100 %]

# 常见写法
≤3个工作日 ⇒ ≤ 3 个工作日
2021年12月底前 ⇒ date ≤ 2021年12月底
有效改善 ⇒ text
不低于80% ⇒ ≥ 80 %
5000人次/年 ⇒ freq 5000 人次 per 1 年
90分以上 ⇒ ≥ 90 分
控制在预算内 ⇒ text
不超过150万元 ⇒ ≤ 1500000 元
≥3名 ⇒ ≥ 3 名
1:1 ⇒ ratio 1:1
24小时内 ⇒ ≤ 24 小时
0次 ⇒ 0 次
≤2‰ ⇒ ≤ 2 ‰
达标 ⇒ grade 达标
逐年提升 ⇒ text
全覆盖 ⇒ all 全覆盖
按时完成 ⇒ text
每季度1次 ⇒ freq 1 次 per 1 季度
50-60场 ⇒ [50 场, 60 场]
同比增长5% ⇒ 5 % | base(同比) | change(增长)
较2020年下降3个百分点 ⇒ 3 个百分点 | base(较2020年) | change(下降)
A级以上 ⇒ grade ≥ A级
三年内 ⇒ ≤ 3 年

# 综合
公里 ⇒ text | unit-only(公里)
> ⇒ text ＞ | unit-only(>) | ascii-sign(>)
1-2 ⇒ [1, 2] | or date 1月2日
3/5 ⇒ ratio 3/5 | or date 3月5日
0.95 ⇒ 0.95
每年不少于2次 ⇒ freq ≥ 2 次 per 1 年
每两年1次 ⇒ freq 1 次 per 2 年
每人每月530元 ⇒ 530 元/人·月
每月530元/人 ⇒ 530 元/人·月
每人2次/年 ⇒ 2 次/人·年
每年2次/人 ⇒ 2 次/人·年
每元100全省每12月 ⇒ 100 全省/元·12月 | unknown-unit(全省/元·12月)
九成以上 ⇒ ≥ 9 成
百分之九十五 ⇒ 95 %
不少于三次 ⇒ ≥ 3 次
二〇二一年十二月底前 ⇒ date ≤ 2021年12月底
5-10万元 ⇒ [50000 元, 100000 元]
60%以上80%以下 ⇒ [60 %, 80 %]
≥60且<80 ⇒ [60, 80) | ascii-sign(<)
≥95%以上 ⇒ ≥ 95 % | double-comparator(以上)
≥5次、≥50人 ⇒ text [5 次] [50 人] | multiple(≥50人)
10余家 ⇒ 10 家 | hedge(余)
100多人 ⇒ 100 人 | hedge(多)
5台（套） ⇒ 5 台(套)
20人（次） ⇒ 20 人(次)
约100人 ⇒ 100 人 | hedge(约)
100人左右 ⇒ 100 人 | hedge(左右)
至少完成5次 ⇒ ≥ 5 次 | extra-text(完成)
不少于培训5次 ⇒ ≥ 5 次 | extra-text(培训)
5羽 ⇒ 5 羽
100个村 ⇒ 100 个村
10家企业 ⇒ 10 家企业
＝完成 ⇒ grade ＝ 完成
优良以上 ⇒ grade ≥ 优良
1，600元 ⇒ 1600 元
１００％ ⇒ 100 %
开展培训三次 ⇒ 3 次 | extra-text(开展培训)
一次性完成 ⇒ text
十分满意 ⇒ text
第三方评价良好 ⇒ text
例/10万人 ⇒ text [100000 人] | unit-only(例/10万人)
≤5例/10万人 ⇒ ≤ 5 例/10万人
5起/万人 ⇒ 5 起/万人
≤3天/次 ⇒ ≤ 3 天/次
2天/期 ⇒ 2 天/期 | inverted-frequency→1期/2天
10人/天 ⇒ freq 10 人 per 1 天
5/亩 ⇒ 5 per 1 亩
达到90% ⇒ ＝ 90 %
控制在5%以内 ⇒ ≤ 5 %
2021-12-31 ⇒ date 2021年12月31日
2021/12/1 ⇒ date 2021年12月1日
2021.12.31前完成 ⇒ date ≤ 2021年12月31日 完成
第三季度 ⇒ date 第三季度
年底前完成 ⇒ date ≤ 年底 完成
3季度末 ⇒ date 第三季度末
2021年上半年 ⇒ date 2021年上半年
-5% ⇒ -5 %
+5% ⇒ 5 %
1.2.3 ⇒ text
1:15 ⇒ ratio 1:15 | or text
8:30 ⇒ ratio 8:30 | or text
≥1:15 ⇒ ratio ≥ 1:15 | or text
2比1 ⇒ ratio 2:1
90%（含）以上 ⇒ ≥ 90 %
60%（含）-80%（不含） ⇒ [60 %, 80 %)
≥5次（每季度） ⇒ ≥ 5 次 | extra-text(每季度)
100%（2021年） ⇒ 100 % | extra-text(2021年)
（≥95%） ⇒ ≥ 95 %
3千克 ⇒ 3 千克
5千元 ⇒ 5000 元
3百万元 ⇒ 3000000 元
2万5千元 ⇒ 25000 元
1亿2000万元 ⇒ 120000000 元
超过5次 ⇒ ＞ 5 次
不足5% ⇒ ＜ 5 %
资金不足 ⇒ text
不满意率低 ⇒ text
最低生活保障 ⇒ text
1O0% ⇒ 100 % | ocr-suspect→100%
l00% ⇒ 100 % | ocr-suspect→100%
≥1O ⇒ ≥ 10 | ocr-suspect→≥10
2O万元 ⇒ 200000 元 | ocr-suspect→20万元
国家4A级 ⇒ 4 A | extra-text(国家) | noun(级)
5A级 ⇒ grade 5A级
一级 ⇒ grade 一级
二级以上 ⇒ grade ≥ 二级
Ⅲ类 ⇒ grade Ⅲ类

# 比较词
≥ 95 % ⇒ ≥ 95 %
≥95％ ⇒ ≥ 95 %
≥９５% ⇒ ≥ 95 %
＞＝95% ⇒ ≥ 95 % | noncanonical-sign(＞＝)
> =5次 ⇒ ≥ 5 次 | noncanonical-sign(> =)
=>5次 ⇒ ≥ 5 次 | noncanonical-sign(=>)
≤=5 ⇒ ≤ 5 | noncanonical-sign(≤=)
＜=10万元 ⇒ ≤ 100000 元 | noncanonical-sign(＜=)
﹤10% ⇒ ＜ 10 % | noncanonical-sign(﹤)
﹥5个 ⇒ ＞ 5 个 | noncanonical-sign(﹥)
不得低于90% ⇒ ≥ 90 %
不少于30场次 ⇒ ≥ 30 场次
至少3次 ⇒ ≥ 3 次
起码2次 ⇒ ≥ 2 次
最低60分 ⇒ ≥ 60 分
最多5次 ⇒ ≤ 5 次
至多3天 ⇒ ≤ 3 天
大于或等于5 ⇒ ≥ 5
小于或等于3 ⇒ ≤ 3
不足10% ⇒ ＜ 10 %
不满3年 ⇒ ＜ 3 年
低于5% ⇒ ＜ 5 %
少于3起 ⇒ ＜ 3 起
高于2% ⇒ ＞ 2 %
多于10家 ⇒ ＞ 10 家
超3000万元 ⇒ ＞ 30000000 元
逾5000人 ⇒ ＞ 5000 人
控制在100万元以内 ⇒ ≤ 1000000 元
控制在3%以下 ⇒ ≤ 3 %
降到2%以下 ⇒ ≤ 2 %
压减至50万元 ⇒ ≤ 500000 元
95分及以上 ⇒ ≥ 95 分
80%及以上 ⇒ ≥ 80 %
5年以上 ⇒ ≥ 5 年
10天以内 ⇒ ≤ 10 天
30分钟内 ⇒ ≤ 30 分钟
2小时内 ⇒ ≤ 2 小时
48小时之内 ⇒ ≤ 48 小时
3个月内 ⇒ ≤ 3 个月
15个工作日内 ⇒ ≤ 15 个工作日
一个月内 ⇒ ≤ 1 个月
半年内 ⇒ ≤ 0.5 年
两周内 ⇒ ≤ 2 周
1小时以外 ⇒ ＞ 1 小时
不高于1.5% ⇒ ≤ 1.5 %
不大于0.5% ⇒ ≤ 0.5 %
未超过预算 ⇒ text ≤
等于5 ⇒ ＝ 5
达5000人 ⇒ ＝ 5000 人
达到95%以上 ⇒ ≥ 95 %
达到95% ⇒ ＝ 95 %

# 数字
1,234.56元 ⇒ 1234.56 元
12,345,678元 ⇒ 12345678 元
1,23元 ⇒ text [23 元]
＋5% ⇒ 5 %
-3.5℃ ⇒ -3.5 ℃
0.5% ⇒ 0.5 %
00123 ⇒ 123
1.50万元 ⇒ 15000 元
3.6亿元 ⇒ 360000000 元
1.2亿 ⇒ 120000000
5000万 ⇒ 50000000
10亿千瓦时 ⇒ 1000000000 千瓦时
100万吨 ⇒ 1000000 吨
2.5万人次 ⇒ 25000 人次
1万亿元 ⇒ 1000000000000 元
三万元 ⇒ 30000 元
一百二十人 ⇒ 120 人
两万五千户 ⇒ 25000 户
三十五次 ⇒ 35 次
五十二次/年 ⇒ freq 52 次 per 1 年
壹佰万元 ⇒ 1000000 元
十五天 ⇒ 15 天
一千零五十米 ⇒ 1050 米
二十个 ⇒ 20 个
三成 ⇒ 3 成
一点五公里 ⇒ 1.5 公里
半天 ⇒ 0.5 天
两次 ⇒ 2 次
两名 ⇒ 2 名
百分之八十 ⇒ 80 %
百分之3.5 ⇒ 3.5 %
千分之二 ⇒ 2 ‰
百分之百 ⇒ 100 %
九点五分 ⇒ 9.5 分

# 单位
5m² ⇒ 5 m²
5㎡ ⇒ 5 ㎡
10m ⇒ 10 m
3KM ⇒ 3 KM
5km² ⇒ 5 km²
20m3 ⇒ 20 m3
100kg ⇒ 100 kg
5t ⇒ 5 t
50dB ⇒ 50 dB
35μg/m³ ⇒ 35 μg/m³
10kV ⇒ 10 kV
500kVA ⇒ 500 kVA
2MW ⇒ 2 MW
100kWh ⇒ 100 kWh
5GB ⇒ 5 GB
200Mbps ⇒ 200 Mbps
10L ⇒ 10 L
5ml ⇒ 5 ml
37℃ ⇒ 37 ℃
0.3MPa ⇒ 0.3 MPa
50Hz ⇒ 50 Hz
60km/h ⇒ 60 km/h
20元/㎡·年 ⇒ 20 元/㎡·年
3元/m²/月 ⇒ 3 元/m²·月
100元/人/天 ⇒ 100 元/人·天
2.5元/人.次 ⇒ 2.5 元/人·次
300元/人/年 ⇒ 300 元/人·年
50元/人·次 ⇒ 50 元/人·次
800元/生·年 ⇒ 800 元/生·年
1000元/生/学期 ⇒ 1000 元/生·学期
元/亩 ⇒ text | unit-only(元/亩)
5万元/公里 ⇒ 50000 元/公里
0.5万元/亩 ⇒ 5000 元/亩
10吨/日 ⇒ 10 吨/日
20立方米/小时 ⇒ 20 立方米/小时
3次/人 ⇒ 3 次/人
2人/村 ⇒ 2 人/村
1个/村 ⇒ 1 个/村
5辆/百户 ⇒ 5 辆/百户
3例/千人 ⇒ 3 例/千人
10例/万人 ⇒ 10 例/万人
2.3人/千人口 ⇒ 2.3 人/千人口
1名/万人 ⇒ 1 名/万人

# 频次
2次/月 ⇒ freq 2 次 per 1 月
1次/季度 ⇒ freq 1 次 per 1 季度
4次/年 ⇒ freq 4 次 per 1 年
每月1次 ⇒ freq 1 次 per 1 月
每周2次 ⇒ freq 2 次 per 1 周
每天1次 ⇒ freq 1 次 per 1 天
每日巡查2次 ⇒ freq 2 次 per 1 日 | extra-text(巡查)
每年开展3次 ⇒ freq 3 次 per 1 年 | extra-text(开展)
每学期2次 ⇒ freq 2 次 per 1 学期
每半年1次 ⇒ freq 1 次 per 1 半年
每两月1次 ⇒ freq 1 次 per 2 月
每三年1次 ⇒ freq 1 次 per 3 年
每季度不少于1次 ⇒ freq ≥ 1 次 per 1 季度
每月至少2次 ⇒ freq ≥ 2 次 per 1 月
每年≥4次 ⇒ freq ≥ 4 次 per 1 年
1次/2年 ⇒ freq 1 次 per 2 年
1次/半年 ⇒ freq 1 次 per 1 半年
12次/月 ⇒ freq 12 次 per 1 月
每年2-3次 ⇒ [2 次 per 1 年, 3 次 per 1 年]
1月/次 ⇒ freq 1 次 per 1 月 | inverted-frequency→1次/月
1季度/次 ⇒ freq 1 次 per 1 季度 | inverted-frequency→1次/季度
1年/次 ⇒ freq 1 次 per 1 年 | inverted-frequency→1次/年
2周/次 ⇒ freq 1 次 per 2 周 | inverted-frequency→1次/2周
3个月/次 ⇒ freq 1 次 per 3 个月 | inverted-frequency→1次/3个月
≤2小时/次 ⇒ ≤ 2 小时/次
2课时/次 ⇒ 2 课时/次
200元/次 ⇒ 200 元/次
30天/次 ⇒ 30 天/次 | inverted-frequency→1次/30天
次/周 ⇒ text | unit-only(次/周)

# 区间
10-20% ⇒ [10 %, 20 %]
10%-20% ⇒ [10 %, 20 %]
10～20人 ⇒ [10 人, 20 人]
10~20 ⇒ [10, 20] | or date 10月20日
10—20天 ⇒ [10 天, 20 天]
10至20人 ⇒ [10 人, 20 人]
10到20次 ⇒ [10 次, 20 次]
-18至-15℃ ⇒ [-18 ℃, -15 ℃]
-18~-15℃ ⇒ [-18 ℃, -15 ℃]
5~一万人 ⇒ [5 人, 10000 人]
每月5-30元/人 ⇒ [5 元/人·月, 30 元/人·月]
每月5次-30元/人 ⇒ [5 次 per 1 月, 30 元/人]
每人每年2-3次 ⇒ [2 次/人·年, 3 次/人·年]
10万-5万元 ⇒ [50000 元, 100000 元]
3千-18克 ⇒ [18 克, 3000 克]
5%至10% ⇒ [5 %, 10 %]
1万-2万元 ⇒ [10000 元, 20000 元]
5-10万 ⇒ [50000, 100000]
80-100分 ⇒ [80 分, 100 分]
100-80分 ⇒ [80 分, 100 分]
0-5% ⇒ [0 %, 5 %]
3-5个 ⇒ [3 个, 5 个]
3～5年 ⇒ [3 年, 5 年]
2到3次 ⇒ [2 次, 3 次]
60%(含)-80% ⇒ [60 %, 80 %]
≥60%，<80% ⇒ [60 %, 80 %) | ascii-sign(<)
≥60%且≤80% ⇒ [60 %, 80 %]
大于60小于80 ⇒ (60, 80)
不少于5次不超过10次 ⇒ [5 次, 10 次]
5次以上10次以下 ⇒ [5 次, 10 次]
≥5≤10 ⇒ [5, 10]
18-60周岁 ⇒ [18 周岁, 60 周岁]
1.5-2.5m ⇒ [1.5 m, 2.5 m]
2015-2020年 ⇒ date 2015年 - 2020年
2021年-2023年 ⇒ date 2021年 - 2023年
2021-2025 ⇒ date 2021年 - 2025年
2021—2023年度 ⇒ date 2021年 - 2023年

# 比
1：3 ⇒ ratio 1:3
1∶20 ⇒ ratio 1:20 | or text
3:7 ⇒ ratio 3:7
1/3 ⇒ ratio 1/3 | or date 1月3日
2/3 ⇒ ratio 2/3 | or date 2月3日
不低于1:5 ⇒ ratio ≥ 1:5
≤1:15 ⇒ ratio ≤ 1:15 | or text
12:30 ⇒ ratio 12:30 | or text
0.618:1 ⇒ ratio 0.618:1
1:1:1 ⇒ text
1-1 ⇒ [1, 1] | or date 1月1日
13-40 ⇒ [13, 40]
5-31 ⇒ [5, 31] | or date 5月31日
2-30 ⇒ [2, 30]
6/30 ⇒ ratio 6/30 | or date 6月30日

# 日期
2021年 ⇒ date 2021年
2021年度 ⇒ date 2021年
2021年12月 ⇒ date 2021年12月
2021年12月31日 ⇒ date 2021年12月31日
2021年12月31日前 ⇒ date ≤ 2021年12月31日
2021年12月底前完成 ⇒ date ≤ 2021年12月底 完成
2021年12月31日之前 ⇒ date ≤ 2021年12月31日
2021年底 ⇒ date 2021年底
2021年底前 ⇒ date ≤ 2021年底
2021年末 ⇒ date 2021年末
2021年6月上旬 ⇒ date 2021年6月上旬
6月中旬 ⇒ date 6月中旬
6月30日 ⇒ date 6月30日
6月30日前 ⇒ date ≤ 6月30日
6月份 ⇒ date 6月
9月1日起 ⇒ date ≥ 9月1日
12月前 ⇒ date ≤ 12月
15日前 ⇒ date ≤ 15日
截至12月底 ⇒ date ≤ 12月底
截止2021年12月31日 ⇒ date ≤ 2021年12月31日
不晚于12月15日 ⇒ date ≤ 12月15日
不迟于2021年11月 ⇒ date ≤ 2021年11月
最迟6月底 ⇒ date ≤ 6月底
2021年内 ⇒ date ≤ 2021年
年内 ⇒ date 年内
年内完成 ⇒ date 年内 完成
年底 ⇒ date 年底
年底前 ⇒ date ≤ 年底
上半年 ⇒ date 上半年
下半年完成 ⇒ date 下半年 完成
上半年完成 ⇒ date 上半年 完成
第一季度 ⇒ date 第一季度
一季度 ⇒ date 第一季度
四季度末 ⇒ date 第四季度末
2021年一季度 ⇒ date 2021年第一季度
2021年第四季度前 ⇒ date ≤ 2021年第四季度
当年底 ⇒ date 当年底
本年度底 ⇒ date 本年度底
2021/06 ⇒ date 2021年6月
2021-06 ⇒ date 2021年6月
2021.6 ⇒ date 2021年6月 | or 2021.6
2021.06.30 ⇒ date 2021年6月30日
2021/6/30 ⇒ date 2021年6月30日
2021-6-30 ⇒ date 2021年6月30日
2021年06月 ⇒ date 2021年6月
二〇二一年 ⇒ date 2021年
2021年十二月 ⇒ date 2021年12月
十二月底 ⇒ date 12月底
十月 ⇒ date 10月 | or 10 月
三月底前 ⇒ date ≤ 3月底
1月—12月 ⇒ date 1月 - 12月
1月至12月 ⇒ date 1月 - 12月
1至12月 ⇒ date 1月 - 12月
3-5月 ⇒ date 3月 - 5月
2021年1月至2021年12月 ⇒ date 2021年1月 - 2021年12月
2021年1月1日-12月31日 ⇒ date 2021年1月1日 - 2021年12月31日
2021年1月1日至2021年12月31日 ⇒ date 2021年1月1日 - 2021年12月31日
2021.1-2021.12 ⇒ date 2021年1月 - 2021年12月
2021.01-12 ⇒ date 2021年1月 - 2021年12月
12月31日前到位 ⇒ date ≤ 12月31日 到位
6月底前完成80% ⇒ date ≤ 6月底 完成 80 %
2021年12月完成率100% ⇒ date 2021年12月 完成率 100 %
年底达到90% ⇒ date 年底 ＝90 %
2021年达到95% ⇒ ＝ 95 % | extra-text(2021年)
2021年培训5次 ⇒ 5 次 | extra-text(2021年) | extra-text(培训)
到2025年达到90% ⇒ ＝ 90 % | extra-text(到) | extra-text(2025年)
2025年底前≥90% ⇒ date ≤ 2025年底 ≥90 %
12个月 ⇒ 12 个月
≤12个月 ⇒ ≤ 12 个月
=6月 ⇒ ＝ 6 月 | ascii-sign(=)
≤6月 ⇒ ≤ 6 月
1年 ⇒ 1 年
3年 ⇒ 3 年
20年 ⇒ 20 年
2021.07元 ⇒ 2021.07 元
2021年12 ⇒ 12 | extra-text(2021年)
7月1日-7月31日 ⇒ date 7月1日 - 7月31日
按月 ⇒ text
按季度 ⇒ text
次月15日前 ⇒ date ≤ 15日 | extra-text(次月)
不超过15日前 ⇒ date ≤ 15日 | double-comparator(前)
6月同比-12% ⇒ text [-12 %]
2021.01力争-12 ⇒ text | hedge(力争)
2021多年度 ⇒ 2021 年度 | hedge(多)
力争以上12月 ⇒ text ≥

# 力争与约
促成合作≥40例 ⇒ ≥ 40 例 | extra-text(促成合作)
新增就业5000人以上 ⇒ ≥ 5000 人 | extra-text(新增就业)
举办培训班3期 ⇒ 3 期 | extra-text(举办培训班)
培训500人次 ⇒ 500 人次 | extra-text(培训)
引进人才10名左右 ⇒ 10 名 | extra-text(引进人才) | hedge(左右)
力争达到95% ⇒ ＝ 95 % | hedge(力争)
预期达到95% ⇒ ＝ 95 % | hedge(预期)
达到预期目标 ⇒ text
实现预期效果 ⇒ text
力争提升群众满意度 ⇒ text | hedge(力争)
争取资金200万元 ⇒ 2000000 元 | hedge(争取) | extra-text(资金)
预计完成5项 ⇒ 5 项 | hedge(预计) | extra-text(完成)
约50亩 ⇒ 50 亩 | hedge(约)
近100户 ⇒ 100 户 | hedge(近)
30多家 ⇒ 30 家 | hedge(多)
10余次 ⇒ 10 次 | hedge(余)
5万余元 ⇒ 50000 元 | hedge(余)
接近100% ⇒ 100 % | hedge(接近)
≈50个 ⇒ 50 个 | hedge(≈)
计划完成3个 ⇒ 3 个 | extra-text(计划完成)
尽量减少 ⇒ text | hedge(尽量)
努力完成10项 ⇒ 10 项 | hedge(努力) | extra-text(完成)

# 变化
提高5% ⇒ 5 % | change(提高)
增长10%以上 ⇒ ≥ 10 % | change(增长)
下降3个百分点 ⇒ 3 个百分点 | change(下降)
较上年提高2% ⇒ 2 % | base(较上年) | change(提高)
比上年增长5% ⇒ 5 % | base(比上年) | change(增长)
比2020年增长8%以上 ⇒ ≥ 8 % | base(比2020年) | change(增长)
同比下降5%以上 ⇒ ≥ 5 % | base(同比) | change(下降)
减少10吨 ⇒ 10 吨 | change(减少)
降低2个百分点 ⇒ 2 个百分点 | change(降低)
年均增长6% ⇒ 6 % | base(年均) | change(增长)
增加就业岗位200个 ⇒ 200 个 | change(增加) | extra-text(就业岗位)
较去年同期减少10% ⇒ 10 % | base(较去年同期) | change(减少)
提升至95% ⇒ ＝ 95 %
提高到90% ⇒ ＝ 90 %
降至5% ⇒ ≤ 5 %
缩短至3天 ⇒ ≤ 3 天
环比增长1.5% ⇒ 1.5 % | base(环比) | change(增长)
压缩10% ⇒ 10 % | change(压缩)

# 等级与全部
优秀 ⇒ grade 优秀
良 ⇒ grade 良
中 ⇒ grade 中
差 ⇒ grade 差
较高 ⇒ grade 较高
一般 ⇒ grade 一般
低 ⇒ grade 低
合格 ⇒ grade 合格
不合格 ⇒ grade 不合格
良好以上 ⇒ grade ≥ 良好
合格及以上 ⇒ grade ≥ 合格
基本达标 ⇒ grade 基本达标
已完成 ⇒ grade 已完成
全部完成 ⇒ grade 全部完成
部分完成 ⇒ grade 部分完成
未完成 ⇒ grade 未完成
满意 ⇒ grade 满意
基本满意 ⇒ grade 基本满意
较满意 ⇒ grade 较满意
验收合格 ⇒ grade 验收合格
完整 ⇒ grade 完整°
齐全 ⇒ grade 齐全°
安全 ⇒ grade 安全°
准确 ⇒ grade 准确°
三级 ⇒ grade 三级
A级 ⇒ grade A级
AAA级 ⇒ grade AAA级
甲级 ⇒ grade 甲级
3A级 ⇒ grade 3A级
Ⅱ类 ⇒ grade Ⅱ类
Ⅲ类以上 ⇒ grade ≥ Ⅲ类
20年一遇 ⇒ grade 20年一遇
一级A标准 ⇒ grade 一级A标准
国标二级以上 ⇒ grade ≥ 国标二级
优秀等次 ⇒ grade 优秀等次
第三级 ⇒ grade 第三级
二级养护标准 ⇒ grade 二级养护标准
力争全覆盖 ⇒ text | hedge(力争)
一等 ⇒ grade 一等
≥良好 ⇒ grade ≥ 良好
=优 ⇒ grade ＝ 优 | ascii-sign(=)
＝达标 ⇒ grade ＝ 达标
达成预期目标 ⇒ grade 达成预期目标
部分达成预期指标并具有一定效果 ⇒ grade 部分达成预期指标并具有一定效果
有 ⇒ text
强 ⇒ text
显著 ⇒ text
应兑尽兑 ⇒ all 应兑尽兑
应享尽享 ⇒ all 应享尽享
应收尽收 ⇒ all 应收尽收
应保尽保 ⇒ all 应保尽保
应救尽救 ⇒ all 应救尽救
全面覆盖 ⇒ all 全面覆盖
实现全覆盖 ⇒ all 实现全覆盖
应补尽补率100% ⇒ 100 % | extra-text(应补尽补率)
应保尽保100% ⇒ 100 % | extra-text(应保尽保)

# 占位
\\ ⇒ text | placeholder(\\)
—— ⇒ text | placeholder(——)
--- ⇒ text | placeholder(---)
不适用 ⇒ text | placeholder(不适用)
未定 ⇒ text | placeholder(未定)
略 ⇒ text | placeholder(略)
X ⇒ text
XXX ⇒ text | placeholder(XXX)
×× ⇒ text | placeholder(××)
XX万元 ⇒ text | placeholder(XX)
XX% ⇒ text | placeholder(XX)
≥XX% ⇒ text ≥ | placeholder(XX)
20XX年 ⇒ text | placeholder(XX)
□ ⇒ text | placeholder(□)
??? ⇒ text | placeholder(???)
? ⇒ text | placeholder(?)
？ ⇒ text | placeholder(？)
≥  % ⇒ text ≥ | unit-only(≥  %)
*** ⇒ text | placeholder(***)
≥*% ⇒ text ≥ | unit-only(≥*%)
（待定） ⇒ text | placeholder(（待定）)
0 ⇒ 0

# 只有单位
% ⇒ text | unit-only(%)
元 ⇒ text | unit-only(元)
人次 ⇒ text | unit-only(人次)
万元 ⇒ text | unit-only(万元)
个百分点 ⇒ text | unit-only(个百分点)
≥ ⇒ text ≥ | unit-only(≥)
≤% ⇒ text ≤ | unit-only(≤%)
<人 ⇒ text ＜ | unit-only(<人) | ascii-sign(<)
=次 ⇒ text ＝ | unit-only(=次) | ascii-sign(=)
≥个 ⇒ text ≥ | unit-only(≥个)
（%） ⇒ text | unit-only(（%）)
元/人·月 ⇒ text | unit-only(元/人·月)
次/年 ⇒ text | unit-only(次/年)
个工作日 ⇒ text | unit-only(个工作日)
㎡ ⇒ text | unit-only(㎡)
km ⇒ text | unit-only(km)

# 扫描损伤与误伤
255% ⇒ 255 % | ocr-suspect→≥55%
250%以上 ⇒ ≥ 250 %
≥292% ⇒ ≥ 292 %
产值增长250% ⇒ 250 % | extra-text(产值) | change(增长)
249% ⇒ 249 %
300% ⇒ 300 %
199% ⇒ 199 %
2500% ⇒ 2500 %
291人 ⇒ 291 人
295.5% ⇒ 295.5 % | ocr-suspect→≥95.5%
95$ ⇒ 95 | ocr-suspect→95%
≥95$ ⇒ ≥ 95 | ocr-suspect→≥95%
100$ ⇒ 100 | ocr-suspect→100%
三95% ⇒ 95 % | ocr-suspect→＝95%
工95% ⇒ 95 % | ocr-suspect→≥95%
〉95% ⇒ 95 % | ocr-suspect→≥95%
^5% ⇒ 5 % | ocr-suspect→≥5%
$5 ⇒ 5 | extra-text($)
入95% ⇒ 95 % | extra-text(入)
建5座 ⇒ 5 座 | extra-text(建)
种5亩 ⇒ 5 亩 | extra-text(种)
第3名 ⇒ ＝ 3 名 | rank(第)
第二名 ⇒ ＝ 2 名 | rank(第)
第1期 ⇒ text [1 期]
O% ⇒ 0 % | ocr-suspect→0%
O次 ⇒ 0 次 | ocr-suspect→0次
1O次 ⇒ 10 次 | ocr-suspect→10次
I00% ⇒ 100 % | ocr-suspect→100%
lO人 ⇒ 10 人 | ocr-suspect→10人
M.8万元 ⇒ text [80000 元] | ocr-suspect→
V1.2版 ⇒ 1.2 版 | extra-text(V)
5O亩 ⇒ 50 亩 | ocr-suspect→50亩
到95% ⇒ 95 % | ocr-suspect→≥95%
》95% ⇒ 95 % | ocr-suspect→≥95%
》=95% ⇒ ＝ 95 % | ocr-suspect→≥95% | ascii-sign(=)
%=95 ⇒ ＝ 95 | ocr-suspect→≥95 | ascii-sign(=)
5=95% ⇒ ＝ 95 % | ocr-suspect→≥95% | ascii-sign(=)
8=100% ⇒ ＝ 100 % | ocr-suspect→≥100% | ascii-sign(=)
12=50% ⇒ text [50 %]
二95% ⇒ 95 % | ocr-suspect→＝95%
丶95% ⇒ 95 % | ocr-suspect→≥95%
卜5 ⇒ 5 | ocr-suspect→≥5

# 多个数值
5次、50人 ⇒ text [5 次] [50 人] | multiple(50人)
≥5次，≥50人 ⇒ text [5 次] [50 人] | multiple(≥50人)
5次；6场 ⇒ text [5 次] [6 场] | multiple(6场)
培训5次，参加500人次 ⇒ text [5 次] [500 人次] | multiple(500人次)
5次*5000元 ⇒ text [5 次] [5000 元] | multiple(5000元)
100人×3天 ⇒ text [100 人] [3 天] | multiple(3天)
3人·5天 ⇒ text [3 人] [5 天] | multiple(5天)
5个镇20个村 ⇒ text [5 个镇] [20 个村]
5年3个月 ⇒ text [5 年] [3 个月]
2小时30分 ⇒ text [2 小时] [30 分]
≥95%；及时 ⇒ text [95 %]
100%，无事故 ⇒ text [100 %]
5次且50人 ⇒ text [5 次] [50 人] | multiple(50人)
1、≥5次 ⇒ text [5 次]
一是5次二是6次 ⇒ text [5 次] [6 次]
1.完成5次；2.完成6次 ⇒ text [5 次] [6 次]

# 句子
按照文件要求执行 ⇒ text
根据实际情况 ⇒ text
参照国家标准执行，每人每天180元 ⇒ text [180 元/人·天]
严格控制在预算80万元以内 ⇒ text [800000 元]
每人每月不低于600元的标准按时发放到户 ⇒ text [600 元/人·月]
对符合条件的5000名学生发放补助 ⇒ text [5000 名学生]
详见附件 ⇒ text
参见附件2 ⇒ text
见实施方案（2021年） ⇒ text
完成全部5个标段的主体工程建设任务并通过验收 ⇒ text [5 个标段]
资金支出率达到序时进度 ⇒ text
保障机构正常运转 ⇒ text
促进经济与社会协调发展 ⇒ text
不少于上年 ⇒ text ≥
超过上年水平 ⇒ text ＞
高于全省平均水平 ⇒ text ＞
达到国家二级标准 ⇒ grade 国家二级标准
低于国家控制线 ⇒ text ＜
符合《办法》第三条规定 ⇒ text
一次性通过验收 ⇒ grade 一次性通过验收
一般公共预算 ⇒ text
进一步提高 ⇒ text
统一管理 ⇒ text
十分显著 ⇒ text
双随机一公开 ⇒ text
三公经费只减不增 ⇒ text
两不愁三保障 ⇒ text
万无一失 ⇒ text
百分百 ⇒ text
千方百计 ⇒ text
半数以上 ⇒ text
一户一档 ⇒ text
完成六安市巡查 ⇒ text
七里河清淤 ⇒ text
一村一品 ⇒ text
第一时间 ⇒ text
5G网络 ⇒ 5 G | noun(网络)
4A景区 ⇒ 4 A | noun(景区)
2.0版 ⇒ 2 版
V2.0 ⇒ 2 | extra-text(V)
24小时值班 ⇒ 24 小时 | noun(值班)
365天全天候 ⇒ 365 天 | noun(全天候)
7×24小时 ⇒ text [24 小时]
7*24小时 ⇒ text [24 小时]
零投诉 ⇒ text [0]
一次性验收合格 ⇒ grade 一次性验收合格
一次性通过 ⇒ grade 一次性通过
A等 ⇒ grade A等
通过竣工验收 ⇒ grade 通过竣工验收
达标排放 ⇒ grade 达标排放
零事故 ⇒ text [0]
安全生产零事故 ⇒ text [0]
实现零重大安全责任事故 ⇒ text [0]
不发生 ⇒ text [0]
未发生重大舆情 ⇒ text [0]
不出现返贫 ⇒ text [0]
不明显 ⇒ text
无障碍 ⇒ text
零容忍 ⇒ text
零距离服务 ⇒ text
零星维修 ⇒ text
零碳园区建设 ⇒ text
三级甲等 ⇒ grade 三级甲等
二级乙等以上 ⇒ grade ≥ 二级乙等
二级达标 ⇒ grade 二级达标
特级 ⇒ grade 特级
特级养护标准 ⇒ grade 特级养护标准
≤55dB(A) ⇒ ≤ 55 dB(A)
≥ 9 5 % ⇒ ≥ 95 %
≥5 .2万亩 ⇒ ≥ 52000 亩
1 240 人 ⇒ 1240 人
≥ 12 台 ( 套 ) ⇒ ≥ 12 台(套)
任务1 300人 ⇒ text [300 人]
每季度首月 ⇒ date 每季度首月
每月底前 ⇒ date ≤ 每月底
每季度末月25日前 ⇒ date ≤ 每季度末月25日
每季度首月10日之前拨付 ⇒ date ≤ 每季度首月10日 拨付
90%≥ ⇒ ≥ 90 %
90% ≥ ⇒ ≥ 90 %
50万元≤ ⇒ ≤ 500000 元
90%>= ⇒ ≥ 90 % | noncanonical-sign(>=)
12月底≤ ⇒ date ≤ 12月底
5%≤增长≤8% ⇒ text [5 %] [8 %] | change(增长)
3人·次 ⇒ 3 人·次
≥20人•次 ⇒ ≥ 20 人·次
20车*次/年 ⇒ freq 20 车·次 per 1 年
≥50台·班 ⇒ ≥ 50 台·班
5000吨·公里 ⇒ 5000 吨·公里
无重大事故 ⇒ text [0]

# 括号、空格、全角、生僻单位
≥5次（场） ⇒ ≥ 5 次 | extra-text(场)
≥5场(次) ⇒ ≥ 5 场(次)
20台/套 ⇒ 20 台/套
20台套 ⇒ 20 台套
3个（套） ⇒ 3 个(套)
5件（套） ⇒ 5 件(套)
30人（户） ⇒ 30 人 | extra-text(户)
500米（含） ⇒ 500 米
不少于5次（每季度） ⇒ ≥ 5 次 | extra-text(每季度)
100%（以审计为准） ⇒ 100 % | extra-text(以审计为准)
（100%） ⇒ 100 %
【≥5次】 ⇒ ≥ 5 次
[5次] ⇒ 5 次
≥95%。 ⇒ ≥ 95 %
95%； ⇒ 95 %
“95%” ⇒ 95 % | extra-text(“) | noun(”)
5 ⇒ 5
次 ⇒ text | unit-only(次)
≥ 5 次 ⇒ ≥ 5 次
95 % ⇒ 95 %
１２３人 ⇒ 123 人
９５．５％ ⇒ 95.5 %
５０００元／人 ⇒ 5000 元/人
≥5㎞ ⇒ ≥ 5 ㎞
5ＫＭ ⇒ 5 KM
10TEU ⇒ 10 TEU
100MW·h ⇒ 100 MW·h
5盏 ⇒ 5 盏
5铺 ⇒ 5 铺 | unknown-unit(铺)
3羽 ⇒ 3 羽
20樘 ⇒ 20 樘 | unknown-unit(樘)
8檩 ⇒ 8 檩 | unknown-unit(檩)
7.5分贝 ⇒ 7.5 分贝
5.0级 ⇒ 5 级
2档 ⇒ 2 档
3星级 ⇒ 3 星级
5星 ⇒ 5 星
1:0.5 ⇒ ratio 1:0.5
1.5倍 ⇒ 1.5 倍
2番 ⇒ 2 番
≥0.95比例 ⇒ ≥ 0.95 比例
3‰ ⇒ 3 ‰
5‱ ⇒ 5 ‱ | unknown-unit(‱)
10ppm ⇒ 10 ppm
30个标准箱 ⇒ 30 个标准箱
1.2万立方米 ⇒ 12000 立方米
2000万千瓦时 ⇒ 20000000 千瓦时
3.5万亩次 ⇒ 35000 亩次
2万人天 ⇒ 20000 人天
200工日 ⇒ 200 工日
6个工作日 ⇒ 6 个工作日
5自然日 ⇒ 5 自然日
1学年 ⇒ 1 学年
2学期 ⇒ 2 学期
3旬 ⇒ 3 旬
1个季度 ⇒ 1 个季度
100℃ ⇒ 100 ℃
6.5级 ⇒ 6.5 级
15° ⇒ 15 °

# 日期中的空格与后置名词
2021 年 12 月 31 日前 ⇒ date ≤ 2021年12月31日
2021 .6 ⇒ date 2021年6月 | or 2021.6
2021 /12/31 ⇒ date 2021年12月31日
2 021年 ⇒ date 2021年
2021—2 023年度 ⇒ date 2021年 - 2023年
2015-2020 年 ⇒ date 2015年 - 2020年
12 月底 ⇒ date 12月底
10家企业以上 ⇒ ≥ 10 家企业
5檩以上 ⇒ ≥ 5 檩 | unknown-unit(檩)
5名县级以上干部 ⇒ 5 名 | extra-text(县级以上干部)
20处水源地以内 ⇒ ≤ 20 处 | noun(水源地)
≥6月份 ⇒ date ≥ 6月
5檩/年 ⇒ freq 5 檩 per 1 年 | unknown-unit(檩)
3个季度 ⇒ 3 个季度
培训5次，约300人 ⇒ text [5 次] [300 人] | multiple(约300人) | hedge(约)
5次约300人 ⇒ text [5 次] [300 人] | hedge(约)
`;

export interface Section {
  readonly title: string;
  /** "text ⇒ reading" */
  readonly rows: readonly string[];
}

export const SECTIONS: readonly Section[] = STRINGS.split('\n# ').slice(1).map((section) => {
  const [title = '', ...rows] = section.split('\n').filter((line) => line !== '');
  return { title, rows };
});

export const TEXTS: readonly string[] = SECTIONS.flatMap(({ rows }) => rows.map((row) => row.split(' ⇒ ')[0] ?? ''));
