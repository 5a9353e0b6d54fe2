import type { Words } from '#platform/i18n/words.ts'

/** What the page of the three officers says. */
export const threeOfficersWords = {
  title: ['三员分立', 'Three officers'],
  about: ['系统、安全、审计三个管理员分开', 'System, security and audit in three hands'],
  lead: [
    '等级保护三级要求系统管理、安全管理、审计管理由不同的人担任。实行后，任何人都不能同时担任其中两员，也不再有拥有全部权限的管理员。',
    'Protection level 3 wants system, security and audit in different hands. Then nobody holds two of them, and nobody administers all.',
  ],
  isOff: ['尚未实行。', 'Not in force yet.'],
  isOn: ['自 {day} 起实行。', 'In force since {day}.'],
  office: ['岗位', 'Office'],
  holders: ['现由谁担任', 'Held by'],
  nobody: ['暂缺', 'Nobody'],
  system: ['系统管理员', 'System officer'],
  security: ['安全管理员', 'Security officer'],
  audit: ['审计管理员', 'Audit officer'],
  systemDoes: ['系统的设置和运行，建账号', 'Settings and running of the platform, new accounts'],
  securityDoes: ['给人员授权', 'Gives people their roles'],
  auditDoes: ['查看审计日志', 'Reads the audit trail'],
  separateTitle: ['开始实行', 'Put it in force'],
  separateAbout: [
    '请填写三个不同人员的用户名。各站点的“管理员”角色会同时全部收回，包括您自己的；以后由安全管理员授权。',
    'Name three different people. Every administrator, on every site and you too, stops to be one; from then on the security officer gives roles.',
  ],
  usernameOf: ['{office}的用户名', 'Username of the {office}'],
  separateDo: ['实行三员分立', 'Keep the officers apart'],
  joinTitle: ['停止实行', 'End it'],
  joinQuestion: [
    '停止后，安全管理员可以重新给予“管理员”角色。三员的角色保留，直到被收回。',
    'Then the security officer can make administrators again. The officers stay until their roles are withdrawn.',
  ],
  joinDo: ['确认停止', 'End it'],
  done_join: ['已停止三员分立', 'The officers are no longer kept apart'],
} as const satisfies Words
