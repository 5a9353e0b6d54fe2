import type { Words } from '#platform/i18n/words.ts'

/** What the pages of the second factor say. */
export const secondFactorWords = {
  title: ['二次验证', 'Second factor'],
  about: ['登录时再核对手机上的验证码', 'A code from your phone besides the password'],
  lead: [
    '启用后，登录时除密码外还要输入手机验证器里的 6 位数字。知道密码的人没有您的手机，也进不来。',
    'With it, every sign-in also asks for six digits from your phone. Whoever learns your password cannot enter without it.',
  ],
  demanded: [
    '您的角色必须启用二次验证。设置完成后才能进入工作台。',
    'Your role needs a second factor. Set it up here; then your desk opens.',
  ],
  due: [
    '您的角色必须启用二次验证。请在 {day} 前设置，之后没有它就不能进入工作台。',
    'Your role needs a second factor. Set it up before {day}; after that your desk stays closed without it.',
  ],
  setUp: ['现在设置', 'Set it up'],
  begin: ['开始设置', 'Begin'],
  password: ['当前密码', 'Current password'],
  passwordHint: ['先确认是您本人', 'To be sure that it is you'],
  stepScan: ['第一步：扫码', 'First: scan'],
  stepScanAbout: [
    '打开手机上的验证器（任何支持 TOTP 的程序都可以，例如 FreeOTP、Microsoft Authenticator、腾讯身份验证器小程序），扫描二维码。',
    'Open a code program on your phone (anything that knows TOTP, such as FreeOTP or Microsoft Authenticator) and scan this.',
  ],
  qrLabel: ['供验证器扫描的二维码', 'QR code for the code program'],
  byHand: ['不能扫码时，手工输入密钥', 'If you cannot scan, type the secret'],
  byHandAbout: ['类型选“基于时间”，6 位数字，30 秒。', 'Choose “time based”, six digits, 30 seconds.'],
  stepType: ['第二步：输入验证码', 'Then: type the code'],
  code: ['验证码', 'Code'],
  codeHint: ['验证器现在显示的 6 位数字', 'The six digits that it shows now'],
  confirm: ['启用', 'Turn it on'],
  isOn: ['二次验证已启用。', 'Your second factor is on.'],
  codesLeft: ['还有 {n} 个恢复码可用。', '{n} recovery {n|code is|codes are} left.'],
  codesFew: ['恢复码只剩 {n} 个，请换一批新的。', 'Only {n} recovery {n|code is|codes are} left; make new ones.'],
  codesTitle: ['您的恢复码', 'Your recovery codes'],
  codesAbout: [
    '手机丢失时，可以用恢复码代替验证码登录，每个只能用一次。它们只在这里显示一次：请打印或抄下来，与手机分开保管。',
    'If your phone is lost, each of these signs you in once instead of a code. They are shown here and never again: print them or write them down, and keep them apart from your phone.',
  ],
  codesKept: ['我已保存', 'I have kept them'],
  change: ['更换或关闭', 'Change or take away'],
  renewAbout: [
    '恢复码快用完或可能泄露时，换一批新的，旧的会全部失效。',
    'When recovery codes run out or may be known to others, make new ones; all old ones stop to work.',
  ],
  renewDo: ['换一批恢复码', 'New recovery codes'],
  removeAbout: [
    '换手机时，先关闭再重新设置。关闭后只凭密码就能登录，恢复码也会失效。',
    'To change phones, take it away and set it up again. Without it the password alone signs you in; recovery codes go with it.',
  ],
  removeDo: ['关闭二次验证', 'Take it away'],
  codeOrRecovery: ['验证码或恢复码', 'Code or recovery code'],
  done_remove: ['二次验证已关闭', 'The second factor is gone'],
  done_begin: ['请按下面两步完成设置', 'Two steps are left'],

  signInTitle: ['输入验证码', 'Your second factor'],
  signInLead: [
    '{name}，请输入手机验证器里的 6 位数字。手机不在身边时，可以输入一个恢复码。',
    '{name}, type the six digits from your code program. Without your phone, type a recovery code.',
  ],
  signInDo: ['继续登录', 'Go on'],
  signInOther: ['换一个账号登录', 'Sign in with another account'],
  lost: [
    '手机和恢复码都丢失了？请联系本站管理员重置。',
    'Phone and recovery codes are lost? Ask the administrator to reset your second factor.',
  ],

  has: ['已启用', 'On'],
  hasNot: ['未启用', 'Off'],
  reset: ['重置', 'Reset'],
  resetQuestion: [
    '先当面确认是 {name} 本人。重置后，其全部登录会结束，下次登录只需密码，然后重新设置。',
    'Be sure that it is {name} who asks. All their sign-ins end; the next one needs the password alone, then a new set-up.',
  ],
  resetDo: ['确认重置', 'Reset it'],
} as const satisfies Words
