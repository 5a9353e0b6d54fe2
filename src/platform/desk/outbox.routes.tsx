import { z } from 'zod'
import { page, type Route, redirect, route } from '../http/route.ts'
import { doer, link } from '../http/visit.ts'
import type { Outbox } from '../outbox.ts'
import { checkOperated, operate, operatedSites } from './operated-sites.ts'
import { OutboxPage } from './outbox.pages.tsx'

/** Messages that were given up, and how to send them again. */
export function outboxRoutes(outbox: Pick<Outbox, 'listDead' | 'revive'>): Route[] {
  return [
    route({
      method: 'GET',
      path: '/desk/outbox',
      access: operate,
      summary: 'Messages of the site and those below it that could not be delivered',
      answer: async visit => {
        const sites = operatedSites(visit)
        const messages = (await outbox.listDead()).filter(message => sites.includes(message.siteId))
        return page(<OutboxPage visit={visit} messages={messages} />)
      },
    }),
    route({
      method: 'POST',
      path: '/desk/outbox/:id/retry',
      access: operate,
      summary: 'Deliver a message again',
      params: z.object({ id: z.uuid() }),
      body: z.object({ site: z.string().max(40) }),
      answer: async (visit, { params, body, onceKey }) => {
        checkOperated(visit, body.site)
        await outbox.revive({ ...doer(visit, onceKey), site: body.site }, params.id)
        return redirect(link(visit, '/desk/outbox'))
      },
    }),
  ]
}
