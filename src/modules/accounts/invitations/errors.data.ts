import type { ErrorCatalogue } from '#platform/errors.ts'

/** Refusals of invitations. */
export const invitationErrors = {
  invitation_unknown: {
    status: 404,
    wrong: ['没有这份邀请', 'There is no such invitation'],
    next: ['请核对网址，或者重新扫描通知单上的二维码', 'Check the address, or scan the code on the sheet again'],
  },
  invitation_used: {
    status: 403,
    wrong: ['这份邀请已经用过了', 'This invitation has been used'],
    next: [
      '如果是您本人用的，请直接登录；如果不是，请立即告知发给您的人',
      'If it was you, sign in; if not, tell the person who gave it to you at once',
    ],
  },
  invitation_revoked: {
    status: 403,
    wrong: ['这份邀请已被收回', 'This invitation was taken back'],
    next: ['请向发给您的人要一份新的', 'Ask the person who gave it to you for a new one'],
  },
  invitation_expired: {
    status: 403,
    wrong: ['这份邀请已经过期', 'This invitation has expired'],
    next: ['请向发给您的人要一份新的', 'Ask the person who gave it to you for a new one'],
  },
  invitation_void: {
    status: 403,
    wrong: ['发出邀请的人已不能给予这个角色', 'Whoever sent this invitation can no longer give what it offers'],
    next: ['请联系本站管理员要一份新的', 'Ask the administrator of this site for a new one'],
  },
  bad_invitation: {
    status: 400,
    wrong: ['填写的内容有 {n} 处不符合要求', '{n} {n|entry does|entries do} not meet the rules'],
    next: ['请按提示修改后重新提交', 'Correct the marked entries and send again'],
  },
} as const satisfies ErrorCatalogue

/** What is wrong with one entry of an invitation. */
export const invitationFaultSayings = {
  phone_form: ['手机号为 11 位数字，以 1 开头', 'A mobile number has 11 digits and begins with 1'],
} as const
