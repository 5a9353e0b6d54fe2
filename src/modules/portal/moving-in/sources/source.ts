import type { Readable } from 'node:stream'
import type { Refused } from '../left-out.ts'

/** A file of an old site, wherever it lies. */
export type SourceFile = {
  /** Path inside its source, `/` between the steps; never used as a path of this machine. */
  path: string
  sizeBytes: number
  /** When it was fetched from the old site, as far as the file tells. */
  modifiedAt: Date | null
  /** The whole content. Throws `SourceUnreadable` where it cannot be read or is over `maxBytes`. */
  read(maxBytes: number): Promise<Uint8Array>
  /** The content piece by piece, for what is too large to be held. What is damaged ends it with an error. */
  open(): Promise<Readable>
}

/** Files that belong together: a folder, an archive, an upload, or single files. */
export type Source = {
  /** Name of the folder or archive; '' where single files have no place of their own. */
  name: string
  /** By path. */
  files: ReadonlyMap<string, SourceFile>
  /** Entries that were not taken in, each with its reason. */
  refused: readonly Refused[]
  close(): Promise<void>
}

/** What is too much for one import. */
export type SourceLimits = { maxFiles: number; maxTotalBytes: number }

export const defaultLimits: SourceLimits = { maxFiles: 200_000, maxTotalBytes: 8 * 2 ** 30 }

/** A file that cannot be read; `code` says why. */
export class SourceUnreadable extends Error {
  readonly code: 'page_too_large' | 'unreadable' | 'damaged_archive' | 'suspicious_ratio'

  constructor(code: SourceUnreadable['code'], cause?: unknown) {
    super(code, { cause })
    this.code = code
  }
}

/** Names under which old sites keep pages. */
const pageName = /\.(?:html?|shtml?|xhtml|php|aspx?|jsp|txt)$/i

export function isPageName(path: string): boolean {
  return pageName.test(path) && !/(?:^|\/)(?:\.|__MACOSX\/)/.test(path)
}

export function isArchiveName(path: string): boolean {
  return /\.(?:zip|rar|7z|tar|gz|tgz)$/i.test(path)
}

/** A name that someone else gave as a path inside its source, or why it is none. */
export function toInnerPath(name: string): { path: string } | { code: 'absolute_path' | 'outside_path' } {
  const plain = name.replaceAll('\\', '/')
  if (plain.startsWith('/') || /^[a-z]:/i.test(plain)) return { code: 'absolute_path' }
  const steps = plain.split('/').filter(step => step !== '' && step !== '.')
  if (steps.includes('..') || plain.includes('\0') || steps.length === 0) return { code: 'outside_path' }
  return { path: steps.join('/') }
}
