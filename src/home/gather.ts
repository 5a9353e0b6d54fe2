import type { Accounts } from '#modules/accounts/index.ts'
import { type Channel, type ListedArticle, type Portal, showPublished } from '#modules/portal/index.ts'
import type { Visit } from '#platform/http/visit.ts'

/** Everything that a home page shows. */
export type Home = Awaited<ReturnType<typeof gather>>

const newestCount = 6
const perChannel = 5
const recentCount = 120
const topicCount = 3
const briefingCount = 3

/** Reads what the home page of the visited site shows, in few queries. */
export async function gather({ portal, accounts }: { portal: Portal; accounts: Accounts }, visit: Visit) {
  const site = visit.site.code
  const [featured, recent, counts, channels, repaired, topics, briefings] = await Promise.all([
    portal.newestFeatured(site),
    portal.latest(site, recentCount),
    portal.countPublished(),
    portal.listChannels(site),
    portal.findNewestRepaired(site),
    portal.listTopics(site),
    portal.listBriefings(site, briefingCount),
  ])
  const others = recent.filter(article => article.id !== featured?.id)
  const newest = others.slice(0, newestCount)
  const shown = [...(featured ? [featured.id] : []), ...newest.map(({ id }) => id)]
  return {
    featured,
    newest,
    figureCounts: await portal.countsOf(site, shown),
    counts,
    repaired,
    topics: topics.slice(0, topicCount),
    briefings,
    channels: byTopChannel(channels, recent),
    /** Year of the newest article; '' where there is none. */
    year: recent[0] ? showPublished(recent[0]).slice(0, 4) : '',
    /** Whether `newest` leaves anything out. */
    hasMore: others.length > newestCount,
    faces: visit.actor ? [] : await accounts.listSampleFaces(),
  }
}

/** The newest of each top channel that stands in the navigation. */
function byTopChannel(channels: readonly Channel[], articles: readonly ListedArticle[]) {
  const rootOf = new Map(channels.map(channel => [channel.id, channel.path.split('/')[0]]))
  return channels
    .filter(channel => !channel.path.includes('/') && channel.inNavigation)
    .map(channel => ({
      channel,
      articles: articles.filter(each => rootOf.get(each.channel_id ?? '') === channel.path).slice(0, perChannel),
    }))
    .filter(each => each.articles.length > 0)
}
