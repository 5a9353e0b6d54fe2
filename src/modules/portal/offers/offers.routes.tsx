import { z } from 'zod'
import { page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link, type Visit } from '#platform/http/visit.ts'
import type { Platform } from '#platform/module.ts'
import type { Articles } from '../articles/articles.ts'
import { typedText } from '../articles/typed-text.ts'
import { showRefusal } from '../shown-refusal.ts'
import { compareTexts } from '../versions/versions.ts'
import { OffersPage } from './offers.pages.tsx'
import type { Offers } from './offers.ts'
import { OfferArticlePage, type Offering } from './offers-make.pages.tsx'
import { OfferPage, type OfferView } from './offers-one.pages.tsx'

type Parts = Pick<Platform, 'newId'> & { articles: Articles; offers: Offers }

const byId = z.object({ id: z.uuid() })
const siteCodes = z.union([z.string().transform(code => [code]), z.array(z.string())]).default([])
const offerForm = z.object({
  parent: siteCodes,
  children: siteCodes,
  others: siteCodes,
  note: typedText(300).default(''),
})
const automaticForm = z.object({ automatic: z.literal('yes').optional() })

/** Articles that sites offer each other. */
export function offerRoutes(parts: Parts): Route[] {
  return [...makingRoutes(parts), ...readingRoutes(parts), ...answeringRoutes(parts)]
}

function makingRoutes({ articles, offers, newId }: Parts): Route[] {
  const offeringOf = async (visit: Visit, id: string): Promise<Offering> => ({
    article: await articles.get(visit.site.code, id),
    offers: await offers.listOutgoing(visit.site.code, id),
    once: newId(),
  })
  return [
    route({
      method: 'GET',
      path: '/desk/articles/:id/offer',
      access: 'portal.publish',
      summary: 'To whom an article was offered, and the form that offers it',
      params: byId,
      answer: async (visit, { params }) =>
        page(<OfferArticlePage visit={visit} offering={await offeringOf(visit, params.id)} />),
    }),
    route({
      method: 'POST',
      path: '/desk/articles/:id/offer',
      access: 'portal.publish',
      summary: 'Offer a published article to other sites',
      params: byId,
      body: offerForm,
      answer: async (visit, { params, body, onceKey }) => {
        const to = [...body.parent, ...body.children, ...body.others]
        await offers.offer(doer(visit, onceKey), params.id, to, body.note)
        return redirect(link(visit, `/desk/articles/${params.id}/offer`))
      },
      again: async (visit, mistyped) => {
        const { wrong, next } = mistyped
        const offering = { ...(await offeringOf(visit, mistyped.params.id!)), refused: `${wrong} · ${next}` }
        return page(<OfferArticlePage visit={visit} offering={offering} />)
      },
    }),
  ]
}

async function viewOf({ offers, newId }: Parts, visit: Visit, id: string): Promise<OfferView> {
  const offered = await offers.get(visit.site.code, id)
  const correction = offered.offer.state === 'taken' ? await offers.findCorrection(offered.offer) : undefined
  return { ...offered, comparison: correction && compareTexts(correction.from, correction.to), once: newId() }
}

function readingRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'GET',
      path: '/desk/offers',
      access: 'portal.write',
      summary: 'Articles that other sites offer to this one',
      answer: async visit =>
        page(<OffersPage visit={visit} offers={await parts.offers.listIncoming(visit.site.code)} />),
    }),
    route({
      method: 'GET',
      path: '/desk/offers/:id',
      access: 'portal.write',
      summary: 'An offered article, and its corrections since it was taken',
      params: byId,
      answer: async (visit, { params }) =>
        page(<OfferPage visit={visit} view={await viewOf(parts, visit, params.id)} />),
    }),
  ]
}

function answeringRoutes(parts: Parts): Route[] {
  const { offers } = parts
  const back = (visit: Visit, id: string) => redirect(link(visit, `/desk/offers/${id}`))
  return [
    route({
      method: 'POST',
      path: '/desk/offers/:id/take',
      access: 'portal.write',
      summary: 'Take an offered article over, as a draft',
      params: byId,
      body: automaticForm,
      answer: async (visit, { params, body, onceKey }) => {
        const automatic = body.automatic === 'yes'
        const articleId = await offers.take(doer(visit, onceKey), params.id, { automatic })
        return redirect(link(visit, `/desk/articles/${articleId}`))
      },
    }),
    route({
      method: 'POST',
      path: '/desk/offers/:id/decline',
      access: 'portal.write',
      summary: 'Decline an offered article, with a reason',
      params: byId,
      body: z.object({ reason: typedText(300) }),
      answer: async (visit, { params, body, onceKey }) => {
        await offers.decline(doer(visit, onceKey), params.id, body.reason)
        return back(visit, params.id)
      },
      again: async (visit, mistyped) => {
        const { refused = mistyped.wrong } = showRefusal(mistyped, visit.lang)
        return page(
          <OfferPage visit={visit} view={{ ...(await viewOf(parts, visit, mistyped.params.id!)), refused }} />,
        )
      },
    }),
    route({
      method: 'POST',
      path: '/desk/offers/:id/follow',
      access: 'portal.write',
      summary: 'Bring a correction of the original into the copy',
      params: byId,
      answer: async (visit, { params, onceKey }) => {
        await offers.follow(doer(visit, onceKey), params.id)
        return back(visit, params.id)
      },
    }),
    route({
      method: 'POST',
      path: '/desk/offers/:id/automatic',
      access: 'portal.write',
      summary: 'Choose whether corrections of the original come by themselves',
      params: byId,
      body: automaticForm,
      answer: async (visit, { params, body, onceKey }) => {
        await offers.setAutomatic(doer(visit, onceKey), params.id, body.automatic === 'yes')
        return back(visit, params.id)
      },
    }),
  ]
}
