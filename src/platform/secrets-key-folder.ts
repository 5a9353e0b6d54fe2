import { createHash, hkdfSync, randomBytes, randomUUID } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

/** A master key: its number, and its id, which also tells the key from another with the same number. */
export type MasterKey = { number: number; id: string; bytes: Buffer }

/**
 * Reads the master keys of a folder in the order of their numbers, and makes the first one if there is none. Two
 * processes that start at once end with the same key. Throws when a key file is not a key.
 */
export function openKeyFolder(folder: string): MasterKey[] {
  const there = readKeys(folder)
  if (there.length > 0) return there
  createKey(folder, 1)
  return readKeys(folder)
}

/** Adds the next master key; from the next start on it is the one that seals. Returns its id. */
export function rotateKeys(folder: string): string {
  const next = (readKeys(folder).at(-1)?.number ?? 0) + 1
  createKey(folder, next)
  return readKeys(folder).find(key => key.number === next)!.id
}

/** The keys of a folder in the order of their numbers; [] when there is no folder. */
export function readKeys(folder: string): MasterKey[] {
  return listNames(folder)
    .map(name => ({ name, number: Number(/^master-([1-9]\d{0,5})\.key$/.exec(name)?.[1]) }))
    .filter(file => file.number > 0)
    .sort((a, b) => a.number - b.number)
    .map(({ name, number }) => readKey(join(folder, name), number))
}

/** What an operator should mend: folder or key files that others on the machine may read. */
export function keyFolderFaults(folder: string): string[] {
  const open = (path: string) => (statSync(path).mode & 0o077) !== 0
  const names = listNames(folder).filter(name => name.endsWith('.key'))
  const paths = names.length > 0 ? [folder, ...names.map(name => join(folder, name))] : []
  return paths.filter(open).map(path => `${path} can be read by other users of this machine: take their rights away`)
}

function readKey(path: string, number: number): MasterKey {
  const text = readFileSync(path, 'utf8').trim()
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new Error(`${path} is not a key (64 hexadecimal digits): put the file back from the backup of the keys`)
  const bytes = Buffer.from(text, 'hex')
  const mark = Buffer.from(hkdfSync('sha256', bytes, '', 'open56 key id', 32))
  return { number, id: `${number}-${createHash('sha256').update(mark).digest('hex').slice(0, 8)}`, bytes }
}

/** A link fails when the name is taken, so that of two makers one wins and no half-written key is ever seen. */
function createKey(folder: string, number: number): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const draft = join(folder, `${randomUUID()}.draft`)
  const file = openSync(draft, 'wx', 0o600)
  try {
    writeSync(file, `${randomBytes(32).toString('hex')}\n`)
    fsyncSync(file)
    linkSync(draft, join(folder, `master-${number}.key`))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    closeSync(file)
    rmSync(draft)
  }
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
