import type { Words } from '#platform/i18n/words.ts'

/** What the pages of sign-in services say. */
export const oidcWords = {
  orWith: ['用其他平台的账号登录', 'Sign in with another service'],
  with: ['用{service}登录', 'Sign in with {service}'],
  title: ['登录方式', 'Sign-in services'],
  about: ['关联其他平台的账号用来登录', 'Other services that sign you in here'],
  lead: [
    '关联后，可以用对方平台的账号登录本平台。我们只记住对方给您的编号，不按手机号或邮箱自动关联。',
    'Once linked, the service signs you in here. We keep the number that it gives you and never link by phone or e-mail.',
  ],
  none: ['本平台没有设置其他登录方式', 'No other sign-in service is set up here'],
  service: ['平台', 'Service'],
  state: ['状态', 'State'],
  linked: ['已关联', 'Linked'],
  notLinked: ['未关联', 'Not linked'],
  action: ['操作', 'Action'],
  link: ['关联', 'Link'],
  unlink: ['取消关联', 'Unlink'],
  unlinkQuestion: ['取消后不能再用{service}登录。', 'Then {service} no longer signs you in.'],
  unlinkDo: ['确认取消', 'Unlink it'],
  confirmTitle: ['确认关联', 'Confirm the link'],
  confirmAbout: [
    '{service} 确认您是“{name}”。关联后，凡是能用这个账号登录{service}的人，都能登录您在本平台的账号。',
    '{service} says that you are “{name}”. Once linked, whoever signs in there with that account enters your account here.',
  ],
  confirmUnnamed: ['（没有提供名称）', '(no name given)'],
  confirmDo: ['确认关联', 'Link it'],
  confirmNot: ['不关联', 'Do not link'],
  done_link: ['关联成功', 'Linked'],
  done_unlink: ['已取消关联', 'No longer linked'],
} as const satisfies Words
