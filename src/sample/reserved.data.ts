import type { Saying } from '#platform/i18n/lang.ts'

/** A pattern that only made-up things carry, and why nothing real can have it. */
export type Reserved = { what: Saying; pattern: RegExp; sample: string; why: Saying }

/** Every code, phone number, plate and address of the sample follows one of these. */
export const reservedPatterns: readonly Reserved[] = [
  {
    what: ['名称', 'Names'],
    pattern: /示例/,
    sample: '示例一区、示例物流有限公司',
    why: ['名称里都有“示例”二字', 'Each name has the word 示例 (sample) in it'],
  },
  {
    what: ['电话', 'Phone numbers'],
    pattern: /^000-0000-\d{4}$/,
    sample: '000-0000-0001',
    why: [
      '国内区号第二位不是0，00后面也没有以0开头的国家代码（ITU-T E.164），拨不通',
      'No area code begins with 00, and no country code with 0 (ITU-T E.164): it reaches nobody',
    ],
  },
  {
    what: ['车牌', 'Plates'],
    pattern: /^赣I\d{5}$/,
    sample: '赣I56001',
    why: ['发牌机关代号不用字母I', 'The letter I is never used for an issuing authority'],
  },
  {
    what: ['统一社会信用代码', 'Company codes'],
    pattern: /^91360000SAMPLE\d{4}$/,
    sample: '91360000SAMPLE0001',
    why: ['标准GB 32100不用字母S', 'GB 32100 has no letter S'],
  },
  {
    what: ['网址和邮箱', 'Web and e-mail addresses'],
    pattern: /(?:^|[.@])open56\.example$/,
    sample: 'old.open56.example',
    why: ['.example是保留域名（RFC 2606），不会解析', '.example is reserved and never resolves (RFC 2606)'],
  },
]
