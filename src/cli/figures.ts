import { type Figure, type FoundFigures, findFigures } from '#modules/figures/index.ts'
import { type OfflineCommand, print, UsageError } from './command.ts'
import { publicationDay, readTextFile } from './text-file.ts'

export const figuresCommand: OfflineCommand = {
  name: 'figures',
  usage: 'FILE|- [--published YYYY-MM-DD] [--json]',
  summary: 'find the figures of a text, its claims without a number, and what cannot be read',
  options: { published: { type: 'string' }, json: { type: 'boolean' } },
  database: false,
  async run([file, ...others], options, io) {
    if (!file || others.length > 0) throw new UsageError('Name one text file, or - for standard input.')
    const published = publicationDay(options)
    const found = findFigures(await readTextFile(file, io), { published })
    print(io, options, found, () => asText(found))
    return 0
  },
}

/** One line for a person: what was written, what it is worth, of what, when. */
export function figureLine({ quote, value, unit, subject, period, kind, qualifier, status }: Figure): string {
  const about = [kind, qualifier, status === 'target' ? status : null].filter(Boolean).join(' ')
  return `${quote}\t${[value].flat().join(' ')} ${unit}\t${subject}\t${period ?? '-'}\t${about}`
}

function asText({ figures, unread, claims }: FoundFigures): string {
  const lines = [
    ...figures.map(figureLine),
    ...unread.map(({ quote, start, why }) => `${quote}\tunread at ${start}: ${why.replaceAll('_', ' ')}`),
    ...claims.map(({ quote, start, scope }) => `${quote}\tclaim at ${start}${scope ? `, ${scope}` : ''}`),
    `-- ${figures.length} figures, ${unread.length} unread, ${claims.length} claims`,
  ]
  return `${lines.join('\n')}\n`
}
