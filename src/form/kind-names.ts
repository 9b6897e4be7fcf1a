/** What the kinds of forms are called. */
import type { FormKind } from './schema';

export const kindNames: Readonly<Record<'zh' | 'en', Readonly<Record<FormKind, string>>>> = {
  zh: {
    'project-target': '项目绩效目标表',
    'project-evaluation': '项目绩效自评表',
    'project-monitoring': '项目绩效监控表',
    'department-target': '部门整体绩效目标表',
    'department-evaluation': '部门整体绩效自评表',
    'regional-target': '区域（转移支付）绩效目标表',
    register: '绩效目标总表',
    blank: '空白表',
    other: '其他绩效表',
  },
  en: {
    'project-target': 'project targets',
    'project-evaluation': 'project self-evaluation',
    'project-monitoring': 'project monitoring',
    'department-target': 'department targets',
    'department-evaluation': 'department self-evaluation',
    'regional-target': 'regional targets',
    register: 'register of projects',
    blank: 'blank form',
    other: 'other performance form',
  },
};
