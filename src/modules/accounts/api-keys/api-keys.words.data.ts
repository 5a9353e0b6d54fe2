import type { Saying } from '#platform/i18n/lang.ts'
import type { Words } from '#platform/i18n/words.ts'

/** What the page of API keys says. */
export const apiKeysWords = {
  title: ['API 密钥', 'API keys'],
  about: ['让您的程序使用数据接口', 'For programs of yours that use the JSON API'],
  lead: [
    '您的程序凭密钥以您的名义使用本站的数据接口，权限不会超过您自己的。密钥不能打开网页。',
    'With a key a program uses this site’s JSON API in your name, for no more than you may yourself. Keys open no pages.',
  ],
  leadOrganisation: [
    '程序凭密钥代表“{name}”使用本站的数据接口，身份为成员。建立密钥的人不再管理该组织，或者组织关闭，密钥立即失效。',
    'With a key a program uses this site’s JSON API for {name}, as a member. It ends when its maker does not manage the organisation any more, or the organisation closes.',
  ],
  docs: ['接口说明（OpenAPI）', 'Description of the API (OpenAPI)'],
  none: ['您在本站还没有 API 密钥', 'You have no API keys here'],
  name: ['用途', 'What it is for'],
  nameHint: ['例如：仓库系统对接', 'Such as: link with the warehouse system'],
  start: ['开头', 'Begins with'],
  scopes: ['权限', 'Permissions'],
  scopesHint: ['只选程序真正需要的', 'Only what the program really needs'],
  scopesNone: [
    '您在本站没有可以给密钥的权限，密钥只能查询自己的身份。',
    'You hold no permission here; a key can only ask who you are.',
  ],
  scopesOrganisation: [
    '密钥只代表组织，不带您个人的权限。',
    'The key acts for the organisation and has none of your permissions.',
  ],
  scopesEmpty: ['只读身份', 'Identity alone'],
  expires: ['有效期至', 'Valid until'],
  expired: ['已过期', 'Expired'],
  used: ['最近使用', 'Last used'],
  usedNever: ['从未', 'Never'],
  action: ['操作', 'Action'],
  make: ['新建密钥', 'New key'],
  days: ['有效期', 'Valid for'],
  days_30: ['30 天', '30 days'],
  days_90: ['90 天', '90 days'],
  days_365: ['1 年', '1 year'],
  makeDo: ['新建', 'Make it'],
  revoke: ['撤销', 'Revoke'],
  revokeQuestion: ['撤销“{name}”？用它的程序会立即不能使用。', 'Revoke “{name}”? Programs that use it stop at once.'],
  revokeDo: ['确认撤销', 'Revoke it'],
  done_revoke: ['密钥已撤销', 'The key is revoked'],
  newTitle: ['您的新密钥', 'Your new key'],
  newAbout: [
    '密钥只在这里显示一次，请立即复制到您的程序里。丢失后只能新建。',
    'The key is shown here and never again: copy it into your program now.',
  ],
  newUse: ['在请求里这样使用：', 'Send it with each request:'],
  newKept: ['我已保存', 'I have kept it'],
} as const satisfies Words

/** Permissions as people choose them; one that is not here is shown by its name. */
export const permissionSayings: Record<string, Saying> = {
  'portal.write': ['撰写和修改文章', 'Write and correct articles'],
  'portal.import': ['迁入旧网站', 'Move old sites in'],
  'portal.publish': ['发布和撤回文章', 'Publish and withdraw articles'],
  'portal.review': ['审核文章', 'Review articles'],
  'portal.review-first': ['初审', 'First review'],
  'portal.review-second': ['复审', 'Second review'],
  'portal.review-final': ['终审', 'Final review'],
  'portal.proofread': ['校对', 'Proofread'],
  'portal.configure': ['栏目和门户设置', 'Channels and settings of the portal'],
  'platform.operate': ['查看运行状态，处理任务', 'Watch the platform, handle jobs'],
  'sample.remove': ['清除示例数据', 'Remove the sample'],
  'accounts.add': ['建账号', 'Make accounts'],
  'accounts.manage': ['查看人员，收回角色', 'See people, withdraw roles'],
  'accounts.authorise': ['授权', 'Give roles'],
  'accounts.audit': ['查看审计日志', 'Read the audit trail'],
}
