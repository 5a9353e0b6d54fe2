export type { ListedArticle } from './article-lists.store.ts'
export type { Channel } from './channels.store.ts'
export {
  type ArticleEvent,
  articleChanged,
  articlePublished,
  articleWithdrawn,
  channelChanged,
  pageChanges,
} from './events.ts'
export type { ArticleFile, ImportedArticle, ImportOutcome, ImportResult } from './imported.ts'
export { damageText } from './kernel/damage/damage.ts'
export type { ImportReport } from './moving-in/import-report.ts'
export { sayLeftOut } from './moving-in/left-out.ts'
export { createNavigation } from './navigation.ts'
export type { PlacedArticle } from './placed.ts'
export { createPortal, type Portal } from './portal.ts'
export { gbkCodec } from './reading/gbk-codec.ts'
export { readPage, readPageForImport, UnreadablePage } from './reading/index.ts'
export { inScript, langOfText } from './script.ts'
export { channelTitle, showPublished } from './show.ts'
