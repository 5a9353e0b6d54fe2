import type { LeftOutCode } from './left-out.ts'
import { findOriginOf, type PageOrigin } from './page-origin.ts'
import { maxPageBytes } from './read-old-page.ts'
import { isPageName, type Source, type SourceFile, SourceUnreadable } from './sources/source.ts'

/** A file that looks like a page, in its place among all of them. */
export type ListedPage = { position: number; name: string; file: SourceFile; source: Source }

/** The same with its bytes, or the reason why it is left out. */
export type FetchedPage = ListedPage & ({ bytes: Uint8Array; origin: PageOrigin } | { code: LeftOutCode })

/** All pages of the sources, in a lasting order. */
export function listPages(sources: readonly Source[]): ListedPage[] {
  const pages = sources.flatMap(source =>
    [...source.files.values()]
      .filter(file => isPageName(file.path))
      .map(file => ({ name: source.name === '' ? file.path : `${source.name}/${file.path}`, file, source })),
  )
  return pages.map((page, index) => ({ position: index + 1, ...page }))
}

/**
 * Fetches pages one after the other, so that of two with the same address always the same one has it; the other goes
 * by its path, or is left out where it is the same to the byte.
 */
export async function* fetchPages(
  pages: readonly ListedPage[],
  publisherHosts: readonly string[],
): AsyncGenerator<FetchedPage, void, void> {
  const taken = new Map<string, string>()
  for (const page of pages) {
    try {
      const bytes = await page.file.read(maxPageBytes)
      const origin = findOriginOf(bytes, page.file, page.source, publisherHosts)
      const before = taken.get(origin.key)
      if (before === origin.sha256) yield { ...page, code: 'same_page' }
      else yield { ...page, bytes, origin: before === undefined ? origin : byPath(page, origin) }
      taken.set(origin.key, before ?? origin.sha256)
    } catch (error) {
      if (!(error instanceof SourceUnreadable)) throw error
      yield { ...page, code: error.code }
    }
  }
}

function byPath({ name }: ListedPage, origin: PageOrigin): PageOrigin {
  return { ...origin, key: `${name}#${origin.sha256}`, oldPath: null }
}
