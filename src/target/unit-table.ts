/**
 * The units as data. One line is one dimension; an entry is `name=synonym,synonym:factor`.
 * The factor is the size in the dimension's base unit. Without a factor a unit equals its synonyms and nothing else:
 * 人次 is not 人, 百分点 is not %, 工作日 is not 天, 台 is not 套, and 月 has no fixed number of 天.
 * A bearer is what things are counted per (元/生·年, 个/村) and seldom a unit by itself.
 * 万, 亿 and the like in front of a unit are not listed: they multiply any of them.
 */
export type Dimension =
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'duration'
  | 'calendar'
  | 'workday'
  | 'money'
  | 'foreign-money'
  | 'people'
  | 'visits'
  | 'labour'
  | 'household'
  | 'organisation'
  | 'place'
  | 'bearer'
  | 'occasion'
  | 'case'
  | 'document'
  | 'animal'
  | 'plant'
  | 'thing'
  | 'container'
  | 'medicine'
  | 'teaching'
  | 'percent'
  | 'points'
  | 'ratio'
  | 'score'
  | 'rank'
  | 'energy'
  | 'power'
  | 'electric'
  | 'data'
  | 'rate-of-data'
  | 'speed'
  | 'temperature'
  | 'pressure'
  | 'frequency'
  | 'sound'
  | 'light'
  | 'angle'
  | 'concentration'
  | 'other';

