import type { Words } from '#platform/i18n/words.ts'

/** What pages and messages say about lost numbers. */
export const lostNumberWords = {
  message_code: [
    '{site}：服务窗口正在为您的账号换成这个手机号，验证码是 {code}，5 分钟内有效。只告诉窗口人员。',
    '{site}: a service counter is moving your account to this number. The code is {code}, good for 5 minutes; tell it to the clerk alone.',
  ],
  message_old: [
    '{site}：有人持证件在服务窗口为您的账号办理更换手机号。如非本人，请立即登录，在“手机号与实名”页停止，或联系本站。',
    '{site}: someone with a document is changing your account’s number at a counter. If it is not you, sign in and stop it under “Number and real name”, or call us.',
  ],
  title: ['手机号丢失', 'Lost numbers'],
  about: ['本人持证件来换手机号', 'A new number for whoever brings their document'],
  lead: [
    '只为登记过证件的账号办理：核对证件原件和本人后填写。新手机号要收一次验证码，旧手机号会收到通知；办完后旧登录全部结束。',
    'For accounts with a recorded document: look at the original and the person first. The new number gets a code, the old one a notice; all sign-ins end.',
  ],
  newNumber: ['新手机号', 'New number'],
  begin: ['已核对原件，发送验证码', 'I saw the original: send the code'],
  person: ['账号姓名', 'Account'],
  clerk: ['经办人', 'Clerk'],
  askedAt: ['办理时间', 'Begun'],
  until: ['有效期至', 'Until'],
  code: ['新手机号收到的 6 位验证码', 'The 6 digits sent to the new number'],
  prove: ['确认新手机号', 'Prove the number'],
  stateLabel: ['状态', 'State'],
  state_asked: ['等待验证码', 'Waits for the code'],
  state_waiting: ['等待另一人确认', 'Waits for a second officer'],
  state_done: ['手机号已更换', 'The number is changed'],
  state_stopped: ['已停止', 'Stopped'],
  state_over: ['已过期', 'Expired'],
  waitingAbout: [
    '新手机号已经验证。为防止一人办结，须由另一位管理人员在“换号确认”中确认，72 小时内有效。',
    'The new number is proved. So that nobody does it alone, a second officer confirms it under “Confirm numbers” within 72 hours.',
  ],
  another: ['办理另一个', 'Another one'],
  waitingTitle: ['换号确认', 'Confirm numbers'],
  waitingCard: ['确认窗口为丢号人员办理的换号', 'What counters began for lost numbers'],
  waitingLead: [
    '确认前请向经办人核实。确认后新手机号立即生效，本人的全部登录结束。',
    'Ask the clerk before you confirm. The new number then counts at once, and all sign-ins of the person end.',
  ],
  waitingNone: ['没有等待确认的换号', 'Nothing waits'],
  action: ['操作', 'Action'],
  confirm: ['确认', 'Confirm'],
  confirmQuestion: [
    '把“{name}”的手机号换成尾号 {end} 的号码？',
    'Change the number of {name} to the one ending in {end}?',
  ],
  confirmYes: ['确认换号', 'Change it'],
  stop: ['不同意', 'Refuse'],
  done_confirm: ['手机号已更换', 'The number is changed'],
  done_stop: ['换号已停止', 'The change was stopped'],
  ownOpen: [
    '{time}，服务窗口开始把您的手机号换成尾号 {end} 的号码。如非本人办理，请停止并联系本站。',
    'On {time} a counter began to change your number to one ending in {end}. If it was not you, stop it and call us.',
  ],
  ownStop: ['不是我，停止', 'It was not me: stop it'],
  ownStopQuestion: ['停止后，窗口须重新办理。', 'The counter would have to begin again.'],
  ownStopYes: ['确认停止', 'Stop it'],
  ownStopped: ['已停止窗口的换号', 'The change at the counter is stopped'],
  ownDone: [
    '{time}，服务窗口核对证件后，把您的手机号换成了尾号 {end} 的号码。如非本人办理，请立即联系本站。',
    'On {time} a counter saw a document and changed your number to the one ending in {end}. If it was not you, call us at once.',
  ],
} as const satisfies Words
