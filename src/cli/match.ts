import { type Matched, match, readMatching } from '#modules/freight/index.ts'
import { type OfflineCommand, print } from './command.ts'
import { readProblemFile, tellUnusable } from './problem-file.ts'

export const matchCommand: OfflineCommand = {
  name: 'match',
  usage: 'FILE [--json]',
  summary: 'give trucks chains of full loads with the fewest empty kilometres, and say why a load is left',
  options: { json: { type: 'boolean' } },
  database: false,
  run([file], options, io) {
    return tellUnusable(file, io, async () => {
      const { problem, leftOut } = readMatching(await readProblemFile(file, io))
      const plan = match(problem)
      for (const { says } of leftOut) io.err(`Left out: ${says}\n`)
      print(io, options, { ...plan, leftOut }, () => asText(plan))
      return leftOut.length > 0 ? 1 : 0
    })
  },
}

function asText({ chains, unserved, certificate, figures }: Matched): string {
  const km = (metres: number) => (metres / 1000).toFixed(1)
  const { plan, firstComeNearest } = figures
  const lines = [
    `${plan.served} loads served, ${unserved.length} left; ${km(plan.emptyM)} km empty, ${(100 * plan.emptyShare).toFixed(1)} % of all.`,
    `First come, nearest: ${firstComeNearest.served} loads served; ${km(firstComeNearest.emptyM)} km empty, ${(100 * firstComeNearest.emptyShare).toFixed(1)} % of all.`,
    `No plan on the same candidates costs more than ${km(certificate.gap)} km less.`,
    ...chains.map(
      ({ truck, loads, startAt }) =>
        `${truck}: ${loads.map((load, at) => `${load} at ${startAt[at]!.toFixed(0)}`).join(', ')}`,
    ),
    ...unserved.map(({ load, blocking }) =>
      `${load} is left. ${blocking.map(each => each.detail).join(' ')}`.trimEnd(),
    ),
  ]
  return `${lines.join('\n')}\n`
}
