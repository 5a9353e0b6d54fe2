import { toLocalIso } from '#platform/clock.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { DataBlock } from '#ui/data-block/data-block.tsx'
import type { BriefingRow } from './briefings.store.ts'
import { textFor } from './show-briefing.ts'

type Props = { visit: Visit; briefing: BriefingRow; image: string | undefined }

/** The press conference as schema.org/Event for search engines. */
export function EventData({ visit, briefing, image }: Props) {
  const { starts_at: start, ends_at: end, state, title, summary, place, speakers } = briefing
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: textFor(title, visit),
    ...(summary ? { description: textFor(summary, visit) } : {}),
    startDate: toLocalIso(start.getTime()),
    ...(end ? { endDate: toLocalIso(end.getTime()) } : {}),
    eventStatus: `https://schema.org/${state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: { '@type': 'Place', name: textFor(place, visit), address: textFor(place, visit) },
    organizer: { '@type': 'Organization', name: inLang(visit.site.name, visit.lang) },
    performer: speakers.map(({ name, post }) => ({ '@type': 'Person', name, jobTitle: post })),
    url: visit.origin + link(visit, `/b/${briefing.slug}`),
    ...(image ? { image } : {}),
  }
  return <DataBlock data={data} />
}
