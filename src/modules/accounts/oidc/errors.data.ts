import type { ErrorCatalogue } from '#platform/errors.ts'

/** Refusals of signing in with a service. */
export const oidcErrors = {
  service_unknown: {
    status: 404,
    wrong: ['本平台没有这种登录方式', 'There is no such sign-in service here'],
    next: ['请在登录页选择', 'Choose one on the sign-in page'],
  },
  service_away: {
    status: 503,
    wrong: ['“{service}”现在连不上', '{service} is out of reach'],
    next: ['请稍后再试，或者用别的方式登录', 'Try again later, or sign in another way'],
  },
  visit_unknown: {
    status: 400,
    wrong: [
      '这次登录不是从这个浏览器开始的，或者已经用过、已经过期',
      'This sign-in was not begun in this browser, or it was used or is over',
    ],
    next: ['请回到登录页重新开始', 'Begin again on the sign-in page'],
  },
  service_denied: {
    status: 401,
    wrong: ['“{service}”没有确认您的身份', '{service} did not confirm who you are'],
    next: ['请重新登录并在对方页面上同意', 'Sign in again and agree on its page'],
  },
  service_not_believed: {
    status: 401,
    wrong: ['“{service}”的答复通不过核对，没有登录', 'What {service} answered does not hold; nobody was signed in'],
    next: [
      '请重新登录；如果总是这样，请告诉本站管理员',
      'Sign in again; if it keeps happening, tell the administrator of this site',
    ],
  },
  service_person_unknown: {
    status: 403,
    wrong: ['您的“{service}”账号还没有与本平台的账号关联', 'Your account at {service} is not linked with one here'],
    next: [
      '请先用本平台的账号登录，在“我的账号 > 登录方式”中关联',
      'Sign in with your account here and link it under “My account > Sign-in services”',
    ],
  },
  service_linked_already: {
    status: 409,
    wrong: ['这个“{service}”账号已经关联过了', 'This account at {service} is linked already'],
    next: ['请用它登录看看是哪个账号', 'Sign in with it to see with whom'],
  },
  link_over: {
    status: 400,
    wrong: ['关联没有完成，等待的时间已过', 'The link was not completed in time'],
    next: ['请重新开始关联', 'Begin to link again'],
  },
  last_way_in: {
    status: 409,
    wrong: ['这是您唯一的登录方式', 'This is your only way to sign in'],
    next: ['请先关联另一种登录方式', 'Link another one first'],
  },
} as const satisfies ErrorCatalogue
