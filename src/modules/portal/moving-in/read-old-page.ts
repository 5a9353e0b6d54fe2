import type { Script } from '../portal.tables.ts'
import { type PageImport, readPageForImport } from '../reading/index.ts'
import { type IndexEntry, toIndexEntry } from '../search/index-article.ts'
import { findScript } from './find-script.ts'

/** A page as its reader leaves it: read, repaired, and with what takes time to work out. */
export type OldPage = PageImport & {
  /** The page's own, or its first words, or the name of its file. */
  title: string
  /** What stood above its text as a summary; '' where there was none. */
  summary: string
  script: Script
  /** What the search will know of it, where that was asked for. */
  indexEntry: IndexEntry | undefined
}

export type OldPageRequest = { bytes: Uint8Array; name: string; wantsIndex: boolean }

export const maxPageBytes = 5 * 1024 * 1024
const maxTitleLength = 200

/** Reads an old page. Throws UnreadablePage. */
export function readOldPage({ bytes, name, wantsIndex }: OldPageRequest): OldPage {
  const page = readPageForImport(bytes, { limitBytes: maxPageBytes })
  const { paragraphs } = page.reading
  const title = (page.reading.title ?? paragraphs[0]?.slice(0, 40) ?? name).slice(0, maxTitleLength)
  return {
    ...page,
    title,
    summary: '',
    script: findScript([title, ...paragraphs].join('')),
    indexEntry: wantsIndex ? toIndexEntry({ title, summary: '', body: page.bodyHtml }) : undefined,
  }
}
