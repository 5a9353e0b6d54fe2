import { refusals } from '#platform/errors.ts'
import { page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link } from '#platform/http/visit.ts'
import { sampleErrors } from './errors.data.ts'
import { removeSample, SamplePage } from './sample.pages.tsx'
import type { Sample } from './sample.ts'

const refuse = refusals(sampleErrors)

/** The page about the sample, and its removal from the top site, for it reaches every site. */
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
        if (visit.site.code !== visit.sites.top.code) throw refuse('sample_goes_from_top')
        await sample.remove(doer(visit))
        return redirect(link(visit, '/sample'))
      },
    }),
  ]
}
