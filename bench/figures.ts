/**
 * The figure kernel on annotated passages, beside Microsoft's recognizers on the same texts, and its speed on one core.
 *   node bench/figures.ts                 our own passages
 *   node bench/figures.ts --data DIR      and an annotated set: DIR/NN.txt, NN.json, NN.meta.json
 */
import { join } from 'node:path'
import { compareTexts, findFigures, prove } from '../src/modules/figures/kernel/index.ts'
import { type AnnotatedPassage, readAnnotatedFolder, readPassages } from './figure-passages.ts'
import { findWithPeer } from './figure-peer.ts'
import { type FoundFigure, rates, scoreFigures, sumScores } from './figure-score.ts'
import { printTable, type Row } from './table.ts'

const MEGABYTES = 4
const STRANGE_MEGABYTES = 10
const ROUNDS = 3
const GOAL_MB_PER_SECOND = 1
const GOALS = { span: 0.97, value: 0.93, kind: 0.91, qualifier: 0.93, period: 0.8, subject: 0.75 }
const published = '2026-02-01'

const ownPassages = (name: string) => readPassages(join(import.meta.dirname, `figure-passages/${name}.txt`))
const dataAt = process.argv.indexOf('--data')
const developed = ownPassages('developed')
const sets: [name: string, passages: AnnotatedPassage[]][] = [
  ['passages read while the rules were written', developed],
  ['passages kept apart', ownPassages('kept')],
]
if (dataAt > 0) sets.push(['annotated set', readAnnotatedFolder(process.argv[dataAt + 1] ?? '.')])

for (const [name, passages] of sets) printScores(name, passages)
printSpeed(developed.map(({ text }) => text).join('\n'))
printStrange()

function printScores(name: string, passages: AnnotatedPassage[]): void {
  const scoreWith = (find: (passage: AnnotatedPassage) => FoundFigure[]) =>
    sumScores(passages.map(passage => scoreFigures(passage.figures, find(passage))))
  const ours = scoreWith(({ text, published: day }) => findFigures(text, { published: day }).figures)
  const own = rates(ours)
  const peer = rates(scoreWith(({ text }) => findWithPeer(text)))
  const rows = (Object.keys(GOALS) as (keyof typeof GOALS)[]).map((field): Row => {
    const beside = field === 'span' || field === 'value' ? `, recognizers ${peer[field].toFixed(3)}` : ''
    const goal = `over ${GOALS[field]}${beside}`
    return { what: field, value: own[field].toFixed(3), goal, met: own[field] >= GOALS[field] }
  })
  printTable(`Figures, ${name}: ${ours.required} in ${passages.length} texts`, rows)
}

/** Best of several rounds, in processor time of this process. */
function secondsFor(work: () => unknown, rounds = ROUNDS): number {
  const times = Array.from({ length: rounds }, () => {
    const start = process.cpuUsage().user
    work()
    return (process.cpuUsage().user - start) / 1e6
  })
  return Math.min(...times)
}

function speedRow(what: string, text: string, work: (text: string) => unknown, rounds?: number): Row {
  const speed = Buffer.byteLength(text) / 1e6 / secondsFor(() => work(text), rounds)
  const met = speed >= GOAL_MB_PER_SECOND
  return { what, value: `${speed.toPrecision(3)} MB/s`, goal: `over ${GOAL_MB_PER_SECOND} MB/s`, met }
}

function printSpeed(passages: string): void {
  const text = `${passages}\n`.repeat(Math.ceil((MEGABYTES * 1e6) / Buffer.byteLength(passages)))
  const { what, value } = speedRow('recognizers, one copy of the passages', passages, findWithPeer, 1)
  printTable('Figures, text a second on one core', [
    speedRow('find', text, whole => findFigures(whole, { published })),
    speedRow('prove', text, whole => prove(whole, { published })),
    speedRow('compare with itself', text, whole => compareTexts(whole, whole, { published })),
    { what, value },
  ])
}

/** Text that nobody writes must not take longer than prose. */
function printStrange(): void {
  const units = ['1', '(', '，', '、', '一', '万', '年', '1,', '1.', '第', '“', '1、', '从1家到', '\u0000', '壹佰']
  const rows = units.map(unit => {
    const text = unit.repeat(Math.ceil((STRANGE_MEGABYTES * 1e6) / Buffer.byteLength(unit)))
    return speedRow(JSON.stringify(unit), text, whole => prove(whole, { published }), 1)
  })
  printTable(`Figures, ${STRANGE_MEGABYTES} MB of one and the same`, rows)
}
