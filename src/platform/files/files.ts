import type { Readable } from 'node:stream'

/** A stored file. `key` is ours (hash based), never a path that a user chose. */
export type StoredFile = { key: string; sizeBytes: number; type: string; sha256: string }

/** Bytes of a file, the first and the last of them, counted from 0. */
export type Part = { first: number; last: number }

/** The file store: a folder, or an S3-compatible store by configuration. */
export type Files = {
  /**
   * Stores what comes and sniffs its type from the bytes. Throws `file_too_large`, `file_type_refused`, `file_empty`,
   * `storage_full`. The same content is stored once.
   */
  put(content: Readable | Uint8Array, limits: { maxBytes: number; types: readonly string[] }): Promise<StoredFile>
  /** The whole file or a part of it; `sizeBytes` is of the whole. Throws `file_not_found`. */
  open(key: string, part?: Part): Promise<{ stream: Readable; sizeBytes: number }>
  read(key: string): Promise<Uint8Array>
}
