import type { Words } from '#platform/i18n/words.ts'

/** What messages and pages about mobile numbers say. */
export const phoneWords = {
  message_sign_in: [
    '{site}：您的登录验证码是 {code}，5 分钟内有效。请勿告诉任何人。',
    '{site}: your sign-in code is {code}, good for 5 minutes. Tell it to nobody.',
  ],
  message_old_number: [
    '{site}：您正在更换手机号，验证码是 {code}，5 分钟内有效。如非本人操作，请勿告诉任何人。',
    '{site}: the code to change your mobile number is {code}, good for 5 minutes. If it was not you, tell it to nobody.',
  ],
  message_new_number: [
    '{site}：您正在绑定这个手机号，验证码是 {code}，5 分钟内有效。请勿告诉任何人。',
    '{site}: the code to use this mobile number is {code}, good for 5 minutes. Tell it to nobody.',
  ],
  personName: ['用户{mark}', 'User {mark}'],

  byCode: ['手机验证码登录', 'Sign in with a code'],
  number: ['手机号', 'Mobile number'],
  numberHint: ['中国内地 11 位手机号', '11 digits, mainland China'],
  numberHintSample: [
    '中国内地 11 位手机号，或示例号码 000-0000-0101 至 0113',
    '11 digits, mainland China, or a sample number 000-0000-0101 to 0113',
  ],
  ask: ['获取验证码', 'Send me a code'],
  firstTime: [
    '第一次登录会自动建立账号，即表示同意隐私说明。手机号加密保存，只用于登录和与您联系。',
    'The first sign-in makes your account and agrees to the privacy notice. The number is kept encrypted, for signing in and reaching you alone.',
  ],
  privacy: ['隐私说明', 'Privacy notice'],
  byPassword: ['用户名密码登录', 'Sign in with a password'],

  codeTitle: ['输入验证码', 'Enter the code'],
  codeSent: [
    '验证码已发往尾号 {end} 的手机，5 分钟内有效。',
    'A code was sent to the number ending in {end}. It is good for 5 minutes.',
  ],
  codeByOperator: [
    '本站还没有短信网关，验证码由平台运维在“工作台 > 短信”中查看后告诉您。',
    'This site has no SMS gateway yet: the operator sees the code at Desk > Text messages and tells you.',
  ],
  code: ['6 位验证码', 'The 6 digits'],
  signIn: ['登录', 'Sign in'],
  notCome: ['没有收到？', 'Nothing came?'],
  codeGone: ['验证码已过期或已经用过。', 'The code has expired or was used.'],
  askNew: ['重新获取验证码', 'Ask for a new code'],
  askAgain: ['重新获取（间隔 1 分钟）', 'Ask again after a minute'],

  phone: ['手机号与实名', 'Number and real name'],
  phoneAbout: ['更换手机号，查看实名等级', 'Change your number, see your real-name level'],
  current: ['当前手机号', 'Your number'],
  numberNone: ['还没有手机号', 'None yet'],
  level: ['实名等级', 'Real-name level'],
  level_none: ['未绑定手机号', 'No number yet'],
  level_0: ['0 级：已验证手机号', 'Level 0: number proved'],
  level_1: ['1 级：工作人员已核对证件', 'Level 1: a clerk saw your document'],
  level_2: ['2 级：已通过身份核验服务确认', 'Level 2: confirmed by an identity service'],
  levelNext: [
    '请带证件到服务窗口，由工作人员核对后升为 1 级。',
    'Show your document at a service counter to reach level 1.',
  ],
  change: ['更换手机号', 'Change the number'],
  add: ['绑定手机号', 'Add a number'],
  changeAbout: [
    '新旧两个手机号都会收到验证码。旧号码已停用的，请带登记过的证件到服务窗口办理。',
    'Both numbers get a code. If the old one is out of use, take your recorded document to a service counter.',
  ],
  newNumber: ['新手机号', 'New number'],
  oldCode: ['旧手机号（尾号 {end}）收到的验证码', 'Code sent to the old number (ending in {end})'],
  newCode: ['新手机号（尾号 {end}）收到的验证码', 'Code sent to the new number (ending in {end})'],
  confirm: ['确认更换', 'Change it'],
  done: ['手机号已更新', 'The number is changed'],
} as const satisfies Words
