import { z } from 'zod'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import { page, type Route, route, showing } from '../http/route.ts'
import { doer, type Visit } from '../http/visit.ts'
import type { TextMessages } from '../notify/notify.ts'
import { type LookedAt, MessagesPage } from './messages.pages.tsx'
import { checkOperated, operate, operatedSites } from './operated-sites.ts'

const shownMessages = 200
const look = 'platform.look-at-text-messages'

type Parts = { notify: TextMessages; clock: Clock; config: Pick<Config, 'sms'> }

/** Text messages: how they went, and what those say that no gateway sends. */
export function messageRoutes({ notify, clock, config }: Parts): Route[] {
  const show = async (visit: Visit, lookedAt?: LookedAt) => {
    const messages = await notify.list(operatedSites(visit), shownMessages)
    const props = { visit, messages, byGateway: config.sms !== undefined, nowMs: clock() }
    const subjects = messages.map(({ id, about }) => about ?? `text-message:${id}`)
    return showing([...new Set(subjects)], page(<MessagesPage {...props} {...(lookedAt ? { lookedAt } : {})} />))
  }
  return [
    route({
      method: 'GET',
      path: '/desk/messages',
      access: operate,
      look,
      summary: 'Text messages of the site and those below it',
      answer: visit => show(visit),
    }),
    route({
      method: 'POST',
      path: '/desk/messages/:id/show',
      access: operate,
      look,
      summary: 'Look at a text message that the operator passes on',
      params: z.object({ id: z.uuid() }),
      body: z.object({ site: z.string().max(40) }),
      answer: async (visit, { params, body }) => {
        checkOperated(visit, body.site)
        const content = await notify.look({ ...doer(visit), site: body.site }, params.id)
        return show(visit, { id: params.id, content })
      },
    }),
  ]
}
