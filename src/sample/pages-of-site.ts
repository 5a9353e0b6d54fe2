import type { PlacedBriefing, PlacedTopic } from '#modules/portal/index.ts'
import type { SiteCode } from '#platform/sites.ts'
import { sampleBriefings } from './briefings.data.ts'
import type { Edition } from './content.ts'
import { instantAt, publicationTime } from './days.ts'
import { sampleTopics } from './topics.data.ts'

/** Keys of the topics and press conferences that the sample puts on a site. */
export function pageKeysOf(site: SiteCode) {
  const keys = (pages: readonly { site: SiteCode; key: string }[]) =>
    pages.filter(each => each.site === site).map(({ key }) => key)
  return { topics: keys(sampleTopics), briefings: keys(sampleBriefings) }
}

type Known = {
  /** Id under which a page stands or is to stand, by its key. */
  idOf: (key: string) => string
  /** Id of a channel, by its path. */
  channelOf: (path: string) => string | undefined
  /** Last part of the address of a sample article, by its key. */
  slugOf: (key: string) => string
}

/** The topics of a site in an edition. */
export function topicsOf(site: SiteCode, edition: Edition, { idOf, channelOf, slugOf }: Known): PlacedTopic[] {
  return sampleTopics
    .filter(topic => topic.site === site)
    .map(({ key, slug, titleHans, titleEn, lead, sections }, at) => ({
      id: idOf(key),
      slug,
      fields: { titleHans, titleEn, lead, position: 10 * (at + 1) },
      publishedAt: publicationTime(`${site}/${key}`, 3, edition),
      sections: sections.map((section, index) => ({
        titleHans: section.titleHans,
        titleEn: section.titleEn,
        channelId: (section.channel && channelOf(section.channel)) ?? null,
        length: 5,
        position: 10 * (index + 1),
        articles: (section.articles ?? []).map(slugOf),
      })),
    }))
}

/** The press conferences of a site in an edition. */
export function briefingsOf(site: SiteCode, edition: Edition, idOf: (key: string) => string): PlacedBriefing[] {
  return sampleBriefings
    .filter(briefing => briefing.site === site)
    .map(({ key, site: _, state, days, from, to, ...said }) => ({
      id: idOf(key),
      state,
      fields: { ...said, startsAt: instantAt(edition.day, days, from), endsAt: instantAt(edition.day, days, to) },
    }))
}
