import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { type Io, type Options, UsageError } from './command.ts'

const MOST_BYTES = 64 * 2 ** 20

/** The text of a UTF-8 file, or of standard input for `-`. Throws UsageError when it is too long or no UTF-8. */
export async function readTextFile(name: string, { cwd }: Pick<Io, 'cwd'>): Promise<string> {
  const bytes = name === '-' ? await buffer(process.stdin) : await readFile(resolve(cwd, name))
  const called = name === '-' ? 'Standard input' : name
  if (bytes.byteLength > MOST_BYTES)
    throw new UsageError(`${called} is longer than ${MOST_BYTES / 2 ** 20} MB; give it in parts.`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UsageError(`${called} is not UTF-8 text; convert it first (old pages: \`open56 read\`).`)
  }
}

/** The day of `--published`; '' where none is given, which leaves times told from that day open. Throws UsageError. */
export function publicationDay({ published }: Options): string {
  if (published === undefined) return ''
  const day = new Date(`${published}T00:00:00Z`)
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === published
  if (!isDay) throw new UsageError(`${published} is no day; write it as 2026-03-01.`)
  return published
}
