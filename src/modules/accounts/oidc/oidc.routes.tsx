import { z } from 'zod'
import { ownPath } from '#platform/http/own-path.ts'
import { page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link, type Visit } from '#platform/http/visit.ts'
import { askerOf, cookiesFor } from '../asking.ts'
import type { People } from '../people/people.ts'
import type { SecondStep } from '../second-factor/second-step.ts'
import type { Links } from './links.ts'
import { ConfirmLinkPage, type LinksDone, LinksPage, linksPath } from './oidc.pages.tsx'
import type { Oidc } from './oidc.ts'
import type { ServiceSignIn } from './service-sign-in.ts'

type Parts = { oidc: Oidc; serviceSignIn: ServiceSignIn; links: Links; people: People; secondStep: SecondStep }

const browserCookie = 'open56.service'
const service = z.string().max(40)

/** The one address at which services send visitors back to this host, whatever site and language they came from. */
const returnAddress = (visit: Visit, id: string) => new URL(`/sign-in/services/${id}/return`, visit.origin)

const readBrowserCookie = (visit: Visit) =>
  new RegExp(`(?:^|; )${browserCookie}=([\\w-]{43})(?:;|$)`).exec(visit.request.headers.cookie ?? '')?.[1] ?? ''

/** Going out to a service and coming back; one's own links with services. */
export function oidcRoutes(parts: Parts): Route[] {
  return [...visitRoutes(parts), ...linkRoutes(parts)]
}

function visitRoutes({ oidc, serviceSignIn, links, people, secondStep }: Parts): Route[] {
  return [
    route({
      method: 'GET',
      path: '/sign-in/services/:service',
      access: 'public',
      summary: 'Go to a sign-in service',
      params: z.object({ service }),
      query: z.object({ back: ownPath.optional().catch(undefined), link: z.literal('1').optional().catch(undefined) }),
      perMinute: 30,
      answer: async (visit, { params, query }) => {
        const linkFor = query.link && visit.actor ? (await people.getOwn(doer(visit))).id : null
        const wish = { back: query.back ?? link(visit, '/desk'), linkFor }
        const redirectUri = returnAddress(visit, params.service).href
        const { to, browser } = await oidc.goOut(askerOf(visit).doer, params.service, redirectUri, wish)
        const cookie = `${browserCookie}=${browser}; Path=/; Max-Age=600; HttpOnly; SameSite=Lax`
        return redirect(to, 302, cookiesFor(visit, [cookie]))
      },
    }),
    route({
      method: 'GET',
      path: '/sign-in/services/:service/return',
      access: 'public',
      summary: 'Where a sign-in service sends people back',
      params: z.object({ service }),
      perMinute: 30,
      answer: async (visit, { params }) => {
        const cameBackTo = returnAddress(visit, params.service)
        cameBackTo.search = new URL(visit.path, visit.origin).search
        const asker = askerOf(visit)
        const came = await oidc.comeBack(asker.doer, params.service, cameBackTo, readBrowserCookie(visit))
        if (came.linkFor && came.linkFor === visit.actor?.id)
          return page(<ConfirmLinkPage visit={visit} came={came} offer={links.offer(came)} />)
        const cookies = await serviceSignIn(came, asker)
        const to = await secondStep.next(visit, cookies, came.back ?? link(visit, '/desk'))
        const over = `${browserCookie}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`
        return redirect(to, 303, cookiesFor(visit, [...cookies, over]))
      },
    }),
  ]
}

function linkRoutes({ links, people }: Pick<Parts, 'links' | 'people'>): Route[] {
  const shown = (visit: Visit, done: LinksDone) => redirect(link(visit, `${linksPath}?done=${done}`))
  return [
    route({
      method: 'GET',
      path: linksPath,
      access: 'signed-in',
      summary: 'One’s own sign-in services',
      query: z.object({ done: z.enum(['link', 'unlink']).optional().catch(undefined) }),
      answer: async (visit, { query }) => {
        const { id } = await people.getOwn(doer(visit))
        return page(<LinksPage visit={visit} rows={await links.list(id)} done={query.done} />)
      },
    }),
    route({
      method: 'POST',
      path: linksPath,
      access: 'signed-in',
      summary: 'Link the service that one came back from',
      body: z.object({ offer: z.string().max(2000) }),
      answer: async (visit, { body, onceKey }) => {
        await people.getOwn(doer(visit))
        await links.link(doer(visit, onceKey), body.offer)
        return shown(visit, 'link')
      },
    }),
    route({
      method: 'POST',
      path: `${linksPath}/unlink`,
      access: 'signed-in',
      summary: 'Unlink a sign-in service',
      body: z.object({ service }),
      answer: async (visit, { body, onceKey }) => {
        await people.getOwn(doer(visit))
        await links.unlink(doer(visit, onceKey), body.service)
        return shown(visit, 'unlink')
      },
    }),
  ]
}
