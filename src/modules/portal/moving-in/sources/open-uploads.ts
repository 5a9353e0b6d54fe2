import type { Refused } from '../left-out.ts'
import { diskFile } from './folder-source.ts'
import { defaultLimits, type Source, type SourceFile, SourceUnreadable, toInnerPath } from './source.ts'
import { openZip } from './zip-source.ts'

/** A file that someone sent: `name` as the sender has it, in a folder with its path; `location` on this machine. */
export type SentFile = { name: string; location: string; sizeBytes: number }

/** Opens what was sent: every zip archive is a source of its own, all the rest together is one. */
export async function openUploads(sent: readonly SentFile[]): Promise<Source[]> {
  const sources: Source[] = []
  const refused: Refused[] = []
  const files = new Map<string, SourceFile>()
  for (const { name, location, sizeBytes } of sent) {
    const inner = toInnerPath(name)
    if ('code' in inner) refused.push({ name, code: inner.code })
    else if (/\.zip$/i.test(name) && !inner.path.includes('/')) await openArchive(name, location, sources, refused)
    else if (files.has(inner.path)) refused.push({ name, code: 'duplicate_name' })
    else files.set(inner.path, diskFile(inner.path, location, sizeBytes))
  }
  return [...sources, asFolder(files, refused)]
}

/** A folder comes with its own name before every path. */
function asFolder(files: ReadonlyMap<string, SourceFile>, refused: readonly Refused[]): Source {
  const tops = new Set([...files.keys()].map(path => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '')))
  const top = tops.size === 1 ? [...tops][0]! : ''
  const inner = (path: string) => (top === '' ? path : path.slice(top.length + 1))
  const moved = [...files.values()].map(file => [inner(file.path), withPath(file, inner(file.path))] as const)
  return { name: top, files: new Map(moved), refused, close: async () => undefined }
}

/** The same file under another path; when it was fetched, the sender's browser does not tell. */
function withPath(file: SourceFile, path: string): SourceFile {
  const { sizeBytes } = file
  return { path, sizeBytes, modifiedAt: null, read: maxBytes => file.read(maxBytes), open: () => file.open() }
}

async function openArchive(name: string, location: string, sources: Source[], refused: Refused[]) {
  try {
    sources.push(await openZip(location, name, defaultLimits))
  } catch (error) {
    if (!(error instanceof SourceUnreadable)) throw error
    refused.push({ name, code: error.code })
  }
}
