import { createInterface } from 'node:readline'
import { checkGeo } from '#platform/geo/check.ts'
import { type OfflineCommand, UsageError } from './command.ts'

/** The rules that can be asked one by one, by the name of their area. */
const areas: Record<string, (input: unknown) => unknown> = { geo: checkGeo }

export const checkCommand: OfflineCommand = {
  name: 'check',
  usage: 'AREA [--json] < lines',
  summary: `ask a rule: {id, input} lines in, {id, output} lines out; areas: ${Object.keys(areas).join(', ')}`,
  options: { json: { type: 'boolean' } },
  database: false,
  async run([area], _options, io) {
    const check = areas[area ?? '']
    if (!check) throw new UsageError(`There is no area ${area ?? ''}; known: ${Object.keys(areas).join(', ')}.`)
    let lineNumber = 0
    for await (const line of createInterface({ input: process.stdin })) {
      lineNumber += 1
      if (line.trim() === '') continue
      const { id, input } = parseLine(line, lineNumber)
      io.out(`${JSON.stringify({ id, output: check(input) })}\n`)
    }
    return 0
  },
}

function parseLine(line: string, lineNumber: number): { id: unknown; input: unknown } {
  try {
    const { id, input } = JSON.parse(line)
    return { id, input }
  } catch {
    throw new UsageError(`Line ${lineNumber} is not a JSON object with id and input.`)
  }
}
