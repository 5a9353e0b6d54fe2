import type { Saying } from '../i18n/lang.ts'

/** What is wrong with one field, by the code of the schema's issue; `{…}` are the issue's own values. */
export const faultSayings = {
  required: ['必须填写', 'This is needed'],
  wrong_type: ['格式不对', 'This has the wrong form'],
  too_short: ['至少 {minimum} 个字', 'At least {minimum} {minimum|character|characters}'],
  too_long: ['最多 {maximum} 个字', 'At most {maximum} {maximum|character|characters}'],
  too_small: ['不能小于 {minimum}', 'Not below {minimum}'],
  too_big: ['不能大于 {maximum}', 'Not above {maximum}'],
  too_few: ['至少选 {minimum} 项', 'At least {minimum}'],
  too_many: ['最多选 {maximum} 项', 'At most {maximum}'],
  bad_format: ['格式不对', 'This has the wrong form'],
  bad_choice: ['请从列出的选项中选择', 'Choose one of the listed options'],
  unknown_field: ['没有这一项', 'There is no such field'],
  bad_value: ['这里填得不对', 'This is not right'],
} as const satisfies Record<string, Saying>
