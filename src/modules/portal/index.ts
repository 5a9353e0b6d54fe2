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
export type { PlacedArticle } from './placed.ts'
export { createPortal, type Portal } from './portal.ts'
export { gbkCodec } from './reading/gbk-codec.ts'
export { readPageForImport } from './reading/index.ts'
