import type { Permission } from '#platform/access.ts'
import type { Saying } from '#platform/i18n/lang.ts'

export type Role = {
  name: Saying
  about: Saying
  permissions: readonly Permission[]
  /** Whoever holds it must have a second factor, once the days of grace are over. */
  secondFactor?: true
  /** Whoever holds it can hold no other such role, on any site. */
  office?: true
}

const editing = ['portal.write', 'portal.import', 'portal.review', 'figures.decide'] as const
const reviewing = ['portal.review', 'portal.review-final'] as const
const publishing = ['portal.publish', ...reviewing] as const
const earlierSteps = ['portal.review-first', 'portal.review-second', 'portal.proofread'] as const
const operating = ['platform.operate', 'sample.remove'] as const
const adding = ['accounts.add'] as const
const authorising = ['accounts.manage', 'accounts.authorise'] as const
const verifying = ['accounts.verify'] as const
const auditing = ['accounts.audit'] as const

/** What each role may do, on the site where it is given. Stored by name: a name never changes its meaning. */
export const roles = {
  administrator: {
    name: ['管理员', 'Administrator'],
    about: [
      '管理人员和角色、栏目设置，以及其他角色的全部操作',
      'People and roles, settings, and all that others may do',
    ],
    permissions: [
      'portal.configure',
      'figures.configure',
      ...adding,
      ...authorising,
      ...auditing,
      ...editing,
      ...publishing,
      ...earlierSteps,
      ...operating,
      ...verifying,
    ],
    secondFactor: true,
    office: true,
  },
  'system-officer': {
    name: ['系统管理员', 'System officer'],
    about: [
      '三员之一：系统的设置、运行和建账号，不管权限',
      'One of three officers: settings, running, new accounts; not who may what',
    ],
    permissions: ['portal.configure', ...adding, 'figures.configure', ...operating],
    secondFactor: true,
    office: true,
  },
  'security-officer': {
    name: ['安全管理员', 'Security officer'],
    about: [
      '三员之一：给人员授权，不建账号，不办业务',
      'One of three officers: who may what; makes no accounts, does no work',
    ],
    permissions: [...authorising],
    secondFactor: true,
    office: true,
  },
  'audit-officer': {
    name: ['审计管理员', 'Audit officer'],
    about: ['三员之一：只查看审计日志', 'One of three officers: reads the audit trail and nothing else'],
    permissions: [...auditing],
    secondFactor: true,
    office: true,
  },
  operator: {
    name: ['平台运维', 'Operator'],
    about: ['查看运行状态，处理任务，清除示例数据', 'Watches the platform, handles jobs, removes the sample'],
    permissions: [...operating],
    secondFactor: true,
  },
  clerk: {
    name: ['窗口人员', 'Counter clerk'],
    about: ['核对来办事的人的证件，登记实名', 'Sees the documents of people who come, and records them'],
    permissions: [...verifying],
    secondFactor: true,
  },
  editor: {
    name: ['编辑', 'Editor'],
    about: ['撰写和修改文章，迁入旧网站', 'Writes and corrects articles, moves old sites in'],
    permissions: [...editing],
  },
  publisher: {
    name: ['审核发布', 'Publisher'],
    about: ['终审、发布、更正和撤回文章', 'Signs the final review; publishes, corrects and withdraws articles'],
    permissions: [...publishing],
    secondFactor: true,
  },
  'first-reviewer': {
    name: ['初审', 'First reviewer'],
    about: ['审核文章的第一步', 'Signs the first review of articles'],
    permissions: ['portal.review', 'portal.review-first'],
  },
  'second-reviewer': {
    name: ['复审', 'Second reviewer'],
    about: ['审核文章的第二步', 'Signs the second review of articles'],
    permissions: ['portal.review', 'portal.review-second'],
  },
  proofreader: {
    name: ['校对', 'Proofreader'],
    about: ['校对文章', 'Signs the proofreading of articles'],
    permissions: ['portal.review', 'portal.proofread'],
  },
  'final-reviewer': {
    name: ['终审', 'Final reviewer'],
    about: ['审核文章的最后一步，不发布', 'Signs the final review of articles, without publishing them'],
    permissions: [...reviewing],
  },
} as const satisfies Record<string, Role>
