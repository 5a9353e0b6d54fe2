export { applyRepairs } from '../kernel/repair/apply.ts'
export type { Repair, RepairedText, RepairRule } from '../kernel/repair/types.ts'
export { type UnreadableCode, UnreadablePage } from './errors.ts'
export type { MediaKind, PageMedia } from './media.ts'
export {
  breadcrumbSeparator,
  type DamagedTexts,
  type PageImport,
  type PageReading,
  type PageRepair,
  type ReadOptions,
  type RepairedField,
  readPage,
  readPageForImport,
} from './read-page.ts'
