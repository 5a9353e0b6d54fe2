import type { Words } from '#platform/i18n/words.ts'

/** What the pages of the audit trail say. */
export const auditPageWords = {
  title: ['审计日志', 'Audit trail'],
  about: ['谁看过、改过什么', 'Who saw or changed what'],
  lead: [
    '每一次写入和每一次查看他人个人信息都在这里，只能追加，不能修改。想知道谁看过某人的信息，在“对象”填此人的用户名。',
    'Every write and every look at personal data of others stands here; rows are added and never changed. To learn who saw someone’s data, put their username under “What”.',
  ],
  who: ['操作人', 'Who'],
  whoHint: ['用户名', 'a username'],
  subject: ['对象', 'What'],
  subjectHint: ['用户名或编号', 'a username or an id'],
  action: ['操作', 'Action'],
  anyAction: ['全部操作', 'Any action'],
  anyLook: ['查看个人信息（全部）', 'Looked at personal data (all)'],
  site: ['站点', 'Site'],
  anySite: ['本站及下级', 'This site and below'],
  from: ['从', 'From'],
  to: ['到', 'To'],
  when: ['时间', 'When'],
  detail: ['补充', 'More'],
  more: ['还有 {n} 个', '{n} more'],
  none: ['没有符合条件的记录', 'No rows fit'],
  noneWhy: ['换一个人、对象或日期再看。', 'Try another person, thing or day.'],
  atLeast: ['仅统计前 {n} 条，请缩小范围', 'counted up to {n}; narrow it down'],
  program: ['程序', 'program'],
  gone: ['已注销的账号', 'erased account'],
  whoSaw: ['谁看过、改过', 'Who saw or changed this'],
} as const satisfies Words
