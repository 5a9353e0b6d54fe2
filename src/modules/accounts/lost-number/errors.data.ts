import type { ErrorCatalogue } from '#platform/errors.ts'

/** Refusals when the number of someone who lost theirs is changed. */
export const lostNumberErrors = {
  document_unknown: {
    status: 404,
    wrong: [
      '没有用这个证件登记过的账号，或者姓名与登记的不一致',
      'No account was recorded with this document, or the name differs',
    ],
    next: [
      '请核对证件；没有登记过证件的账号不能这样换号，可用新手机号重新登录',
      'Look at the document again; an account without a recorded document cannot be moved: sign in with the new number',
    ],
  },
  own_number_at_counter: {
    status: 403,
    wrong: ['不能为自己办理', 'Nobody does this for themself'],
    next: ['请由另一位工作人员办理', 'Ask another clerk'],
  },
  new_number_taken: {
    status: 409,
    wrong: ['新手机号已经属于一个账号', 'The new number belongs to an account already'],
    next: ['请换一个手机号', 'Choose another number'],
  },
  too_many_lost_numbers: {
    status: 429,
    wrong: ['今天为此人或由您办理的换号已达到上限', 'Too many changes were begun today for this person or by you'],
    next: ['请明天再办理', 'Go on tomorrow'],
  },
  lost_number_over: {
    status: 409,
    wrong: ['这次换号已经办完、停止或过期', 'This change is done, was stopped or has expired'],
    next: ['需要时请重新办理', 'Begin again if it is needed'],
  },
  not_yours_to_confirm: {
    status: 403,
    wrong: ['您不能确认这次换号', 'This change is not yours to confirm'],
    next: [
      '请由没有经办、并且有权给予此人全部角色的人员确认',
      'It takes somebody else than the clerk, who could give the person all their roles',
    ],
  },
} as const satisfies ErrorCatalogue
