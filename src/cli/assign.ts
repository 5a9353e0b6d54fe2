import { assign, readCosts } from '#modules/freight/index.ts'
import { type OfflineCommand, print } from './command.ts'
import { readProblemFile, tellUnusable } from './problem-file.ts'

export const assignCommand: OfflineCommand = {
  name: 'assign',
  usage: 'FILE [--json]',
  summary: 'give each row of {rows, columns, ptr, idx, cost} a column at the least cost, with the prices that prove it',
  options: { json: { type: 'boolean' } },
  database: false,
  run([file], options, io) {
    return tellUnusable(file, io, async () => {
      const costs = readCosts(await readProblemFile(file, io))
      const answer = assign(costs)
      if ('hall' in answer) {
        print(io, options, answer, () => `No: the rows ${answer.hall.join(', ')} know too few columns together.\n`)
        return 1
      }
      const { assignment, objective, u, v } = answer
      const plain = { assignment: [...assignment], objective, u: [...u], v: [...v] }
      print(io, options, plain, () => `${costs.rows} rows cost ${objective} together; no assignment costs less.\n`)
      return 0
    })
  },
}