export const UNIT_TABLE: Readonly<Record<Dimension, string>> = {
  length:
    '米=m,公尺:1 千米=公里,km,KM,Km,㎞:1000 分米=dm:0.1 厘米=cm,公分,CM,㎝:0.01 毫米=mm,MM,㎜:0.001 微米=μm,µm,um:0.000001 ' +
    '里=华里,市里:500 丈 尺=市尺 寸 英尺=ft:0.3048 英寸=inch:0.0254 英里:1609.344 海里=nmile:1852 延米=延长米 单线公里 车道公里 芯公里 皮长公里 管道米',
  area:
    '平方米=㎡,m²,m2,平米,平方,M2,M²:1 平方公里=平方千米,km²,km2,㎢:1000000 公顷=hm²,hm2,ha:10000 平方分米=dm²,dm2:0.01 ' +
    '平方厘米=cm²,cm2,㎠:0.0001 平方毫米=mm²,mm2:0.000001 亩=市亩:666.6666666666666 顷=市顷:66666.66666666667 亩次 公顷次 英亩',
  volume:
    '立方米=m³,m3,㎥,立方,方,立米,M3:1 升=L,l,公升,立升:0.001 毫升=ml,mL,ML:0.000001 立方分米=dm³,dm3:0.001 立方厘米=cm³,cm3,cc,㏄:0.000001 ' +
    '立方千米=立方公里,km³:1000000000 桶油 加仑 土方 石方 标准立方米=标方,Nm³,Nm3',
  mass:
    '千克=公斤,kg,KG,Kg,㎏:1 克=g:0.001 毫克=mg,㎎:0.000001 微克=μg,µg,ug:0.000000001 吨=t,公吨,T:1000 斤=市斤:0.5 担:50 磅=lb:0.45359237 克拉 ' +
    '标准煤=吨标准煤,吨标煤,tce 载重吨 总吨 二氧化碳当量=吨二氧化碳当量,tCO2e',
  duration:
    '秒=s,秒钟:1 分钟=min,min.:60 小时=h,hr,钟头,个小时:3600 天=日,自然日,个自然日,日历天,昼夜:86400 周=星期,礼拜,个星期,个周:604800 毫秒=ms:0.001 微秒=μs,us:0.000001 台时 机时 车小时',
  calendar: '月=个月,月度:1 季度=季,个季度:3 半年=半年度:6 年=年度,周年,个年度:12 旬 世纪:1200 学期=个学期 学年=个学年 财年=财政年度',
  workday: '工作日=个工作日,工作天',
  money: '元=块,人民币元,RMB,￥,¥:1 角:0.1',
  'foreign-money': '美元=USD,美金 欧元=EUR 港元=港币,HKD 日元=JPY 英镑=GBP 澳元',
  people:
    '人=名,位,个人 口人 个岗位 个编制=编制 席 名学生=个学生 个劳动力 名教师=位教师 名干部 名员工',
  visits: '人次=人／次,人(次) 户次 家次 客次 人场次 人场',
  labour: '工日=个工日,工 人天=人日 人月 人年 人时=人小时 台班 班 机组 车班 船班',
  household: '户=个户,户农户 户人 个家庭=户家庭',
  organisation:
    '家=家企业,家单位,家机构 所=所学校 个团队 团 队 个支部 个党组织 个企业 个单位 个机构 个部门 个合作社 个协会',
  place:
    '处 座 个点=个点位,点位 个站=个站点 个村=个行政村 组=个组 个社区 个乡镇=个镇,个乡 个街道 个县 个区 个市 个省 个园区 个基地 个小区 宗地=个地块 ' +
    '个路段 个断面 眼井=口井 眼 孔 条流域 个网格 个窗口 个科室 个自然村 个单元 个泊位=泊位 个车位=车位,停车位 个座位=座位 床=张床,床位,个床位 机位 个展位=展位 个摊位=摊位 个工位=工位 个卡口 个场馆 个场所',
  bearer: '生 村=行政村 镇 乡 乡镇 县 区 市 省 社区 街道 校=学校 园=幼儿园 企业 单位 机构 岗=岗位 人口 项目部',
  occasion:
    '次=遍,趟,回 场=场次 期=期次 届 轮=轮次 批次=批,批(次) 班次=个班次 车次 架次 台次 件次 例次 频次 航次 趟次 班期=个班 站次 航班 天次 点次 处次 样次 项次 家(次) 季(次) 波 餐=顿 餐次 床次 门次 本次 篇次 卷次 次阅读 次点击 人场活动 场活动=场次活动 次会议=场会议 次培训=场培训 次检查',
  case: '起 例 件 宗 件案件=个案件 项=项目,个项目,项工程 类 种 款 样 条 则 个事项=项事项 单 个=箇,個 桩 个门类 个品种 个系列 个方案 项标准 件专利=项专利 项课题=个课题 项成果=个成果 项制度=个制度 个平台 个系统 个模块 个标段 子项 小项',
  document: '篇 份 本 册 卷 页=面页 字 版 章 封 首 部 集 帧 个栏目 幅 张 面 图幅 词条 份报告=个报告 份档案 本证 个课件 分册 套书 种书',
  animal: '只 头 匹 尾 羽 峰 条鱼 尾次 羊单位=个羊单位 猪单位 群 窝 箱蜂 头次 蜂群 牛单位',
  plant: '株=棵 穴 丛 簇 盆 束 朵 苗=株苗 粒 颗 茬 畦 兜 蔸 芽 穗 株丛 把苗 棵树=株树',
  thing:
    '台 套 部机 辆=辆车 艘 架 列 枚 片 块 支=枝,支队伍,支队 根 把 盏 杆=根杆 基 间 栋=幢 层 门 扇 道 级台阶 件套 台套=台(套),台／套,台或套 台件=台(件),台／件 件数=件(套),件／套,套／件 ' +
    '个套=个(套),个／套 处座=处(座),座(处),处／座 部=部车 具 顶 口 副 付 对 双 组件 串 圈 卷材 捆 节 段 截 跨 联 格 排 列车 轴 个机柜 芯 路 通道 个端口=端口 个节点 个终端 个探头 个摄像头 盏灯=盏路灯 个棚=座棚 标箱=TEU,标准箱,个标准箱 个用户 个账号 挺 柄 尊 樽 个方阵 块牌 面旗 个席位 幢楼=栋楼 套房=套住房 令 刀 沓 摞 堆 垛 打 条线路 个回路 进尺 标台 标准台 标准车 车型 单机 台件套',
  container: '箱 盒 袋 包 瓶 罐 桶 筐 篮 篓 听 碗 杯 盘 车=车辆 船 柜 托 板 筒 管 壶 坛 缸 槽 池 窖 仓 吨袋',
  medicine: '剂 剂次=人剂,针次 支剂 针 贴 丸 张处方 床日 人份=份样 诊次 住院日 例手术=台手术 疗程=个疗程 国际单位=IU U 帖 门诊人次 开放床日',
  teaching: '课时=节课,个课时 学时=个学时 学分=个学分 堂=堂课 门课=门课程 个班级 教时 道题=题 讲',
  percent: '%=％,﹪,百分比,百分号,个百分比,(%):1 ‰=千分比,千分率,permil:0.1 成:10 ppm=PPM:0.0001',
  points: '百分点=个百分点,pct,pp 千分点=个千分点 基点=个基点,BP,bp',
  ratio: '比例=比值 倍 番 折',
  score: '分=个分 星=颗星,星级 环 积分',
  rank: '级 个等级 个名次=名次,位次 个位次 个档次=档 代 个阶段 步',
  energy: '千瓦时=度,kWh,KWh,kwh,KWH,度电,千瓦·时:3600000 焦耳=焦,J:1 千焦=kJ:1000 兆焦=MJ:1000000 吉焦=GJ:1000000000 卡:4.184 千卡=大卡,kcal:4184 兆瓦时=MWh:3600000000',
  power: '瓦=W,瓦特:1 千瓦=kW,KW,kw:1000 兆瓦=MW:1000000 吉瓦=GW:1000000000 马力=匹马力 瓦·峰=Wp,瓦峰',
  electric: '伏=V,伏特:1 千伏=kV,KV:1000 安=A,安培:1 毫安=mA 千伏安=kVA,KVA 兆伏安=MVA 欧姆=Ω 安时=Ah 法拉',
  data: 'B=字节,byte:1 KB=kB:1024 MB=兆字节:1048576 GB=G:1073741824 TB=T字节:1099511627776 PB:1125899906842624 M=兆 条数据=条记录 行代码=行 比特=bit 像素=万像素点',
  'rate-of-data': 'bps=比特每秒:1 Kbps=kbps:1000 Mbps=mbps,Mb/s,兆带宽:1000000 Gbps=gbps,Gb/s:1000000000 并发=个并发 TPS=tps QPS=qps IOPS 帧率=fps',
  speed: '米／秒=m/s:1 公里／小时=km/h,千米／小时,迈:0.2777777777777778 转／分=rpm,r/min 节速',
  temperature: '℃=摄氏度,°C,度C 开尔文=K °F=℉,华氏度',
  pressure: '帕=Pa:1 千帕=kPa,KPa:1000 兆帕=MPa,Mpa:1000000 毫米汞柱=mmHg 公斤压力',
  frequency: '赫兹=赫,Hz:1 千赫=kHz:1000 兆赫=MHz:1000000 吉赫=GHz:1000000000',
  sound: '分贝=dB,db,dB(A),分贝(A)',
  light: '流明=lm 勒克斯=lx,lux 坎德拉=cd',
  angle: '°=角度',
  concentration: 'mg/L=毫克／升,mg/l μg/m³=微克／立方米,ug/m3,µg/m3 mg/m³=毫克／立方米,mg/m3 CFU pH',
  other: '股 手 注 笔 桌 行次 个样本=份样本,份样品 个步骤 幕 曲 出戏 场戏 部剧=部戏 集剧 份套餐 岁=周岁 枝花 车公里 吨公里 人公里 客位 箱公里',
};
