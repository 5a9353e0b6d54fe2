import type { ErrorCatalogue } from '#platform/errors.ts'

/** Refusals of erasure. */
export const erasureErrors = {
  erasure_not_confirmed: {
    status: 400,
    wrong: ['密码不对，没有提交注销', 'The password is not right; nothing was asked for'],
    next: ['请重新输入您现在用的密码', 'Type the password that you use now'],
  },
  erasure_username_differs: {
    status: 400,
    wrong: ['用户名不对，没有提交注销', 'The username is not right; nothing was asked for'],
    next: ['请输入您自己的用户名', 'Type your own username'],
  },
  erasure_waits: {
    status: 409,
    wrong: ['您已经提交过注销', 'You have asked for erasure already'],
    next: ['请在注销页面查看，或者收回', 'See its page, or take it back there'],
  },
  no_erasure_waits: {
    status: 409,
    wrong: ['没有可以收回的注销申请', 'There is no request to take back'],
    next: ['请刷新页面再看', 'Load the page again'],
  },
  erasure_blocked: {
    status: 409,
    wrong: ['现在还不能注销：{why}', 'Erasure is not possible yet: {why}'],
    next: ['请先办理移交，再提交注销', 'Hand it over first, then ask again'],
  },
  receipt_unknown: {
    status: 404,
    wrong: ['没有这份注销回执', 'There is no such receipt'],
    next: ['请核对网址', 'Check the address'],
  },
} as const satisfies ErrorCatalogue
