import type { Words } from '#platform/i18n/words.ts'

/** What the page of one's sign-ins says. */
export const sessionsWords = {
  title: ['登录记录', 'Sign-ins'],
  about: ['您在哪些设备上登录了', 'Where you are signed in'],
  lead: [
    '以下是没有结束的登录。看到不认识的，请结束它并修改密码。',
    'These sign-ins have not ended. End whatever you do not recognise, and change your password.',
  ],
  device: ['设备', 'Device'],
  address: ['网络地址', 'Address'],
  since: ['登录时间', 'Since'],
  seen: ['最近使用', 'Last used'],
  action: ['操作', 'Action'],
  here: ['本次登录', 'This one'],
  addressUnknown: ['不详', 'Not known'],
  end: ['结束', 'End'],
  endQuestion: ['结束“{device}”上的登录？该设备需要重新登录。', 'End the sign-in on {device}? It must sign in again.'],
  endYes: ['确认结束', 'End it'],
  endOthers: ['结束其他全部登录', 'End all others'],
  endOthersQuestion: [
    '其他 {n} 个登录会立即结束，需要重新登录。',
    '{n} other {n|sign-in ends|sign-ins end} at once and must sign in again.',
  ],
  endOthersYes: ['确认全部结束', 'End them all'],
  done_one: ['登录已结束', 'The sign-in has ended'],
  done_others: ['其他登录已全部结束', 'All other sign-ins have ended'],
  device_both: ['{system} 上的 {browser}', '{browser} on {system}'],
  device_one: ['{name}', '{name}'],
  device_unknown: ['未知设备', 'Unknown device'],
  justNow: ['刚刚', 'Just now'],
  minutesAgo: ['约 {n} 分钟前', 'About {n} minutes ago'],
  hoursAgo: ['约 {n} 小时前', 'About {n} {n|hour|hours} ago'],
  daysAgo: ['约 {n} 天前', 'About {n} {n|day|days} ago'],
} as const satisfies Words
