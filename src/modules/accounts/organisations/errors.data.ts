import type { ErrorCatalogue } from '#platform/errors.ts'

/** Refusals of organisations and their members. */
export const organisationErrors = {
  organisation_not_found: {
    status: 404,
    wrong: ['没有这个组织，或者您不是它的成员', 'There is no such organisation, or you are not a member of it'],
    next: ['请到“我的组织”查看您所在的组织', 'See “My organisations” for those you belong to'],
  },
  bad_organisation: {
    status: 400,
    wrong: ['填写的内容有 {n} 处不符合要求', '{n} {n|entry does|entries do} not meet the rules'],
    next: ['请按提示修改后重新提交', 'Correct the marked entries and send again'],
  },
  not_your_part: {
    status: 403,
    wrong: ['您在这个组织的身份不能这样做', 'What you are in this organisation does not allow that'],
    next: ['请联系组织的负责人', 'Ask an owner of the organisation'],
  },
  member_not_found: {
    status: 400,
    wrong: ['这个人不是组织的成员', 'This person is not a member of the organisation'],
    next: ['请刷新成员名单再看', 'Refresh the list of members'],
  },
  already_member: {
    status: 409,
    wrong: ['您已经是这个组织的成员', 'You are a member of this organisation already'],
    next: ['请到“我的组织”查看', 'See “My organisations”'],
  },
  last_owner: {
    status: 409,
    wrong: ['您是组织的最后一位负责人，不能离开', 'You are the last owner of the organisation and cannot leave'],
    next: [
      '请先把负责人移交给另一位成员，或者关闭组织',
      'Hand it over to another member first, or close the organisation',
    ],
  },
} as const satisfies ErrorCatalogue

/** What is wrong with one entry of an organisation. */
export const organisationFaultSayings = {
  name_missing: ['请填写组织名称', 'Enter the name of the organisation'],
  name_sample: ['“示例”字样只用于示例组织', 'Names with “示例” are kept for sample organisations'],
  credit_code_length: ['统一社会信用代码为 18 位', 'A credit code has 18 characters'],
  credit_code_character: [
    '统一社会信用代码由数字和大写字母组成，不用 I、O、S、V、Z',
    'A credit code has digits and capitals without I, O, S, V and Z',
  ],
  credit_code_check: ['统一社会信用代码的校验位不对，请核对', 'The check character of the credit code does not fit'],
  credit_code_taken: [
    '本站已有组织登记了这个代码，请向它的负责人要一份邀请',
    'An organisation on this site has this code; ask its owner for an invitation',
  ],
} as const
