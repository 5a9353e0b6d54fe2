import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readPage, UnreadablePage } from '#modules/portal/index.ts'
import { type OfflineCommand, UsageError } from './command.ts'

export const readCommand: OfflineCommand = {
  name: 'read',
  usage: 'FILE [--json]',
  summary: 'read an old page: its fields, its text repaired, and every repair',
  options: { json: { type: 'boolean' } },
  database: false,
  async run([file], options, io) {
    if (!file) throw new UsageError('Name a file to read.')
    try {
      const reading = readPage(await readFile(resolve(io.cwd, file)))
      io.out(options.json ? `${JSON.stringify(reading)}\n` : asText(reading))
      return 0
    } catch (error) {
      if (!(error instanceof UnreadablePage)) throw error
      io.err(`${file}: ${error.message}\n`)
      return 2
    }
  },
}

function asText(reading: ReturnType<typeof readPage>): string {
  const { title, publishedAt, source, author, breadcrumb, paragraphs, encoding, repairs } = reading
  const head = [title, [publishedAt, source, author].filter(Boolean).join('  '), breadcrumb?.join(' > ')]
  const tail = `-- ${encoding}, ${repairs.length} repairs, of them ${repairs.filter(one => one.certainty === 'guessed').length} guessed`
  return `${[...head.filter(Boolean), '', ...paragraphs, '', tail].join('\n')}\n`
}
