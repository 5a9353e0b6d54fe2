import { z } from 'zod'
import { type Mistyped, page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link, type Visit } from '#platform/http/visit.ts'
import { askerOf } from '../asking.ts'
import type { LostNumbers } from '../lost-number/lost-numbers.ts'
import type { People } from '../people/people.ts'
import type { AccountsPlatform } from '../platform.ts'
import type { ChangeNumber } from './change-number.ts'
import type { Codes } from './codes.ts'
import { ChangeCodesPage, type OwnNews, OwnNumberPage } from './own-number.pages.tsx'
import { codeInput, ticketInput } from './phone.routes.tsx'
import type { PhoneSignIn } from './phone-sign-in.ts'
import type { Phones } from './phones.ts'

export const ownNumberPath = '/account/number'
const codesPath = `${ownNumberPath}/codes`
const tickets = { fresh: ticketInput, old: ticketInput.optional() }

type Parts = {
  people: People
  phones: Phones
  codes: Codes
  phoneSignIn: PhoneSignIn
  changeNumber: ChangeNumber
  lostNumbers: LostNumbers
  clock: AccountsPlatform['clock']
  byOperator: boolean
}

/** One's own number: seeing it masked, changing it with codes to the old and the new one. */
export function ownNumberRoutes(parts: Parts): Route[] {
  const { people, phones, codes, phoneSignIn, changeNumber, lostNumbers, clock, byOperator } = parts
  const whereOf = (visit: Visit) => ({ site: visit.site, lang: visit.lang, asker: askerOf(visit) })
  const show = async (visit: Visit, given: OwnNews = {}) => {
    const numberEnd = await phones.findNumberEnd(visit.actor!.id)
    const lost = await lostNumbers.listOf(visit.actor!.id)
    return page(<OwnNumberPage {...{ visit, numberEnd, lost }} nowMs={clock()} {...given} />)
  }
  const showCodes = async (visit: Visit, fresh: string, old: string | undefined, mistyped?: Mistyped) => {
    const freshEnd = await codes.findNumberEnd(fresh, 'new-number')
    const oldEnd = old ? await codes.findNumberEnd(old, 'old-number') : undefined
    if (!mistyped && !freshEnd) return redirect(link(visit, ownNumberPath))
    const given = { fresh, freshEnd, old, oldEnd, byOperator }
    return page(<ChangeCodesPage visit={visit} {...given} {...(mistyped ? { mistyped } : {})} />)
  }
  return [
    route({
      method: 'GET',
      path: ownNumberPath,
      access: 'signed-in',
      summary: 'One’s own mobile number and real-name level',
      query: z.object({ done: z.enum(['number', 'stopped']).optional().catch(undefined) }),
      answer: (visit, { query }) => show(visit, { done: query.done }),
    }),
    route({
      method: 'POST',
      path: ownNumberPath,
      access: 'signed-in',
      summary: 'Send the codes that change one’s number',
      perMinute: 30,
      body: z.object({ number: z.string().max(40) }),
      answer: async (visit, { body }) => {
        await people.getOwn(doer(visit))
        const sent = await changeNumber.ask(await phoneSignIn.readNumber(body.number), whereOf(visit))
        const query = new URLSearchParams({ fresh: sent.fresh, ...(sent.old ? { old: sent.old } : {}) })
        return redirect(link(visit, `${codesPath}?${query}`))
      },
      again: (visit, mistyped) => show(visit, { mistyped }),
    }),
    route({
      method: 'GET',
      path: codesPath,
      access: 'signed-in',
      summary: 'Where the codes that change one’s number are typed',
      query: z.object({ fresh: ticketInput.catch(''), old: ticketInput.optional().catch(undefined) }),
      answer: (visit, { query }) => showCodes(visit, query.fresh, query.old),
    }),
    route({
      method: 'POST',
      path: codesPath,
      access: 'signed-in',
      summary: 'Change one’s number with the codes that were sent',
      perMinute: 30,
      body: z.object({ ...tickets, newCode: codeInput, oldCode: codeInput.optional() }),
      answer: async (visit, { body }) => {
        await people.getOwn(doer(visit))
        const typed = { fresh: body.newCode, old: body.oldCode ?? '' }
        await changeNumber.confirm({ fresh: body.fresh, old: body.old }, typed, askerOf(visit))
        return redirect(link(visit, `${ownNumberPath}?done=number`))
      },
      again: (visit, mistyped) => showCodes(visit, mistyped.typed.fresh ?? '', mistyped.typed.old, mistyped),
    }),
  ]
}
