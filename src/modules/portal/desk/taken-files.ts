import { createReadStream } from 'node:fs'
import type { UploadedFile } from '#platform/http/route.ts'
import type { Platform } from '#platform/module.ts'
import type { ArticleFile } from '../moved/imported.ts'
import type { FileKind } from '../portal.tables.ts'

const maxUploadBytes = 50 * 1_048_576

/** What forms with files of an article take; their text may be as long as an article is. */
export const fileUpload = { maxBytes: maxUploadBytes, maxFiles: 20, maxFieldBytes: 1_048_576 }

const kinds: readonly [FileKind, readonly string[]][] = [
  ['picture', ['image/jpeg', 'image/png', 'image/webp', 'image/gif']],
  ['video', ['video/mp4', 'video/webm']],
]
const acceptedTypes = [
  ...kinds.flatMap(([, types]) => types),
  'application/pdf',
  'application/zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]

/** Puts uploaded files into the file store, before anything is written about them. Throws for a type that is not taken. */
export async function takeFiles(files: Platform['files'], uploaded: readonly UploadedFile[]): Promise<ArticleFile[]> {
  const taken: ArticleFile[] = []
  for (const each of uploaded) {
    const stored = await files.put(createReadStream(each.path), { maxBytes: maxUploadBytes, types: acceptedTypes })
    const kind = kinds.find(([, types]) => types.includes(stored.type))?.[0] ?? 'attachment'
    taken.push({ ...stored, fileKey: stored.key, kind, name: each.name.split(/[/\\]/).at(-1)!.slice(-150) })
  }
  return taken
}
