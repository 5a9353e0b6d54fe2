import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import { readKeys } from '../secrets-key-folder.ts'
import { backupErrors } from './backup.data.ts'

const refuse = refusals(backupErrors)

const archiveSchema = z.object({
  format: z.literal('open56-keys-1'),
  keys: z.record(z.string().regex(/^master-[1-9]\d{0,5}\.key$/), z.string().regex(/^[0-9a-f]{64}$/)),
})

/**
 * Writes all keys to a file of its own, readable by its owner alone, to be kept apart from the backups that they open.
 * Returns their ids. Throws `backup_exists`.
 */
export function backupKeys(keysDir: string, path: string): string[] {
  if (existsSync(path)) throw refuse('backup_exists', { path })
  const keys = readKeys(keysDir)
  const archive: z.infer<typeof archiveSchema> = {
    format: 'open56-keys-1',
    keys: Object.fromEntries(keys.map(key => [`master-${key.number}.key`, key.bytes.toString('hex')])),
  }
  writeFileSync(path, `${JSON.stringify(archive, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  return keys.map(key => key.id)
}

/**
 * Puts the keys of such a file into the key folder; what is there already and the same stays. Returns the ids of all
 * keys then there. Throws `backup_not_found`, `backup_damaged`, and `keys_conflict` before anything is written.
 */
export function restoreKeys(keysDir: string, path: string): string[] {
  const { keys } = readKeyArchive(path)
  const there = new Map(readKeys(keysDir).map(key => [`master-${key.number}.key`, key.bytes.toString('hex')]))
  const conflict = Object.entries(keys).find(([name, key]) => there.has(name) && there.get(name) !== key)
  if (conflict) throw refuse('keys_conflict', { name: conflict[0] })
  mkdirSync(keysDir, { recursive: true, mode: 0o700 })
  for (const [name, key] of Object.entries(keys).filter(([name]) => !there.has(name))) {
    const draft = join(keysDir, `${name}.restored`)
    writeFileSync(draft, `${key}\n`, { mode: 0o600, flush: true })
    linkSync(draft, join(keysDir, name))
    rmSync(draft)
  }
  return readKeys(keysDir).map(key => key.id)
}

function readKeyArchive(path: string): z.infer<typeof archiveSchema> {
  if (!existsSync(path)) throw refuse('backup_not_found', { path })
  try {
    return archiveSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    throw refuse('backup_damaged', { path, where: 'keys' })
  }
}
