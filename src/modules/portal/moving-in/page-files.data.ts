import type { FileKind } from '../portal.tables.ts'

const office = 'application/vnd.openxmlformats-officedocument'

/** Types of files that are kept with an article, by what they are in it. Nothing among them can carry a script. */
export const fileTypes: Readonly<Record<FileKind, readonly string[]>> = {
  picture: ['image/jpeg', 'image/png', 'image/gif', 'image/webp'],
  video: ['video/mp4', 'video/webm', 'video/quicktime', 'audio/mpeg'],
  attachment: [
    'application/pdf',
    'application/msword',
    'application/vnd.ms-excel',
    'application/vnd.ms-powerpoint',
    `${office}.wordprocessingml.document`,
    `${office}.spreadsheetml.sheet`,
    `${office}.presentationml.presentation`,
    'application/x-ole-storage',
    'application/zip',
    'text/plain',
    'image/jpeg',
    'image/png',
    'image/gif',
    'image/webp',
  ],
}
