import { z } from 'zod'
import { platformErrors } from '#platform/errors.data.ts'
import { refusals } from '#platform/errors.ts'
import { type Answer, type Mistyped, page, type Route, redirect, route, showing } from '#platform/http/route.ts'
import { doer, link, type Visit } from '#platform/http/visit.ts'
import { findPerson } from '../people/people.store.ts'
import type { PhoneSignIn } from '../phone/phone-sign-in.ts'
import type { AccountsPlatform } from '../platform.ts'
import { type DocumentContent, documentKinds } from './documents.ts'
import { FindPage, PersonPage } from './real-name.pages.tsx'
import { type RealNames, verifyPeople } from './real-names.ts'
import type { SeenDocuments } from './seen-documents.ts'

const refuse = refusals(platformErrors)
export const realNamesPath = '/desk/real-names'
const params = z.object({ person: z.uuid() })
const look = 'accounts.look-at-real-name'

type Parts = {
  realNames: RealNames
  seenDocuments: SeenDocuments
  phoneSignIn: PhoneSignIn
  db: AccountsPlatform['db']
}
type Shown = { content?: DocumentContent; done?: 'recorded' | 'confirmed' | undefined; mistyped?: Mistyped }

/** The desk where documents are seen. A person is found by their number, which never stands in an address. */
export function realNameRoutes(parts: Parts): Route[] {
  return [...findRoutes(parts), ...personRoutes(parts)]
}

function findRoutes({ realNames, phoneSignIn }: Parts): Route[] {
  return [
    route({
      method: 'GET',
      path: realNamesPath,
      access: verifyPeople,
      summary: 'Where a clerk finds a person by number',
      answer: visit => page(<FindPage visit={visit} />),
    }),
    route({
      method: 'POST',
      path: realNamesPath,
      access: verifyPeople,
      summary: 'Find a person by number, to see their document',
      perMinute: 30,
      body: z.object({ number: z.string().max(40) }),
      answer: async (visit, { body }) => {
        const { number } = await phoneSignIn.readNumber(body.number)
        const person = await realNames.getPersonByNumber(doer(visit), number)
        return redirect(link(visit, `${realNamesPath}/${person}`))
      },
      again: (visit, mistyped) => page(<FindPage visit={visit} mistyped={mistyped} />),
    }),
  ]
}

function personRoutes({ realNames, seenDocuments, db }: Parts): Route[] {
  const show = async (visit: Visit, id: string, shown: Shown = {}): Promise<Answer> => {
    const person = await realNames.findPerson(doer(visit), id)
    if (!person) throw refuse('not_found')
    const clerk = person.seen && (await findPerson(db, person.seen.seenBy))
    const props = { visit, id, person, clerkName: clerk?.name, hasService: seenDocuments.hasService }
    return showing([`person:${id}`], page(<PersonPage {...props} {...shown} />))
  }
  const shown = (visit: Visit, person: string, done: string) =>
    redirect(link(visit, `${realNamesPath}/${person}?done=${done}`))
  const again = (visit: Visit, mistyped: Mistyped) => show(visit, mistyped.params.person!, { mistyped })
  return [
    route({
      method: 'GET',
      path: `${realNamesPath}/:person`,
      access: verifyPeople,
      look,
      summary: 'A person’s real-name level, and the form that records a document',
      params,
      query: z.object({ done: z.enum(['recorded', 'confirmed']).optional().catch(undefined) }),
      answer: (visit, { params: { person }, query }) => show(visit, person, { done: query.done }),
    }),
    route({
      method: 'POST',
      path: `${realNamesPath}/:person`,
      access: verifyPeople,
      look,
      summary: 'Record a document that was seen',
      params,
      body: z.object({ document: z.enum(documentKinds), name: z.string().max(60), id: z.string().max(40) }),
      answer: async (visit, { params: { person }, body, onceKey }) => {
        if (!(await realNames.findPerson(doer(visit), person))) throw refuse('not_found')
        await realNames.record(doer(visit, onceKey), person, body)
        return shown(visit, person, 'recorded')
      },
      again,
    }),
    route({
      method: 'POST',
      path: `${realNamesPath}/:person/show`,
      access: verifyPeople,
      look,
      summary: 'Look at what a recorded document says',
      params,
      answer: async (visit, { params: { person } }) =>
        show(visit, person, { content: await seenDocuments.look(doer(visit), person) }),
    }),
    route({
      method: 'POST',
      path: `${realNamesPath}/:person/confirm`,
      access: verifyPeople,
      look,
      summary: 'Ask the identity service about a recorded document',
      params,
      answer: async (visit, { params: { person } }) => {
        await seenDocuments.confirm(doer(visit), person)
        return shown(visit, person, 'confirmed')
      },
      again,
    }),
  ]
}
