import { createReadStream } from 'node:fs'
import type { Files } from '#platform/files/files.ts'
import type { UploadedFile } from '#platform/http/route.ts'
import type { FileKind } from '../portal.tables.ts'
import type { Owner, PageFileRow } from './page-files.store.ts'

/** A file in the file store, before it belongs to a page. */
export type TakenFile = Omit<PageFileRow, 'site_id' | 'owner_kind' | 'owner_id' | 'position'>

export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif']
const videoTypes = ['video/mp4', 'video/webm']
const attachmentTypes = [
  'application/pdf',
  'application/msword',
  'application/vnd.ms-excel',
  'application/zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
]
export const mediaTypes = [...pictureTypes, ...videoTypes, ...attachmentTypes]

/** Puts an uploaded file into the store, told apart by its bytes. Throws the store's refusals of type and size. */
export async function takeIn(
  files: Files,
  uploaded: UploadedFile,
  limits: { maxBytes: number; types: readonly string[] },
): Promise<TakenFile> {
  const stored = await files.put(createReadStream(uploaded.path), limits)
  return {
    sha256: stored.sha256,
    file_key: stored.key,
    kind: kindOf(stored.type),
    name: uploaded.name.split(/[/\\]/).at(-1)!.slice(-150),
    type: stored.type,
    size_bytes: stored.sizeBytes,
  }
}

function kindOf(type: string): FileKind {
  if (pictureTypes.includes(type)) return 'picture'
  return videoTypes.includes(type) ? 'video' : 'attachment'
}

/** A taken file as a row of its page. */
export function pageFileRow(site: string, owner: Owner, file: TakenFile, position: number): PageFileRow {
  return { site_id: site, owner_kind: owner.kind, owner_id: owner.id, ...file, position }
}
