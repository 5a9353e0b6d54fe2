import type { ErrorCatalogue } from '#platform/errors.ts'

/** Refusals about the second factor. */
export const secondFactorErrors = {
  wrong_code: {
    status: 401,
    wrong: ['验证码不对，或者已经用过', 'The code is not right, or it was used before'],
    next: [
      '请输入验证器里现在显示的 6 位数字；如果总是不对，请检查手机的时间',
      'Type the six digits that your code program shows now; if it keeps failing, check the clock of your phone',
    ],
  },
  second_factor_there: {
    status: 409,
    wrong: ['您已经启用了二次验证', 'You have a second factor already'],
    next: ['如果要换手机，请先关闭再重新启用', 'To change phones, take it away and set it up again'],
  },
  second_factor_missing: {
    status: 404,
    wrong: ['这里没有可以使用的二次验证', 'There is no second factor to use here'],
    next: ['请重新开始设置', 'Begin the set-up again'],
  },
  sign_in_again: {
    status: 401,
    wrong: ['这次登录等待验证码的时间已过', 'This sign-in waited too long for its code'],
    next: ['请重新登录', 'Sign in again'],
  },
  not_yours_to_reset: {
    status: 403,
    wrong: [
      '您不能重置这个人员的二次验证，因为您没有其全部权限',
      'You cannot reset this person’s second factor, since you do not hold all that they hold',
    ],
    next: ['请联系上级站点的安全管理员', 'Ask the security officer of the site above'],
  },
} as const satisfies ErrorCatalogue
