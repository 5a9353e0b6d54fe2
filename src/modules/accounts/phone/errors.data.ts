import type { ErrorCatalogue } from '#platform/errors.ts'

/** Refusals of codes to mobile numbers. */
export const phoneErrors = {
  bad_number: {
    status: 400,
    wrong: ['手机号填写有误', 'The mobile number is not right'],
    next: ['请修改后再获取验证码', 'Correct it and ask for the code again'],
  },
  code_too_soon: {
    status: 429,
    wrong: ['刚刚发过验证码', 'A code was sent a moment ago'],
    next: [
      '请查收短信，或在 {seconds} 秒后重新获取',
      'Look at your messages, or ask again in {seconds} {seconds|second|seconds}',
    ],
  },
  code_number_limit: {
    status: 429,
    wrong: ['这个手机号获取验证码的次数太多', 'Too many codes were sent to this number'],
    next: ['请过几小时再试，或用用户名和密码登录', 'Try again in some hours, or sign in with username and password'],
  },
  code_network_limit: {
    status: 429,
    wrong: ['从您的网络获取验证码的次数太多', 'Too many codes were asked for from your network'],
    next: ['请一小时后再试，或用用户名和密码登录', 'Try again in an hour, or sign in with username and password'],
  },
  code_wrong: {
    status: 401,
    wrong: ['验证码不对，还可以试 {left} 次', 'The code is not right; {left} {left|try is|tries are} left'],
    next: ['请检查短信中的 6 位数字', 'Check the 6 digits in the message'],
  },
  code_dead: {
    status: 403,
    wrong: ['验证码输错次数太多，已作废', 'The code was typed wrong too often and is void'],
    next: ['请重新获取验证码', 'Ask for a new code'],
  },
  code_over: {
    status: 403,
    wrong: ['验证码已过期或已经用过', 'The code has expired or was used'],
    next: ['请重新获取验证码', 'Ask for a new code'],
  },
  number_taken: {
    status: 409,
    wrong: ['这个手机号已经属于另一个账号', 'This number belongs to another account'],
    next: ['请用这个手机号登录，或换一个手机号', 'Sign in with this number, or choose another'],
  },
} as const satisfies ErrorCatalogue
