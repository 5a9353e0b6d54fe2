import { eventType } from '#platform/events.ts'

/** Which article of which site; read it by `portal.getArticle`. */
export type ArticleEvent = { site: string; articleId: string; slug: string }

export const articlePublished = eventType<ArticleEvent>('portal.article-published')
export const articleWithdrawn = eventType<ArticleEvent>('portal.article-withdrawn')
/** A published article says something else than before. */
export const articleChanged = eventType<ArticleEvent>('portal.article-changed')
export const channelChanged = eventType<{ site: string; channelId: string }>('portal.channel-changed')

/** Events after which kept public pages of their site are stale. */
export const pageChanges = [articlePublished, articleWithdrawn, articleChanged, channelChanged].map(({ name }) => ({
  name,
}))
