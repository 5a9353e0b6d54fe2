import { type Comparison, compareTexts, type Pair } from '#modules/figures/index.ts'
import { type OfflineCommand, print, UsageError } from './command.ts'
import { publicationDay, readTextFile } from './text-file.ts'

export const compareCommand: OfflineCommand = {
  name: 'compare',
  usage: 'ORIGINAL REPRINT [--published YYYY-MM-DD] [--json]',
  summary: 'compare the figures of a reprint with its original, and name the edit behind the differences',
  options: { published: { type: 'string' }, json: { type: 'boolean' } },
  database: false,
  async run([original, reprint, ...others], options, io) {
    if (!original || !reprint || others.length > 0) throw new UsageError('Name two text files.')
    if (original === '-' && reprint === '-') throw new UsageError('Standard input can be read once only.')
    const published = publicationDay(options)
    const a = await readTextFile(original, io)
    const comparison = compareTexts(a, await readTextFile(reprint, io), { published })
    print(io, options, comparison, () => asText(comparison))
    return 0
  },
}

function asText({ figures, pairs, transformation }: Comparison): string {
  const quote = ({ a, b }: Pair) =>
    `${a === null ? '-' : figures.a[a]!.quote}\t${b === null ? '-' : figures.b[b]!.quote}`
  const differing = pairs.filter(pair => pair.change !== 'same')
  const { pattern, replacement, explains } = transformation ?? {}
  const named = transformation ? [`-- s/${pattern}/${replacement}/g explains ${explains} of them`] : []
  const lines = differing.map(pair => `${pair.change}\t${quote(pair)}`)
  return `${[...lines, `-- ${pairs.length} figures, ${differing.length} differ`, ...named].join('\n')}\n`
}
