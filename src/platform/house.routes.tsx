import { z } from 'zod'
import { Gallery } from '#ui/gallery/gallery.tsx'
import { platformErrors } from './errors.data.ts'
import { refusals } from './errors.ts'
import { lookCookie } from './http/look.ts'
import { describeApi, type NamedRoute } from './http/openapi.ts'
import { ownPath } from './http/own-path.ts'
import { json, page, type Route, redirect, route, text } from './http/route.ts'
import { link } from './http/visit.ts'
import { type Metrics, mayReadMetrics } from './metrics.ts'

const refuse = refusals(platformErrors)

type Parts = {
  version: string
  metrics: Metrics
  metricsToken: string | undefined
  /** Whether the database answers; false while the program stops. */
  isReady: () => Promise<boolean>
  routes: () => readonly NamedRoute[]
}

/** Routes of the house itself: health, metrics, API description, look, gallery. */
export function houseRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'GET',
      path: '/healthz',
      access: 'public',
      summary: 'Whether the process lives',
      answer: () => json({ status: 'ok' }),
    }),
    route({
      method: 'GET',
      path: '/readyz',
      access: 'public',
      summary: 'Whether the process can serve: its database answers and it is not stopping',
      answer: async () => ((await parts.isReady()) ? json({ status: 'ready' }) : json({ status: 'not ready' }, 503)),
    }),
    route({
      method: 'GET',
      path: '/metrics',
      access: 'public',
      summary: 'Prometheus metrics, for this machine or with the token',
      answer: async visit => {
        if (!mayReadMetrics(visit.request.ip, visit.request.headers, parts.metricsToken)) throw refuse('not_permitted')
        const { text: body, type } = await parts.metrics.write()
        return text(body, type)
      },
    }),
    route({
      method: 'GET',
      path: '/api/openapi.json',
      access: 'public',
      summary: 'This description',
      answer: () => json(describeApi(parts.routes(), parts.version)),
    }),
    lookRoute,
    route({
      method: 'GET',
      path: '/gallery',
      access: 'public',
      summary: 'Every component of the pages in its states',
      answer: visit => page(<Gallery visit={visit} />),
    }),
  ]
}

const lookRoute = route({
  method: 'POST',
  path: '/settings/look',
  access: 'public',
  summary: 'Choose the elder-friendly mode and the theme',
  body: z.object({
    mode: z.enum(['standard', 'elder']).optional(),
    theme: z.enum(['auto', 'light', 'dark']).optional(),
    back: ownPath.optional(),
  }),
  answer: (visit, { body }) => {
    const look = { mode: body.mode ?? visit.mode, theme: body.theme ?? visit.theme }
    return redirect(body.back ?? link(visit, '/'), 303, [lookCookie(look)])
  },
})
