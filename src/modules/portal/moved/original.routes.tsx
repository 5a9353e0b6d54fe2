import { z } from 'zod'
import { page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link } from '#platform/http/visit.ts'
import type { Articles } from '../articles/articles.ts'
import type { Published } from '../public/published.ts'
import { portalRefusal } from '../refusal.ts'
import { OriginalPage } from './original.pages.tsx'
import type { Repairs } from './repairs.ts'

type Parts = { published: Published; articles: Articles; repairs: Repairs }

const repairForm = z.object({
  field: z.enum(['title', 'source', 'author', 'breadcrumb', 'paragraphs']),
  paragraph: z.union([z.literal('').transform(() => null), z.coerce.number().int().min(0)]),
  start: z.coerce.number().int().min(0),
  undone: z.enum(['yes', 'no']),
})

/** The old page of an imported article, and its repairs. */
export function originalRoutes({ published, articles, repairs }: Parts): Route[] {
  return [
    route({
      method: 'GET',
      path: '/a/:slug/original',
      access: 'public',
      summary: 'The text of an imported article before and after its repair',
      params: z.object({ slug: z.string().max(30) }),
      answer: async (visit, { params }) => {
        const { article, origin, channels } = await published.getView(visit.site.code, params.slug)
        if (!origin?.damage) throw portalRefusal('article_not_found')
        const shown = <OriginalPage visit={visit} article={article} channels={channels} damage={origin.damage} />
        return page(shown, { cacheFor: [visit.site.code] })
      },
    }),
    route({
      method: 'POST',
      path: '/desk/articles/:id/repairs',
      access: 'portal.write',
      summary: 'Take a repair back, or make it again',
      params: z.object({ id: z.uuid() }),
      body: repairForm,
      answer: async (visit, { params, body, onceKey }) => {
        await repairs.set(doer(visit, onceKey), params.id, body, body.undone === 'yes')
        const { slug } = await articles.get(visit.site.code, params.id)
        return redirect(link(visit, `/a/${slug}/original`))
      },
    }),
  ]
}
