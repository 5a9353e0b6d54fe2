import { z } from 'zod'
import { page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link, type Visit } from '#platform/http/visit.ts'
import type { Platform } from '#platform/module.ts'
import { showRefusal } from '../shown-refusal.ts'
import { PhrasesPage } from './phrases.pages.tsx'
import { type Phrases, readPhrases } from './phrases.ts'

type Parts = Pick<Platform, 'newId'> & { phrases: Phrases }

const lines = z
  .string()
  .max(40_000)
  .transform(text => text.replaceAll('\r\n', '\n'))
const phrasesForm = z.object({ phrases: lines, seen: lines.default('') })
const arrival = z.object({ saved: z.literal('yes').optional().catch(undefined) })

/** Where a site fixes how phrases are written in 繁體. */
export function phraseRoutes({ phrases, newId }: Parts): Route[] {
  const viewOf = async (visit: Visit, isSaved = false) => ({
    phrases: await phrases.list(visit.site.code),
    once: newId(),
    isSaved,
  })
  return [
    route({
      method: 'GET',
      path: '/desk/phrases',
      access: 'portal.publish',
      summary: 'Phrases that the site writes in traditional characters as it says',
      query: arrival,
      answer: async (visit, { query }) =>
        page(<PhrasesPage visit={visit} view={await viewOf(visit, query.saved === 'yes')} />),
    }),
    route({
      method: 'POST',
      path: '/desk/phrases',
      access: 'portal.publish',
      summary: 'Say how phrases are written in traditional characters',
      body: phrasesForm,
      answer: async (visit, { body, onceKey }) => {
        await phrases.replace(doer(visit, onceKey), readPhrases(body.phrases), body.seen)
        return redirect(link(visit, '/desk/phrases?saved=yes'))
      },
      again: async (visit, mistyped) =>
        page(<PhrasesPage visit={visit} view={{ ...(await viewOf(visit)), ...showRefusal(mistyped, visit.lang) }} />),
    }),
  ]
}
