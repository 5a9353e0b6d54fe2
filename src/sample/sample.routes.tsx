import { platformErrors } from '#platform/errors.data.ts'
import { refusals } from '#platform/errors.ts'
import { page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link, may } from '#platform/http/visit.ts'
import { removeSample, SamplePage } from './sample.pages.tsx'
import type { Sample } from './sample.ts'

const refuse = refusals(platformErrors)

/** The page about the sample, and its removal, which reaches every site and so needs the permission at the top. */
export function sampleRoutes(sample: Sample): Route[] {
  return [
    route({
      method: 'GET',
      path: '/sample',
      access: 'public',
      summary: 'What the sample is and how it is removed',
      answer: async visit => page(<SamplePage visit={visit} status={await sample.status()} />),
    }),
    route({
      method: 'POST',
      path: '/sample/remove',
      access: removeSample,
      summary: 'Take the sample away from every site',
      answer: async visit => {
        if (!may(visit.actor, removeSample, visit.sites.top, visit.sites)) throw refuse('not_permitted')
        await sample.remove(doer(visit))
        return redirect(link(visit, '/sample'))
      },
    }),
  ]
}
