/** What the kinds of forms are called. */
import type { FormKind } from './schema';
import type { Locale } from './words';

export const kindNames: Readonly<Record<Locale, Readonly<Record<FormKind, string>>>> = {
  zh: {
    'project-target': '项目绩效目标表',
    'project-evaluation': '项目绩效自评表',
    'project-monitoring': '绩效运行监控表',
    'department-target': '部门整体绩效目标表',
    'department-evaluation': '部门整体绩效自评表',
    'regional-target': '区域（转移支付）绩效目标表',
    register: '绩效目标总表',
    blank: '空白表',
    other: '其他绩效表',
  },
  en: {
    'project-target': 'Project targets',
    'project-evaluation': 'Project self-evaluation',
    'project-monitoring': 'Project monitoring',
    'department-target': 'Department targets',
    'department-evaluation': 'Department self-evaluation',
    'regional-target': 'Regional (transfer) targets',
    register: 'Register of projects',
    blank: 'Blank form',
    other: 'Other performance form',
  },
};
