import { type Reader, tables, type Writer, writableTables } from '#platform/transact.ts'
import type { ArticleState } from './articles/article-states.ts'
import type { CorrectionTables } from './corrections/corrections.tables.ts'
import type { OldStanding } from './dede/old-site.ts'
import type { EditingTables } from './editing/editing.tables.ts'
import type { PhraseRow } from './phrases/phrases.store.ts'
import type { ReviewTables } from './review/review.tables.ts'

/** The script that a text is written in. */
export type Script = 'hans' | 'hant'

export type FileKind = 'picture' | 'video' | 'attachment'

type ChannelRow = {
  site_id: string
  id: string
  parent_id: string | null
  path: string
  title_hans: string
  title_en: string | null
  position: number
  in_navigation: boolean
}

export type ArticleRow = {
  site_id: string
  id: string
  slug: string
  state: ArticleState
  channel_id: string | null
  title: string
  summary: string
  body: string
  script: Script
  source: string | null
  author: string | null
  published_at: Date | null
  published_day_only: boolean
  featured: boolean
  clicks: number
  cover: string | null
  created_at: Date
  changed_at: Date
  edited: boolean
}

export type FileRow = {
  site_id: string
  article_id: string
  sha256: string
  file_key: string
  kind: FileKind
  name: string
  type: string
  size_bytes: number
  position: number
}

type OriginRow = {
  site_id: string
  article_id: string
  source_key: string
  address: string | null
  file_key: string | null
  sha256: string | null
  captured_at: Date | null
  mirrored: boolean
  standing: OldStanding | null
  breadcrumb: string[]
  /** JSON, as text when written. */
  lost_media: unknown
  /** JSON, as text when written. */
  damage: unknown
  digest: string
}

export type SearchRow = {
  site_id: string
  article_id: string
  channel_id: string | null
  published_at: Date
  title_words: string
  words: string
  plain: string
}

type PortalTables = ReviewTables &
  CorrectionTables &
  EditingTables & {
    'portal.channels': ChannelRow
    'portal.articles': ArticleRow
    'portal.further_channels': { site_id: string; article_id: string; channel_id: string }
    'portal.slug_days': { site_id: string; day: string; last: number }
    'portal.article_files': FileRow
    'portal.article_origins': OriginRow
    'portal.article_search': SearchRow
    'portal.script_phrases': PhraseRow
    'portal.redirects': { site_id: string; from_path: string; to_path: string }
  }

export const reading = (reader: Reader) => tables<PortalTables>(reader)
export const writing = (writer: Writer) => writableTables<PortalTables>(writer)
