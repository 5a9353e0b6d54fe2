import type { ErrorCatalogue } from '../errors.ts'
import type { Saying } from '../i18n/lang.ts'
import type { Words } from '../i18n/words.ts'

/** What is wrong with a typed mobile number. */
export const mobileSayings = {
  number_missing: ['请填写手机号', 'Enter a mobile number'],
  number_abroad: [
    '目前只能向中国内地手机号发送短信，请填写 1 开头的 11 位手机号，或用用户名和密码登录',
    'Messages go to mobile numbers of mainland China only: enter 11 digits that begin with 1, or use a password',
  ],
  number_form: ['请填写 11 位手机号，以 13 至 19 开头', 'Enter a mobile number of 11 digits that begins with 13 to 19'],
} as const satisfies Record<string, Saying>

/** Why a message was not sent, for the operator. */
export const textReasonWords = {
  unreachable: ['连不上短信网关', 'The gateway cannot be reached'],
  timeout: ['短信网关没有按时答复', 'The gateway did not answer in time'],
  status: ['短信网关返回了错误状态', 'The gateway answered with an error status'],
  not_json: ['短信网关的答复不是 JSON', 'The gateway’s answer is not JSON'],
  too_long: ['短信网关的答复太长', 'The gateway’s answer is too long'],
  refused: ['短信网关拒绝发送', 'The gateway refused it'],
  unreadable: ['解密短信的密钥不在密钥文件夹里', 'The key that opens it is not in the key folder'],
  expired: ['过了有效期', 'Its time was over'],
} as const satisfies Words

export const textWords = {
  desk: ['工作台', 'Desk'],
  title: ['短信', 'Text messages'],
  about: ['查看短信的发送情况', 'See how text messages go out'],
  leadPage: [
    '还没有配置短信网关，短信不会发出，只在这里显示，由您当面或打电话告诉本人。每次查看都会记录。',
    'No gateway is set up: nothing is sent. Messages are shown here, for you to tell the person. Each look is recorded.',
  ],
  leadGateway: [
    '短信由短信网关发送，内容发出后即清除，这里只看发送情况。',
    'A gateway sends the messages; what they say is erased once sent. This list shows how it went.',
  ],
  none: ['最近 30 天没有短信', 'No messages in the last 30 days'],
  noneWhy: ['有人用手机号登录时，短信会出现在这里。', 'A message appears here when someone signs in by number.'],
  number: ['手机号', 'Number'],
  numberEnd: ['尾号 {end}', 'ending in {end}'],
  purpose: ['用途', 'For'],
  state: ['状态', 'State'],
  createdAt: ['时间', 'Time'],
  attempts: ['发送次数', 'Tries'],
  reason: ['原因', 'Why'],
  action: ['操作', 'Action'],
  look: ['查看', 'Look'],
  waiting: ['等待', 'Waiting'],
  sent: ['已发送', 'Sent'],
  shown: ['已查看', 'Shown'],
  failed: ['未发出', 'Not sent'],
  content: ['短信内容', 'The message'],
  contentTo: ['发给 {number}', 'To {number}'],
  contentUntil: ['有效到 {time}，之后清除', 'Good until {time}, then erased'],
} as const satisfies Words

/** Refusals when an operator looks at a message. */
export const notifyErrors = {
  text_not_found: {
    status: 404,
    wrong: ['没有这条短信', 'There is no such message'],
    next: ['请刷新短信列表', 'Refresh the list of messages'],
  },
  text_by_gateway: {
    status: 403,
    wrong: ['这条短信由短信网关发送，不能在这里查看', 'A gateway sends this message; it is not shown here'],
    next: ['请让本人查看手机，或者重新获取', 'Let the person look at their phone, or ask for another'],
  },
  text_guarded: {
    status: 403,
    wrong: ['示例身份不能查看工作人员的短信', 'Sample people do not look at messages for staff'],
    next: ['请用真实的运维账号查看', 'Use the account of a real operator'],
  },
  text_erased: {
    status: 410,
    wrong: ['这条短信已经过期，内容已清除', 'The time of this message is over; what it said is erased'],
    next: ['请让本人重新获取', 'Let the person ask for another'],
  },
} as const satisfies ErrorCatalogue
