import { z } from 'zod'
import { page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link, may, type Visit } from '#platform/http/visit.ts'
import type { Platform } from '#platform/module.ts'
import type { Articles } from '../articles/articles.ts'
import { typedText } from '../articles/typed-text.ts'
import { isCorrected } from '../corrections/correction-steps.ts'
import { VersionsPage, type VersionsView } from './versions.pages.tsx'
import type { Versions } from './versions.ts'

type Parts = Pick<Platform, 'newId'> & { articles: Articles; versions: Versions }

const number = z.coerce.number().int().min(1).max(1_000_000)
const byId = z.object({ id: z.uuid() })
const byNumber = z.object({ id: z.uuid(), number })
const twoVersions = z.object({ from: number.optional().catch(undefined), to: number.optional().catch(undefined) })
const noteForm = z.object({ note: typedText(300), public: z.literal('yes').optional() })

/** What an article said before, compared and brought back. */
export function versionRoutes(parts: Parts): Route[] {
  const { versions } = parts
  const back = (visit: Visit, id: string) => redirect(link(visit, `/desk/articles/${id}/versions`))
  return [
    route({
      method: 'GET',
      path: '/desk/articles/:id/versions',
      access: 'portal.review',
      summary: 'The versions of an article, and two of them compared',
      params: byId,
      query: twoVersions,
      answer: async (visit, { params, query }) =>
        page(<VersionsPage visit={visit} view={await viewOf(parts, visit, params.id, query)} />),
    }),
    route({
      method: 'POST',
      path: '/desk/articles/:id/versions/:number/restore',
      access: 'portal.write',
      summary: 'Make an article say again what it said in a version',
      params: byNumber,
      answer: async (visit, { params, onceKey }) => {
        await versions.restore(doer(visit, onceKey), params.id, params.number)
        return redirect(link(visit, `/desk/articles/${params.id}`))
      },
    }),
    route({
      method: 'POST',
      path: '/desk/articles/:id/versions/:number/note',
      access: 'portal.write',
      summary: 'Say what a version changed, to colleagues or to readers',
      params: byNumber,
      body: noteForm,
      answer: async (visit, { params, body, onceKey }) => {
        const note = { note: body.note, isPublic: body.public === 'yes' }
        await versions.annotate(doer(visit, onceKey), params.id, params.number, note)
        return back(visit, params.id)
      },
    }),
  ]
}

/** With nothing chosen, the newest version is compared with the one before it. */
async function viewOf(
  { articles, versions, newId }: Parts,
  visit: Visit,
  id: string,
  chosen: z.infer<typeof twoVersions>,
): Promise<VersionsView> {
  const site = visit.site.code
  const article = await articles.get(site, id)
  const list = await versions.list(site, id)
  const to = chosen.to ?? list[0]?.number ?? 0
  const from = chosen.from ?? to - 1
  const comparison = to > 0 && from > 0 ? await versions.compare(site, id, from, to) : undefined
  const mayCorrect = article.state !== 'published' || may(visit.actor, 'portal.publish', visit.site, visit.sites)
  const mayWrite = may(visit.actor, 'portal.write', visit.site, visit.sites)
  const mayRestore = mayWrite && (mayCorrect || isCorrected(doer(visit), visit.sites, article))
  return { article, versions: list, comparison, mayRestore, mayAnnotate: mayWrite && mayCorrect, once: newId() }
}
