import type { ErrorCatalogue } from '#platform/errors.ts'

/** Refusals of signing in, of people and their roles. */
export const accountsErrors = {
  wrong_username_or_password: {
    status: 401,
    wrong: ['用户名或密码不对', 'The username or the password is not right'],
    next: ['请检查后重新输入，注意大小写', 'Check both and type them again; capitals matter in the password'],
  },
  wait_before_sign_in: {
    status: 429,
    wrong: ['多次输入有误，暂时不能用这个用户名登录', 'Too many wrong attempts with this username from here'],
    next: ['请在 {seconds} 秒后再试', 'Try again in {seconds} {seconds|second|seconds}'],
  },
  too_many_sign_ins: {
    status: 429,
    wrong: ['从您的网络登录的次数太多', 'Too many sign-ins came from your network'],
    next: ['请在 {seconds} 秒后再试', 'Try again in {seconds} {seconds|second|seconds}'],
  },
  sample_off: {
    status: 403,
    wrong: ['本站没有启用示例身份', 'This site has no sample people'],
    next: ['请用您自己的账号登录', 'Sign in with an account of your own'],
  },
  sample_person_shared: {
    status: 403,
    wrong: ['示例身份由大家共用，不能修改', 'Everyone shares the sample people; they stay as they are'],
    next: ['请用您自己的账号登录后再修改', 'Sign in with an account of your own for this'],
  },
  wrong_password: {
    status: 400,
    wrong: ['当前密码不对', 'The current password is not right'],
    next: ['请重新输入您现在用的密码', 'Type the password that you use now'],
  },
  bad_person: {
    status: 400,
    wrong: ['填写的内容有 {n} 处不符合要求', '{n} {n|entry does|entries do} not meet the rules'],
    next: ['请按提示修改后重新提交', 'Correct the marked entries and send again'],
  },
  person_not_found: {
    status: 400,
    wrong: ['没有用户名为 {username} 的人员', 'Nobody has the username {username}'],
    next: ['请检查用户名，或者先新建人员', 'Check the username, or add the person first'],
  },
  grant_not_found: {
    status: 400,
    wrong: ['这个人员在本站没有这个角色', 'This person does not hold this role here'],
    next: ['请刷新人员名单再看', 'Refresh the list of people'],
  },
  not_yours_to_give: {
    status: 403,
    wrong: ['您不能给予或收回自己没有的权限', 'Nobody can give or withdraw what they do not hold'],
    next: ['请联系拥有“{role}”全部权限的管理员', 'Ask an administrator who holds all of “{role}”'],
  },
  not_to_oneself: {
    status: 403,
    wrong: ['不能给自己授权', 'Nobody gives roles to themselves'],
    next: ['请由另一位管理员办理', 'Let another administrator do it'],
  },
  one_office_each: {
    status: 409,
    wrong: ['这个人员已经是“{held}”，不能再担任“{role}”', 'This person is {held} already and cannot also be {role}'],
    next: ['请先收回原来的角色，或者换一个人', 'Withdraw that role first, or choose someone else'],
  },
  no_administrators: {
    status: 409,
    wrong: [
      '本平台实行三员分立，没有拥有全部权限的管理员',
      'On this platform three officers are kept apart; nobody administers all',
    ],
    next: ['请给予系统管理员、安全管理员或审计管理员角色', 'Give the role of a system, security or audit officer'],
  },
  last_administrator: {
    status: 409,
    wrong: ['这是最后一位管理员', 'This is the last administrator'],
    next: ['请先把管理员角色给另一个人', 'Give the role to someone else first'],
  },
  person_erased: {
    status: 409,
    wrong: ['这个人的个人信息已经删除，不能再添加', 'The personal data of this person was erased; none can be added'],
    next: ['请让本人重新注册', 'Let the person register anew'],
  },
  link_unknown: {
    status: 403,
    wrong: ['这个链接无效', 'This link is not valid'],
    next: ['请使用最近一次启动时终端里显示的链接', 'Use the link that the terminal showed at the latest start'],
  },
  link_used: {
    status: 403,
    wrong: ['这个链接已经用过了', 'This link has been used'],
    next: ['管理员已经建立，请直接登录', 'The administrator exists; sign in'],
  },
  link_expired: {
    status: 403,
    wrong: ['这个链接已经过期', 'This link has expired'],
    next: ['请重新启动服务，终端会显示新的链接', 'Restart the service; the terminal shows a new link'],
  },
} as const satisfies ErrorCatalogue
