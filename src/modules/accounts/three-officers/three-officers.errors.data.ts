import type { ErrorCatalogue } from '#platform/errors.ts'
import type { Saying } from '#platform/i18n/lang.ts'

/** Refusals about keeping the three officers apart. */
export const threeOfficersErrors = {
  bad_officers: {
    status: 400,
    wrong: ['有 {n} 个用户名不符合要求', '{n} {n|username does|usernames do} not fit'],
    next: ['请填写三个不同人员的用户名', 'Name three different people'],
  },
  separated_already: {
    status: 409,
    wrong: ['本平台已经实行三员分立', 'The three officers are kept apart already'],
    next: ['请刷新页面再看', 'Refresh the page'],
  },
  not_separated: {
    status: 409,
    wrong: ['本平台没有实行三员分立', 'The three officers are not kept apart'],
    next: ['请刷新页面再看', 'Refresh the page'],
  },
} as const satisfies ErrorCatalogue

export const threeOfficersFaults = {
  officer_unknown: ['没有这个用户名的人员', 'Nobody has this username'],
  officer_twice: ['这个人已经担任另一员', 'This person has another of the offices'],
} as const satisfies Record<string, Saying>
