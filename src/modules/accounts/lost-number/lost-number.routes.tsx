import { z } from 'zod'
import { type Mistyped, page, type Route, redirect, route, showing } from '#platform/http/route.ts'
import { doer, link, type Visit } from '#platform/http/visit.ts'
import { managePeople } from '../people/people.routes.tsx'
import { ownNumberPath } from '../phone/own-number.routes.tsx'
import { codeInput, ticketInput } from '../phone/phone.routes.tsx'
import { documentKinds } from '../real-name/documents.ts'
import { verifyPeople } from '../real-name/real-names.ts'
import { LostNumberPage, OneLostNumberPage, lostNumbersPath as path } from './lost-number.pages.tsx'
import type { LostNumbers } from './lost-numbers.ts'
import { stopOwnPath } from './own-notice.tsx'
import { WaitingPage, waitingPath } from './waiting.pages.tsx'

type Parts = { lostNumbers: LostNumbers; byOperator: boolean }

const params = z.object({ id: z.uuid() })
const look = 'accounts.look-at-lost-numbers'

/** A new number for someone who lost theirs: the clerk's side, the second officer's, the person's. */
export function lostNumberRoutes(parts: Parts): Route[] {
  return [...clerkRoutes(parts), ...secondRoutes(parts), stopOwnRoute(parts)]
}

function clerkRoutes({ lostNumbers, byOperator }: Parts): Route[] {
  const show = async (visit: Visit, id: string, ticket: string | undefined, mistyped?: Mistyped) => {
    const lost = await lostNumbers.get(doer(visit), id)
    const props = { visit, lost, ticket, byOperator, ...(mistyped ? { mistyped } : {}) }
    return showing([`person:${lost.personId}`], page(<OneLostNumberPage {...props} />))
  }
  return [
    route({
      method: 'GET',
      path,
      access: verifyPeople,
      summary: 'Where a clerk begins to change a lost number',
      answer: visit => page(<LostNumberPage visit={visit} />),
    }),
    route({
      method: 'POST',
      path,
      access: verifyPeople,
      summary: 'Begin to change the number of a person whose document one sees',
      perMinute: 20,
      body: z.object({
        document: z.enum(documentKinds),
        name: z.string().max(60),
        id: z.string().max(40),
        number: z.string().max(40),
      }),
      answer: async (visit, { body, onceKey }) => {
        const where = { site: visit.site, lang: visit.lang, clientAddress: visit.request.ip }
        const { id, ticket } = await lostNumbers.begin(doer(visit, onceKey), body, where)
        return redirect(link(visit, `${path}/${id}?ticket=${ticket}`))
      },
      again: (visit, mistyped) => page(<LostNumberPage visit={visit} mistyped={mistyped} />),
    }),
    route({
      method: 'GET',
      path: `${path}/:id`,
      access: verifyPeople,
      look,
      summary: 'A change of a lost number, and the form that takes the code',
      params,
      query: z.object({ ticket: ticketInput.optional().catch(undefined) }),
      answer: (visit, { params, query }) => show(visit, params.id, query.ticket),
    }),
    route({
      method: 'POST',
      path: `${path}/:id`,
      access: verifyPeople,
      look,
      summary: 'Prove the new number by its code',
      perMinute: 30,
      params,
      body: z.object({ ticket: ticketInput, code: codeInput }),
      answer: async (visit, { params, body }) => {
        await lostNumbers.prove(doer(visit), params.id, body)
        return redirect(link(visit, `${path}/${params.id}`))
      },
      again: (visit, mistyped) => show(visit, mistyped.params.id!, mistyped.typed.ticket, mistyped),
    }),
  ]
}

function secondRoutes({ lostNumbers }: Parts): Route[] {
  const decide = (act: 'confirm' | 'stop', summary: string) =>
    route({
      method: 'POST',
      path: `${path}/:id/${act}`,
      access: managePeople,
      summary,
      params,
      answer: async (visit, { params, onceKey }) => {
        await lostNumbers[act](doer(visit, onceKey), params.id)
        return redirect(link(visit, `${waitingPath}?done=${act}`))
      },
    })
  return [
    route({
      method: 'GET',
      path: waitingPath,
      access: managePeople,
      look,
      summary: 'Changes of lost numbers that wait for a second officer',
      query: z.object({ done: z.enum(['confirm', 'stop']).optional().catch(undefined) }),
      answer: async (visit, { query }) => {
        const waiting = await lostNumbers.listWaiting(visit.site.code)
        const subjects = waiting.map(row => `person:${row.personId}`)
        return showing(subjects, page(<WaitingPage visit={visit} waiting={waiting} done={query.done} />))
      },
    }),
    decide('confirm', 'Confirm the change of a lost number'),
    decide('stop', 'Refuse the change of a lost number'),
  ]
}

function stopOwnRoute({ lostNumbers }: Parts): Route {
  return route({
    method: 'POST',
    path: stopOwnPath,
    access: 'signed-in',
    summary: 'Stop what a counter began to do with one’s own number',
    answer: async (visit, { onceKey }) => {
      await lostNumbers.stopOwn(doer(visit, onceKey))
      return redirect(link(visit, `${ownNumberPath}?done=stopped`))
    },
  })
}
