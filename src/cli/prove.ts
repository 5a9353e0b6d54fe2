import { type Check, type Proof, prove } from '#modules/figures/index.ts'
import { type OfflineCommand, print, UsageError } from './command.ts'
import { publicationDay, readTextFile } from './text-file.ts'

export const proveCommand: OfflineCommand = {
  name: 'prove',
  usage: 'FILE|-... [--published YYYY-MM-DD] [--json]',
  summary: 'check the arithmetic that one text asserts, or several together',
  options: { published: { type: 'string' }, json: { type: 'boolean' } },
  database: false,
  async run(files, options, io) {
    if (files.length === 0) throw new UsageError('Name a text file, or - for standard input.')
    if (files.filter(file => file === '-').length > 1) throw new UsageError('Standard input can be read once only.')
    const published = publicationDay(options)
    const texts = await Promise.all(files.map(file => readTextFile(file, io)))
    const proof = prove(texts, { published })
    print(io, options, proof, () => asText(proof))
    return 0
  },
}

function asText({ figures, checks }: Proof): string {
  const quotes = (check: Check) => check.figures.map(at => figures[at]!.quote).join(', ')
  const lines = checks.map(check => {
    const stated = check.expected === null ? '' : `\tstated ${check.expected}`
    return `${check.verdict}\t${check.rule}\t${check.formula}${stated}\tcomputed ${check.found}\t(${quotes(check)})`
  })
  const failing = checks.filter(check => check.verdict === 'fails').length
  return `${[...lines, `-- ${figures.length} figures, ${checks.length} checks, ${failing} failing`].join('\n')}\n`
}
