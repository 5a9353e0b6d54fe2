import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { assignCommand } from './assign.ts'
import { matchCommand } from './match.ts'
import { runCommand } from './run.ts'
import { solveCommand } from './solve.ts'

const cwd = mkdtempSync(join(tmpdir(), 'open56-dispatch-'))
afterAll(() => rmSync(cwd, { recursive: true }))

async function run(name: string, text: string, ...options: string[]) {
  const said = { out: '', err: '' }
  const io = {
    out: (more: string) => {
      said.out += more
    },
    err: (more: string) => {
      said.err += more
    },
    cwd,
    signal: new AbortController().signal,
  }
  writeFileSync(join(cwd, 'problem'), text)
  const commands = [assignCommand, matchCommand, solveCommand]
  return { code: await runCommand(commands, name, ['problem', ...options], io), ...said }
}

const lilim = [
  '2 10 1',
  '0 0 0 0 0 100 0 0 0',
  '1 10 0 6 0 50 1 0 2',
  '2 20 0 -6 0 50 1 1 0',
  '3 10 0 99 0 100 1 0 4',
  '4 20 0 -99 0 100 1 3 0',
]
const asked = ['--format', 'lilim', '--iterations', '20', '--json']

const market = {
  trucks: [{ id: 'T', at: 'a', freeAt: 0, equipment: 'van' }],
  loads: [{ id: 'L', from: 'b', to: 'a', pickup: [0, 60], equipment: 'van' }],
  metric: {
    kind: 'matrix',
    places: ['a', 'b'],
    km: [
      [0, 7],
      [7, 0],
    ],
  },
  speedKmh: 60,
  loadMin: 10,
  unloadMin: 10,
  deadheadLimitKm: 50,
  unservedPenaltyKm: 100,
}

test('assign prints columns and the prices that prove them', async () => {
  const problem = { rows: 2, columns: 2, ptr: [0, 2, 4], idx: [0, 1, 0, 1], cost: [1, 2, 1, 5] }
  const { code, out } = await run('assign', JSON.stringify(problem), '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ assignment: [1, 0], objective: 3 })
})

test('assign prints the rows that cannot all have a column', async () => {
  const problem = { rows: 2, columns: 2, ptr: [0, 1, 2], idx: [0, 0], cost: [1, 2] }
  const { code, out } = await run('assign', JSON.stringify(problem), '--json')
  expect({ code, answer: JSON.parse(out) }).toEqual({ code: 1, answer: { hall: [0, 1] } })
})

test('match prints chains, and tells a load that it leaves out', async () => {
  const fine = await run('match', JSON.stringify(market), '--json')
  expect(fine.code).toBe(0)
  expect(JSON.parse(fine.out)).toMatchObject({
    chains: [{ truck: 'T', loads: ['L'], startAt: [7] }],
    emptyM: 7000,
    objectiveM: 7000,
    unserved: [],
    certificate: { bound: 7000, gap: 0 },
  })
  const lost = { ...market.loads[0], id: 'X', from: 'nowhere' }
  const { code, err } = await run('match', JSON.stringify({ ...market, loads: [lost, ...market.loads] }), '--json')
  expect({ code, err }).toEqual({
    code: 1,
    err: 'Left out: load X: from is nowhere, which is not among the places.\n',
  })
})

test('solve prints routes, and says why a request is on none', async () => {
  const { code, out, err } = await run('solve', lilim.join('\n'), ...asked)
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({ vehicles: 1, distance: 40, routes: [[1, 2]] })
  expect(err).toBe('Stop 3 loads 99, but a vehicle holds 10; split the request.\n')
})

test.each([
  ['assign', '{', 'This is not JSON', ['--json']],
  ['match', '[]', 'The problem must be an object', ['--json']],
  ['solve', 'x', 'The first line must say how many vehicles there are', asked],
  ['solve', lilim.join('\n'), '--format is lilim.', []],
  ['solve', lilim.join('\n'), '--seconds is a number above 0.', ['--format', 'lilim', '--seconds', 'ten']],
])('%s tells what is wrong with the input %j', async (name, text, sentence, options) => {
  const { code, out, err } = await run(name, text, ...options)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(sentence)
})
