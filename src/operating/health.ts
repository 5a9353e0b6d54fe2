import { accessSync, constants } from 'node:fs'
import { bytesOf } from '#platform/desk/quantities.ts'
import type { House } from '#platform/house.ts'
import { lowDiskBytes, nearestFolder, readDisk } from '#platform/operations/installation.ts'
import { keyFolderFaults } from '#platform/secrets-key-folder.ts'
import { type ExaminedLine, lineOf } from './line.ts'

type Parts = Pick<House, 'config' | 'outbox' | 'jobHouse' | 'database'>

/** How an installation is, at any time. */
export async function examineHealth({ config, outbox, jobHouse, database }: Parts): Promise<ExaminedLine[]> {
  const { waiting, dead } = await outbox.count()
  const { failed } = await jobHouse.count()
  return [
    node(),
    disk(config.dataDir),
    folder(config.dataDir),
    keys(config.keysDir),
    lineOf('database', database.kind),
    dead === 0 ? lineOf('messages', 'flowing', { waiting }) : lineOf('messages', 'dead', { dead }),
    failed === 0 ? lineOf('jobs', 'well') : lineOf('jobs', 'failed', { failed }),
  ]
}

function node(): ExaminedLine {
  const { node: version } = process.versions
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return lineOf('node', major > 22 || (major === 22 && minor >= 22) ? 'recent' : 'old', { version })
}

function disk(dataDir: string): ExaminedLine {
  const { freeBytes } = readDisk(dataDir)
  return lineOf('disk', freeBytes > lowDiskBytes ? 'room' : 'low', { free: bytesOf(freeBytes) })
}

function folder(path: string): ExaminedLine {
  try {
    accessSync(nearestFolder(path), constants.R_OK | constants.W_OK)
    return lineOf('folder', 'writable', { path })
  } catch {
    return lineOf('folder', 'readOnly', { path })
  }
}

function keys(path: string): ExaminedLine {
  const faults = keyFolderFaults(path)
  return faults.length === 0
    ? lineOf('keys', 'closed', { path })
    : lineOf('keys', 'open', { faults: faults.join('; ') })
}
