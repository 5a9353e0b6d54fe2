import { z } from 'zod'
import type { Figures } from '#modules/figures/index.ts'
import { page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link, type Visit } from '#platform/http/visit.ts'
import type { Platform } from '#platform/module.ts'
import type { Articles } from '../articles/articles.ts'
import { showRefusal } from '../shown-refusal.ts'
import { documentOf } from './article-document.ts'
import { decisionForm, decisionOf } from './desk-figures.inputs.ts'
import { DeskFiguresPage, type FiguresView } from './desk-figures.pages.tsx'

type Parts = Pick<Platform, 'clock' | 'newId'> & { articles: Articles; figures: Figures }

const byId = z.object({ id: z.uuid() })

/** Where people say of each figure that a machine read whether it is right. */
export function deskFiguresRoutes(parts: Parts): Route[] {
  const { figures } = parts
  const show = async (visit: Visit, id: string, refused: Partial<FiguresView> = {}) =>
    page(<DeskFiguresPage visit={visit} view={{ ...(await viewOf(parts, visit, id)), ...refused }} />)
  return [
    route({
      method: 'GET',
      path: '/desk/articles/:id/figures',
      access: 'figures.decide',
      summary: 'The figures of an article, to be confirmed, put right or taken out',
      params: byId,
      answer: (visit, { params }) => show(visit, params.id),
    }),
    route({
      method: 'POST',
      path: '/desk/articles/:id/figures',
      access: 'figures.decide',
      summary: 'Say of a figure that it is right, what was misread, or that it is none',
      params: byId,
      body: decisionForm,
      answer: async (visit, { params, body, onceKey }) => {
        const { article, document, reading } = await viewOf(parts, visit, params.id)
        const at = reading.figures.findIndex(({ key }) => key === body.figure)
        const isPublished = article.state === 'published'
        await figures.decide(doer(visit, onceKey), { ...document, isPublished }, decisionOf(body, reading.figures[at]))
        return redirect(`${link(visit, `/desk/articles/${params.id}/figures`)}#figure-${at + 1}`)
      },
      again: (visit, mistyped) => show(visit, mistyped.params.id!, showRefusal(mistyped, visit.lang)),
    }),
  ]
}

async function viewOf({ articles, figures, clock, newId }: Parts, visit: Visit, id: string): Promise<FiguresView> {
  const site = visit.site.code
  const article = await articles.get(site, id)
  const document = documentOf(article, clock())
  const [reading, decisions] = await Promise.all([
    figures.readDocument(site, document),
    figures.listDecisions(site, id),
  ])
  return { article, document, reading, decisions, once: newId() }
}
