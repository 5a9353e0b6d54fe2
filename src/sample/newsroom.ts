import type { Accounts } from '#modules/accounts/index.ts'
import type { Portal } from '#modules/portal/index.ts'
import type { Actor, Doer } from '#platform/access.ts'
import type { SiteCode } from '#platform/sites.ts'
import { toHtml } from './body.ts'
import {
  correctedArticle,
  offeredArticle,
  type WaitingArticle,
  waitingArticles,
  waitingGround,
} from './newsroom.data.ts'

type Parts = {
  portal: Pick<
    Portal,
    'saveDraft' | 'findArticle' | 'submit' | 'sign' | 'readStanding' | 'offers' | 'changeArticle' | 'corrections'
  >
  accounts: Pick<Accounts, 'listSampleActors'>
}

/** The articles of a site that are still on their way through review. */
export const waitingOn = (site: SiteCode) => waitingArticles.filter(article => article.site === site)

/**
 * Brings the newsroom of a site to where the sample begins: articles that wait or came back, a correction, and an offer. What stands
 * already is left as people made it; what was cut short is finished. `idOf` gives each article the id noted for it.
 */
export async function putNewsroom(
  parts: Parts,
  doer: Doer,
  idOf: (key: string) => string,
  published: string | undefined,
) {
  const actors = await parts.accounts.listSampleActors()
  const actor = (face: string): Actor => actors.get(face)!
  for (const article of waitingOn(doer.site)) await bring(parts, article, idOf(article.key), actor)
  if (doer.site === correctedArticle.site) await correct(parts, idOf(correctedArticle.key), actor)
  if (doer.site === offeredArticle.site && published) await offer(parts, actor(offeredArticle.face), published)
}

async function bring({ portal }: Parts, article: WaitingArticle, id: string, actor: (face: string) => Actor) {
  const { site, title, summary, body, source, author, returned } = article
  const writer = { actor: actor(author), site }
  const before = await portal.findArticle(site, id)
  const draft = { title, summary, body: toHtml(body), source, script: 'hans', featured: false } as const
  if (!before) await portal.saveDraft(writer, { ...draft, author: null, channelId: null }, id)
  if (before && before.state !== 'draft') return
  await portal.submit(writer, id, waitingGround)
  if (!returned) return
  const { step, version } = await portal.readStanding(site, id)
  const judgement = { step, version, verdict: 'returned', comment: returned.reason, ground: waitingGround } as const
  await portal.sign({ actor: actor(returned.by), site }, id, judgement)
}

/** Begins the correction and hands it in, unless the article has one already or people wrote in it. */
async function correct({ portal }: Parts, id: string, actor: (face: string) => Actor) {
  const { site, author, wrong, right, note } = correctedArticle
  const article = (await portal.findArticle(site, id))!
  const [before] = await portal.corrections.list(site, id)
  const isOurs = article.state === 'published' && article.body.includes(wrong)
  if (!isOurs || (before && before.state !== 'draft')) return
  const writer = { actor: actor(author), site }
  const draft = { ...article, channelId: article.channel_id, body: article.body.replace(wrong, right) }
  if (!before) await portal.changeArticle(writer, id, draft)
  await portal.corrections.submit(writer, id, { note, isPublic: true })
}

async function offer({ portal }: Parts, by: Actor, articleId: string) {
  const { site, to, note } = offeredArticle
  if ((await portal.offers.listOutgoing(site, articleId)).length > 0) return
  await portal.offers.offer({ actor: by, site }, articleId, [to], note)
}
