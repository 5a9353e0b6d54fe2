import type { Saying } from '#platform/i18n/lang.ts'

/** What is wrong with one entry about a person. */
export const personFaults = {
  name_missing: ['请填写姓名', 'Enter a name'],
  name_sample: ['“示例”字样只用于示例人员', 'Names with “示例” are kept for sample people'],
  username_form: [
    '用户名为 3 到 30 位小写字母、数字、点、横线或下划线，以字母开头',
    'A username has 3 to 30 small letters, digits, dots, hyphens or underscores and begins with a letter',
  ],
  username_reserved: [
    'sample- 开头的用户名只用于示例人员',
    'Usernames that begin with sample- are kept for sample people',
  ],
  username_taken: ['这个用户名已经有人使用', 'This username is taken'],
  password_too_short: ['密码至少 12 个字符', 'A password has at least 12 characters'],
  password_too_long: ['密码最多 128 个字符', 'A password has at most 128 characters'],
  password_is_username: ['密码不能包含用户名', 'The password must not contain the username'],
  password_common: ['这个密码太常见，容易被猜到', 'This password is common and easy to guess'],
  password_differs: ['两次输入的密码不一样', 'The two passwords differ'],
} as const satisfies Record<string, Saying>

/** Part of every sample person's name, and of nobody else's. */
export const sampleMark = '示例'
