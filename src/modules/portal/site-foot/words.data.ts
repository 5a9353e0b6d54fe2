import type { Words } from '#platform/i18n/words.ts'

/** Words of the page on which a site's foot is filled in. */
export const footWords = {
  title: ['页脚信息', 'Page foot'],
  lead: [
    '每一页底部写明谁主办、怎么联系、在哪里备案。没有填的不显示。',
    'The foot of every page says who runs the site, how to reach them and where it is registered. What is empty is left out.',
  ],
  sampleNote: [
    '现在是示例站点：网站标识码和“找错”入口不显示，清除示例后显示。',
    'This is a sample site: the site code and the error report are not shown until the sample is removed.',
  ],
  sponsorHans: ['主办单位', 'Run by, in Chinese'],
  sponsorEn: ['主办单位（英文）', 'Run by, in English'],
  contactHans: ['联系方式', 'Contact, in Chinese'],
  contactEn: ['联系方式（英文）', 'Contact, in English'],
  contactHint: ['地址、电话', 'Address, telephone'],
  siteMark: ['政府网站标识码', 'Government site code'],
  siteMarkHint: ['10 位数字，或 bm 加 8 位数字', 'Ten digits, or bm and eight digits'],
  icp: ['ICP 备案号', 'ICP record'],
  icpHint: ['照备案结果填写，如“赣ICP备00000000号”', 'As it was given'],
  policeRecord: ['公安备案号', 'Public security record'],
  policeHint: ['如“赣公网安备 00000000000000号”，14 位数字', 'As it was given, with its 14 digits'],
  reportUrl: ['“我为政府网站找错”地址', 'Address of the error report'],
  reportHint: ['随网站标识码一起下发的链接，https 或 http', 'The link that came with the site code'],
  optional: ['选填', 'optional'],
  save: ['保存', 'Save'],
  saved: ['最后修改：{when}', 'Changed {when}'],
} as const satisfies Words

/** What is wrong with the fields of the foot. */
export const footFaultLines = {
  site_mark: ['应为 10 位数字，或 bm 加 8 位数字', 'Ten digits, or bm and eight digits'],
  icp: ['应当像“赣ICP备12345678号”，可带“-1”', 'It must look like 赣ICP备12345678号, with -1 if need be'],
  police_record: ['应当含“公网安备”和 14 位数字', 'It must have 公网安备 and 14 digits'],
  report_url: ['应为 http 或 https 开头的地址', 'An address that begins with http or https'],
} as const

/** What the numbers look like. */
export const footForms = {
  siteMark: /^(?:bm\d{8}|\d{10})$/i,
  icp: /^[\u4e00-\u9fa5]ICP备\d{6,10}号(?:-\d{1,4})?$/,
  policeRecord: /^[\u4e00-\u9fa5]公网安备\s?\d{14}号$/,
} as const
