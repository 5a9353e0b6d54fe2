import { z } from 'zod'
import { toLocalDay } from '#platform/clock.ts'
import { type Mistyped, page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import type { Retention } from '#rules/retention/retention.ts'
import type { AccountsPlatform } from '../platform.ts'
import { blockerText, ErasurePage, erasurePath } from './erasure.pages.tsx'
import type { Erasures } from './erasures.ts'
import { PrivacyPage } from './privacy.pages.tsx'
import { ReceiptPage } from './receipt.pages.tsx'
import { erasureWords } from './words.data.ts'

type Parts = { erasures: Erasures; retention: Retention; clock: AccountsPlatform['clock'] }

const rulesOf = ({ retention, clock }: Parts) => retention.on(toLocalDay(clock()))

/** Asking for one's own erasure, and taking it back. */
export function erasureRoutes(parts: Parts): Route[] {
  const { erasures } = parts
  return [
    route({
      method: 'GET',
      path: erasurePath,
      access: 'signed-in',
      summary: 'What erasing one’s own account would do, line by line',
      query: z.object({ done: z.enum(['taken-back']).optional().catch(undefined) }),
      answer: (visit, { query }) => show(visit, parts, { takenBack: query.done === 'taken-back' }),
    }),
    route({
      method: 'POST',
      path: erasurePath,
      access: 'signed-in',
      summary: 'Ask for the erasure of one’s own account',
      body: z.object({ password: z.string().max(200).optional(), username: z.string().max(60).optional() }),
      perMinute: 10,
      answer: async (visit, { body, onceKey }) => {
        const t = speak(erasureWords, visit.lang)
        const path = await erasures.request(doer(visit, onceKey), body, blocker => blockerText(blocker, t))
        return redirect(link(visit, path, { site: visit.sites.top }))
      },
      again: (visit, mistyped) => show(visit, parts, { mistyped }),
    }),
    route({
      method: 'POST',
      path: `${erasurePath}/take-back`,
      access: 'signed-in',
      summary: 'Take the request for erasure back',
      answer: async (visit, { onceKey }) => {
        await erasures.takeBack(doer(visit, onceKey))
        return redirect(link(visit, `${erasurePath}?done=taken-back`))
      },
    }),
  ]
}

/** The receipt of an erasure, and the rules of retention: for everyone. */
export function retentionRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'GET',
      path: '/erasure/:code',
      access: 'public',
      summary: 'The receipt of an erasure, by its code',
      params: z.object({ code: z.string().max(100) }),
      perMinute: 60,
      answer: async (visit, { params }) => {
        const erasure = await parts.erasures.getByCode(params.code)
        const path = parts.erasures.receiptPath(erasure.id)
        return page(<ReceiptPage visit={visit} erasure={erasure} rules={rulesOf(parts)} path={path} />)
      },
    }),
    route({
      method: 'GET',
      path: '/privacy',
      access: 'public',
      summary: 'Which personal data are kept, on what ground and for how long',
      answer: visit => page(<PrivacyPage visit={visit} rules={rulesOf(parts)} />),
    }),
  ]
}

async function show(visit: Visit, parts: Parts, more: { takenBack?: boolean; mistyped?: Mistyped }) {
  const look = await parts.erasures.look(doer(visit))
  const receipt = look.waiting ? parts.erasures.receiptPath(look.waiting.id) : undefined
  return page(<ErasurePage {...{ visit, look, receipt, rules: rulesOf(parts), ...more }} />)
}
