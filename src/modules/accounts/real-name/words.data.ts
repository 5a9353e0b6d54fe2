import type { ErrorCatalogue } from '#platform/errors.ts'
import type { Saying } from '#platform/i18n/lang.ts'
import type { Words } from '#platform/i18n/words.ts'

/** Documents that a clerk may see; stored by name. `resident`: its number follows GB 11643. */
export const documents = {
  'resident-id': { name: ['居民身份证', 'Resident identity card'], resident: true },
  'residence-permit': { name: ['港澳台居民居住证', 'Residence permit (Hong Kong, Macau, Taiwan)'], resident: true },
  passport: { name: ['护照', 'Passport'], resident: false },
} as const satisfies Record<string, { name: Saying; resident: boolean }>

/** What is wrong with one entry of the form. */
export const realNameFaults = {
  name_missing: ['请填写证件上的姓名', 'Enter the name as the document has it'],
  id_form: ['证件号码为 18 位：17 位数字加 1 位数字或 X', 'The number has 18 characters: 17 digits, then a digit or X'],
  id_place: ['前两位不是签发地的代码', 'The first two digits are no issuing place'],
  id_birthday: ['第 7 至 14 位不是出生日期', 'Characters 7 to 14 are no day of birth'],
  id_check: ['最后一位校验不符，请核对号码', 'The check character does not fit: compare the number'],
  passport_form: ['护照号码为 5 到 20 位字母和数字', 'A passport number has 5 to 20 letters and digits'],
} as const satisfies Record<string, Saying>

export const realNameErrors = {
  bad_document: {
    status: 400,
    wrong: ['填写的内容有 {n} 处不符合要求', '{n} {n|entry does|entries do} not meet the rules'],
    next: ['请对照证件修改后重新提交', 'Compare with the document, correct and send again'],
  },
  nobody_with_number: {
    status: 400,
    wrong: ['没有用这个手机号的人', 'Nobody uses this number'],
    next: ['请本人先用手机号登录一次，再来登记', 'Let the person sign in with the number once, then come back'],
  },
  own_document: {
    status: 403,
    wrong: ['不能核对自己的证件', 'Nobody checks their own document'],
    next: ['请另一位工作人员办理', 'Let another clerk do it'],
  },
  document_taken: {
    status: 409,
    wrong: ['这个证件已经登记在另一个账号上', 'This document is recorded for another account'],
    next: ['请本人用原来的账号登录，或联系管理员', 'Let them sign in to that account, or ask the administrator'],
  },
  no_document: {
    status: 404,
    wrong: ['这个人没有在本站登记证件', 'No document of this person was recorded on this site'],
    next: ['请先核对证件，或到登记的站点查看', 'See the document first, or look on the site that recorded it'],
  },
  document_erased: {
    status: 410,
    wrong: ['这个人的个人信息已经删除', 'The personal data of this person was erased'],
    next: ['不需要再办理', 'There is nothing to do'],
  },
  no_identity_service: {
    status: 409,
    wrong: ['本站没有配置身份核验服务', 'No identity service is set up'],
    next: ['请平台运维按 docs/gateways.md 配置', 'Ask the operator to set one up: docs/gateways.md'],
  },
  identity_denied: {
    status: 409,
    wrong: ['核验服务答复：姓名和号码不一致', 'The identity service says that name and number do not belong together'],
    next: ['请重新核对证件；等级保持不变', 'Look at the document again; the level stays'],
  },
  identity_service_failed: {
    status: 502,
    wrong: ['核验服务没有答复：{fault}', 'The identity service did not answer: {fault}'],
    next: ['请稍后再试；等级保持不变', 'Try again later; the level stays'],
  },
} as const satisfies ErrorCatalogue

export const realNameWords = {
  title: ['实名核对', 'Real names'],
  about: ['核对来办事的人的证件', 'See the documents of people who come to the counter'],
  lead: [
    '请本人报出登录用的手机号，核对证件原件后登记。证件内容加密保存，每次查看都会记录。',
    'Ask for the number that they sign in with, look at the original document, then record it. What it says is kept encrypted; each look is recorded.',
  ],
  find: ['查找', 'Find'],
  number: ['手机号', 'Mobile number'],
  person: ['账号姓名', 'Name of the account'],
  level: ['实名等级', 'Real-name level'],
  recorded: ['已登记的证件', 'Recorded document'],
  document: ['证件种类', 'Kind of document'],
  seenAt: ['核对时间', 'Seen at'],
  seenBy: ['核对人', 'Seen by'],
  confirmedAt: ['服务确认时间', 'Confirmed at'],
  name: ['证件上的姓名', 'Name on the document'],
  id: ['证件号码', 'Number of the document'],
  hidden: ['已加密', 'encrypted'],
  show: ['查看内容', 'Show what it says'],
  record: ['登记证件', 'Record the document'],
  recordAgain: ['重新登记', 'Record another document'],
  recordDo: ['已核对原件，登记', 'I saw the original: record it'],
  confirm: ['送核验服务确认', 'Ask the identity service'],
  confirmAbout: [
    '把姓名和号码发给核验服务，一致则升为 2 级。',
    'Sends name and number to the identity service; level 2 if they belong together.',
  ],
  noService: ['本站没有配置身份核验服务，最高为 1 级。', 'No identity service is set up: level 1 is the highest.'],
  done_recorded: ['证件已登记，等级为 1 级', 'The document is recorded: level 1'],
  done_confirmed: ['核验服务已确认，等级为 2 级', 'Confirmed by the identity service: level 2'],
  another: ['查找另一个人', 'Find somebody else'],
} as const satisfies Words
