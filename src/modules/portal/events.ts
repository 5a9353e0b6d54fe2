import { eventType } from '#platform/events.ts'

/** Which article of which site; read it by `portal.getArticle`. */
export type ArticleEvent = { site: string; articleId: string; slug: string }

export const articlePublished = eventType<ArticleEvent>('portal.article-published')
export const articleWithdrawn = eventType<ArticleEvent>('portal.article-withdrawn')
/** A published article says something else than before. */
export const articleChanged = eventType<ArticleEvent>('portal.article-changed')
export const channelChanged = eventType<{ site: string; channelId: string }>('portal.channel-changed')

/** What a topic page says, or whether there is one, changed. */
export const topicChanged = eventType<{ site: string; topicId: string }>('portal.topic-changed')
/** What a press conference's page says, or whether there is one, changed. */
export const briefingChanged = eventType<{ site: string; briefingId: string }>('portal.briefing-changed')
/** How a site writes phrases in 繁體 changed. */
export const phrasesChanged = eventType<{ site: string }>('portal.phrases-changed')
/** What the foot of a site's pages says changed. */
export const footChanged = eventType<{ site: string }>('portal.foot-changed')

/** Events after which kept public pages of their site are stale. */
export const pageChanges = [
  articlePublished,
  articleWithdrawn,
  articleChanged,
  channelChanged,
  topicChanged,
  briefingChanged,
  footChanged,
  phrasesChanged,
].map(({ name }) => ({ name }))
