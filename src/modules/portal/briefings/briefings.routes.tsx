import type { Clock } from '#platform/clock.ts'
import { page, type Route, route, text } from '#platform/http/route.ts'
import { link, may, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { writeCalendar } from '../kernel/calendar/calendar.ts'
import { briefingSlug } from './briefings.inputs.ts'
import { BriefingPage, BriefingsPage } from './briefings.pages.tsx'
import type { BriefingRow } from './briefings.store.ts'
import type { Briefings } from './briefings.ts'
import { textFor } from './show-briefing.ts'

const calendarType = 'text/calendar; charset=utf-8'

/** Press conferences for readers. */
export function briefingRoutes({ briefings, clock }: { briefings: Briefings; clock: Clock }): Route[] {
  return [
    route({
      method: 'GET',
      path: '/b',
      access: 'public',
      summary: 'The press conferences of the site, upcoming first',
      answer: async visit => {
        const list = await briefings.listPublic(visit.site.code)
        return page(<BriefingsPage visit={visit} briefings={list} />, { cacheFor: [visit.site.code] })
      },
    }),
    route({
      method: 'GET',
      path: '/b/:slug',
      access: 'public',
      summary: 'A press conference with its video and transcript',
      params: briefingSlug,
      answer: async (visit, { params }) => {
        const forEditor = may(visit.actor, 'portal.write', visit.site, visit.sites)
        const { briefing, files } = await briefings.get(visit.site.code, 'slug', params.slug, { forEditor })
        return page(<BriefingPage visit={visit} briefing={briefing} files={files} />, {
          cacheFor: [visit.site.code],
        })
      },
    }),
    route({
      method: 'GET',
      path: '/b/:slug/event.ics',
      access: 'public',
      summary: 'A press conference for a calendar (iCalendar)',
      params: briefingSlug,
      answer: async (visit, { params }) => {
        const { briefing } = await briefings.get(visit.site.code, 'slug', params.slug)
        return text(calendarOf(visit, briefing, clock()), calendarType, { cacheFor: [visit.site.code] })
      },
    }),
  ]
}

function calendarOf(visit: Visit, briefing: BriefingRow, writtenAtMs: number): string {
  const siteName = inLang(visit.site.name, visit.lang)
  return writeCalendar(
    {
      uid: `${briefing.id}@${new URL(visit.origin).hostname}`,
      writtenAtMs,
      startsAtMs: briefing.starts_at.getTime(),
      endsAtMs: briefing.ends_at?.getTime(),
      title: textFor(briefing.title, visit),
      description: textFor(briefing.summary, visit),
      place: textFor(briefing.place, visit),
      address: visit.origin + link(visit, `/b/${briefing.slug}`),
      sequence: briefing.sequence,
      cancelled: briefing.state === 'cancelled',
    },
    `-//Open56//${siteName}`,
  )
}
