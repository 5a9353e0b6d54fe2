import { page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link } from '#platform/http/visit.ts'
import { removeSample, SamplePage } from './sample.pages.tsx'
import type { Sample } from './sample.ts'

/** The page about the sample, and its removal. */
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
        await sample.remove(doer(visit))
        return redirect(link(visit, '/sample'))
      },
    }),
  ]
}
