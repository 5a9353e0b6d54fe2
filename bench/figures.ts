/**
 * Speed of the figure kernel on our own passages, in megabytes of UTF-8 a second on one core.
 *   node bench/figures.ts                 speed alone
 *   node bench/figures.ts --data DIR      and the scores on an annotated set: DIR/NN.txt, NN.json, NN.meta.json
 */
import fs from 'node:fs'
import path from 'node:path'
import { findFigures, prove } from '../src/modules/figures/kernel/index.ts'
import { PASSAGES } from '../src/modules/figures/kernel/passages.data.ts'
import { type AnnotatedFigure, formatScore, scoreFigures } from './figure-score.ts'
import { printTable } from './table.ts'

const MEGABYTES = 4
const ROUNDS = 4
const GOAL_MB_PER_SECOND = 1
const published = '2026-02-01'

function megabytesPerSecond(text: string, work: (text: string) => unknown): number {
  const megabytes = Buffer.byteLength(text) / 1e6
  let best = 0
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage().user
    work(text)
    best = Math.max(best, megabytes / ((process.cpuUsage().user - start) / 1e6))
  }
  return best
}

function printSpeed(): void {
  const passages = PASSAGES.map(({ text }) => text).join('\n')
  const text = `${passages}\n`.repeat(Math.ceil((MEGABYTES * 1e6) / Buffer.byteLength(passages)))
  const row = (what: string, work: (text: string) => unknown) => {
    const speed = megabytesPerSecond(text, work)
    return {
      what,
      value: `${speed.toFixed(1)} MB/s`,
      goal: `over ${GOAL_MB_PER_SECOND} MB/s`,
      met: speed >= GOAL_MB_PER_SECOND,
    }
  }
  printTable('Figures, text a second on one core', [
    row('find', whole => findFigures(whole, { published })),
    row('prove', whole => prove(whole, { published })),
  ])
}

function printScores(directory: string): void {
  const names = fs.readdirSync(directory).filter(name => name.endsWith('.txt'))
  const rows = names.sort().map(name => {
    const read = (ending: string) => fs.readFileSync(path.join(directory, name.replace(/\.txt$/, ending)), 'utf8')
    const annotated = JSON.parse(read('.json')) as AnnotatedFigure[]
    const meta = JSON.parse(read('.meta.json')) as { published: string }
    const { figures } = findFigures(read('.txt'), meta)
    return { what: name, value: formatScore(scoreFigures(annotated, figures)) }
  })
  printTable('Figures, scores on the annotated set', rows)
}

const dataAt = process.argv.indexOf('--data')
printSpeed()
if (dataAt > 0) printScores(process.argv[dataAt + 1] ?? '.')
