export {
  type ArticleEvent,
  articleChanged,
  articlePublished,
  articleWithdrawn,
  channelChanged,
  pageChanges,
} from './events.ts'
export type { ArticleFile, ImportedArticle, ImportOutcome, ImportResult } from './imported.ts'
export { createPortal, type Portal } from './portal.ts'
