import type { ErrorCatalogue } from '#platform/errors.ts'

/** Refusals about one's own sign-ins. */
export const sessionsErrors = {
  session_not_found: {
    status: 404,
    wrong: ['没有这个登录，或者它已经结束', 'There is no such sign-in, or it has ended'],
    next: ['请刷新登录列表再看', 'Refresh the list of sign-ins'],
  },
} as const satisfies ErrorCatalogue
