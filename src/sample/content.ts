import { fill } from '#platform/i18n/fill.ts'
import type { SiteCode } from '#platform/sites.ts'
import { guideArticles } from './articles-guide.data.ts'
import { inventedArticles } from './articles-invented.ts'
import { policyArticles } from './articles-policy.data.ts'
import { toHtml } from './body.ts'
import { sampleChannels } from './channels.data.ts'
import { fillDays, publicationTime } from './days.ts'
import { retelling } from './retelling.data.ts'
import type { SampleArticle } from './sample-article.ts'
import { natureNotes, sampleEditors } from './sample-words.data.ts'

/** What the sample is a function of: the same seed and day make the same sample. */
export type Edition = { seed: string; day: string }

/** An article as it is to be published. */
export type WrittenArticle = {
  key: string
  channel: string
  title: string
  summary: string
  bodyHtml: string
  source: string
  publishedAt: Date
}

export const sampleArticles: readonly SampleArticle[] = [...guideArticles, ...policyArticles, ...inventedArticles]

/** The articles of a site in an edition, each with the note that says what it is. */
export function writeArticles(site: SiteCode, edition: Edition): WrittenArticle[] {
  return sampleArticles.filter(article => article.site === site).map(article => write(article, edition))
}

function write(article: SampleArticle, edition: Edition): WrittenArticle {
  const { key, site, channel, nature, ageDays, source = sampleEditors } = article
  const note = fill(natureNotes[nature], { source })
  return {
    key,
    channel,
    title: fillDays(article.title, edition.day),
    summary: fillDays(article.summary, edition.day),
    bodyHtml: toHtml(`${fillDays(article.body, edition.day)}\n\n${note}`),
    source,
    publishedAt: publicationTime(`${site}/${key}`, ageDays, edition),
  }
}

const retellingChannel = 'market/clusters'

/** The channels that the sample needs on a site, parents before children: none that would stay blank. */
export function channelsOf(site: SiteCode) {
  const used = sampleArticles.filter(article => article.site === site).map(article => article.channel)
  if (site === retelling.site) used.push(retellingChannel)
  return sampleChannels.filter(({ path }) => used.some(each => each === path || each.startsWith(`${path}/`)))
}
