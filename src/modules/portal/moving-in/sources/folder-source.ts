import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Refused } from '../left-out.ts'
import { type Source, type SourceFile, type SourceLimits, SourceUnreadable } from './source.ts'

const maxDepth = 60
const pieceBytes = 2 ** 20

/** All files below a folder, in the order of their names. Links are not followed. */
export async function openFolder(folder: string, { maxFiles }: SourceLimits): Promise<Source> {
  const files = new Map<string, SourceFile>()
  const refused: Refused[] = []
  const visit = async (inner: string, depth: number): Promise<void> => {
    const entries = await readdir(join(folder, inner), { withFileTypes: true }).catch(() => undefined)
    if (!entries || depth > maxDepth) return void refused.push({ name: inner, code: 'unreadable' })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = inner === '' ? entry.name : `${inner}/${entry.name}`
      if (entry.isDirectory()) await visit(path, depth + 1)
      else if (entry.isSymbolicLink()) refused.push({ name: path, code: 'symlink' })
      else if (files.size >= maxFiles) refused.push({ name: path, code: 'too_many_files' })
      else if (entry.isFile()) files.set(path, diskFile(path, join(folder, path)))
    }
  }
  await visit('', 0)
  return { name: basename(folder), files, refused, close: async () => undefined }
}

/** A file of this machine under a path of its source. */
export function diskFile(path: string, location: string, sizeBytes = 0): SourceFile {
  const file: SourceFile = {
    path,
    sizeBytes,
    modifiedAt: null,
    open: async () => createReadStream(location, { highWaterMark: pieceBytes }),
    async read(maxBytes) {
      try {
        const about = await stat(location)
        if (about.size > maxBytes) throw new SourceUnreadable('page_too_large')
        file.modifiedAt = about.mtime
        return await readFile(location)
      } catch (error) {
        throw error instanceof SourceUnreadable ? error : new SourceUnreadable('unreadable', error)
      }
    },
  }
  return file
}
