import type { Words } from '#platform/i18n/words.ts'

/** What the pages of invitations say. */
export const invitationWords = {
  title: ['邀请', 'Invitations'],
  about: [
    '生成带二维码的开户通知单，交给本人自己设置账号',
    'Print a sheet with a QR code; the person makes the account',
  ],
  titleHere: ['{site}的邀请', 'Invitations of {site}'],
  lead: [
    '为一个人选好姓名和角色，打印通知单交给本人。本人扫码后自己设置用户名和密码，经办人不经手密码。',
    'Choose a name and a role, print the sheet and hand it over. The person sets username and password; nobody else sees the password.',
  ],
  invite: ['新邀请', 'Invite someone'],
  inviteDo: ['生成通知单', 'Make the sheet'],
  name: ['姓名', 'Name'],
  nameHint: ['印在通知单上，本人开户时可以改正', 'Printed on the sheet; the person can correct it'],
  phone: ['手机号', 'Mobile number'],
  phoneHint: [
    '用于联系本人，加密保存，开户后删除',
    'To reach the person; kept encrypted and deleted once the account is made',
  ],
  optional: ['选填', 'optional'],
  role: ['角色', 'Role'],
  below: ['也适用于下级站点', 'Also on the sites below'],
  belowShort: ['含下级', 'and below'],
  state: ['状态', 'State'],
  until: ['有效期至', 'Valid until'],
  actions: ['操作', 'Actions'],
  sheet: ['通知单', 'Sheet'],
  revoke: ['收回', 'Take back'],
  revokeQuestion: [
    '收回给{name}的邀请？链接将立即失效。',
    'Take back the invitation of {name}? Its link stops to work.',
  ],
  revokeYes: ['确认收回', 'Take it back'],
  revoked: ['邀请已收回', 'The invitation is taken back'],
  empty: ['还没有邀请', 'No invitations yet'],
  emptyWhy: ['在下面填写姓名和角色，生成第一张通知单。', 'Fill in a name and a role below to make the first sheet.'],
  takenUp: ['本人已使用', 'taken up'],

  sheetTitle: ['开户通知单', 'Account sheet'],
  sheetFor: ['{name}：', 'For {name}'],
  sheetOffer: ['邀请您在“{site}”开通账号，角色：{role}。', 'You are invited to {site} as {role}.'],
  sheetOffer_organisation: [
    '邀请您在“{site}”加入{organisation}，身份：{role}。',
    'You are invited to join {organisation} on {site} as {role}.',
  ],
  sheetQr: ['开户网址的二维码', 'QR code of the address'],
  sheetAddress: ['网址', 'Address'],
  sheetStep1: [
    '用手机扫描二维码，或者在浏览器中输入上面的网址',
    'Scan the code with a phone, or type the address into a browser',
  ],
  sheetStep2: [
    '设置自己的用户名和密码，密码不要告诉任何人',
    'Choose your own username and password; tell the password to nobody',
  ],
  sheetStep3: ['登录后按提示完成安全设置', 'Sign in and finish the security settings when asked'],
  sheetStep4: [
    '本通知单只能使用一次；过期、遗失或已被他人使用，请立即联系经办人',
    'This sheet works once. Expired, lost or used by someone else: tell whoever gave it to you at once',
  ],
  print: ['请用浏览器的打印功能打印本页（A5）。', 'Print this page with your browser (A5).'],
  back: ['返回邀请', 'Back to the invitations'],

  acceptTitle: ['开通账号', 'Make your account'],
  acceptDo: ['开通并登录', 'Make it and sign in'],
  acceptSignedIn: [
    '您现在以“{name}”的身份登录。这份邀请会开通另一个账号。',
    'You are signed in as {name}. This invitation makes another account.',
  ],

  state_waiting: ['待使用', 'waiting'],
  state_used: ['已使用', 'used'],
  state_revoked: ['已收回', 'taken back'],
  state_expired: ['已过期', 'expired'],
} as const satisfies Words
