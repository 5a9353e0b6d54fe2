import { join } from 'node:path'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Files } from './files.ts'
import { createFolderFiles } from './folder-files.ts'
import { createS3Files } from './s3-files.ts'
import { clearSpool } from './spool.ts'

/** The file store as backup sees it: it can also tell everything that it holds. */
export type FileStore = Files & {
  /** Keys of all stored files, in no particular order. */
  list(): AsyncIterable<string>
}

/** `ab/cd/<sha256>`: spreads the files over folders. */
export function keyOf(sha256: string): string {
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`
}

/** Only keys that we made are ever turned into a path or an address. */
export function isKey(key: string): boolean {
  const parts = /^([0-9a-f]{2})\/([0-9a-f]{2})\/([0-9a-f]{64})$/.exec(key)
  return parts !== null && parts[3]!.startsWith(parts[1]! + parts[2]!)
}

/** The store that the configuration names: an S3-compatible one, or the folder `files` in the data folder. */
export function createFileStore(config: Pick<Config, 'dataDir' | 's3'>, clock: Clock): FileStore {
  const root = join(config.dataDir, 'files')
  void clearSpool(join(root, 'tmp'), clock())
  return config.s3 ? createS3Files(config.s3, join(root, 'tmp')) : createFolderFiles(root)
}
