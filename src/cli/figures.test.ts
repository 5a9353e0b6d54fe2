import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { compareCommand } from './compare.ts'
import { figuresCommand } from './figures.ts'
import { proveCommand } from './prove.ts'
import { runCommand } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'open56-figures-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
writeFileSync(join(folder, 'a.txt'), '今年货运量9万吨。分方向看，去程4万吨，回程7万吨。投入1.2.3亿元，全省首家。')
writeFileSync(join(folder, 'b.txt'), '今年货运量9万吨。分方向看，去程4万吨，回程5万吨。')
writeFileSync(join(folder, 'gbk.txt'), Buffer.from([0xbb, 0xf5, 0xd4, 0xcb]))

async function run(name: string, ...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const io = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    cwd: folder,
    signal: new AbortController().signal,
  }
  const exit = await runCommand([figuresCommand, proveCommand, compareCommand], name, args, io)
  return { exit, out: out.join(''), err: err.join('') }
}

const day = ['--published', '2025-06-01']

test('figures prints figures, unread places and claims, as JSON and for a person', async () => {
  const { exit, out } = await run('figures', 'a.txt', ...day, '--json')
  const { figures, unread, claims } = JSON.parse(out)
  expect([exit, figures.length, figures[0]]).toEqual([
    0,
    3,
    expect.objectContaining({ quote: '9万吨', value: 9e7, unit: 'kg', period: '2025', start: 5, end: 8 }),
  ])
  expect([unread, claims]).toMatchObject([
    [{ quote: '1.2.3亿', why: 'malformed_numeral' }],
    [{ quote: '首家', scope: '全省' }],
  ])
  const text = await run('figures', 'a.txt', ...day)
  expect(text.out).toContain('9万吨\t90000000 kg\t货运量\t2025\tlevel exact\n')
  expect(text.out).toContain('-- 3 figures, 1 unread, 1 claims\n')
})

test('prove prints checks with the value stated and the one computed', async () => {
  const { exit, out } = await run('prove', 'a.txt', ...day, '--json')
  expect([exit, JSON.parse(out).checks]).toMatchObject([
    0,
    [{ rule: 'sum', figures: [1, 2, 0], expected: 9e7, found: 1.1e8, verdict: 'fails' }],
  ])
  expect((await run('prove', 'b.txt', ...day)).out).toContain('holds\tsum\t40000000 + 50000000 = 90000000')
  const both = JSON.parse((await run('prove', 'a.txt', 'b.txt', ...day, '--json')).out)
  expect(both.figures.map((figure: { text: number }) => figure.text)).toEqual([0, 0, 0, 1, 1, 1])
})

test('compare prints how each figure of the original fares', async () => {
  const { exit, out } = await run('compare', 'a.txt', 'b.txt', ...day, '--json')
  const { pairs, transformation } = JSON.parse(out)
  expect([exit, pairs.map((pair: { change: string }) => pair.change), transformation]).toEqual([
    0,
    ['same', 'same', 'altered'],
    null,
  ])
  expect((await run('compare', 'a.txt', 'b.txt', ...day)).out).toBe('altered\t7万吨\t5万吨\n-- 3 figures, 1 differ\n')
})

test('bad input is told with exit code 2', async () => {
  const rows = [
    [['figures'], 'Name one text file'],
    [['figures', 'a.txt', 'b.txt'], 'Name one text file'],
    [['figures', 'none.txt'], 'none.txt'],
    [['figures', 'gbk.txt'], 'gbk.txt is not UTF-8 text'],
    [['figures', 'a.txt', '--published', '2025-02-30'], '2025-02-30 is no day'],
    [['prove', '--published', 'May', 'a.txt'], 'May is no day'],
    [['prove'], 'Name a text file'],
    [['prove', '-', '-'], 'Standard input can be read once only'],
    [['compare', 'a.txt'], 'Name two text files'],
    [['compare', 'a.txt', 'b.txt', '--loud'], '--loud'],
  ] as const
  for (const [[name, ...args], sentence] of rows) {
    const { exit, err } = await run(name, ...args)
    expect([args, exit, err]).toEqual([args, 2, expect.stringContaining(sentence)])
  }
})
