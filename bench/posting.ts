/** Speed and F1 of the posting reader: `node bench/posting.ts [faults]`; `faults` prints those of the learnt half. */

import { divisionFinder } from '../src/modules/freight/kernel/posting/fixtures/divisions.ts'
import { type ExpectedLine, readExpected } from '../src/modules/freight/kernel/posting/fixtures/expected.ts'
import { heldOutLines } from '../src/modules/freight/kernel/posting/fixtures/held-out.data.ts'
import { learnLines } from '../src/modules/freight/kernel/posting/fixtures/learn.data.ts'
import { addScore, emptyScore, f1, type Score } from '../src/modules/freight/kernel/posting/fixtures/score.ts'
import { readPostings } from '../src/modules/freight/kernel/posting/read.ts'
import { getGazetteer } from '../src/platform/geo/gazetteer.ts'

const now = '2026-11-24T10:00:00+08:00'
const gazetteer = getGazetteer()
const findDivision = divisionFinder(gazetteer)

function score(lines: ExpectedLine[]): Score {
  const total = emptyScore()
  for (const { line, postings } of lines) addScore(total, line, postings, readPostings(line, { now, gazetteer }))
  return total
}

const learnt = readExpected(learnLines, findDivision)
const heldOut = readExpected(heldOutLines, findDivision)
for (const [name, lines] of [
  ['learnt', learnt],
  ['held out', heldOut],
] as const) {
  const result = score(lines)
  const { right, missed, wrong } = result
  console.log(
    `${name}: ${lines.length} lines, F1 ${f1(result).toFixed(4)} (${right} right, ${missed} missed, ${wrong} wrong)`,
  )
  if (name === 'learnt' && process.argv.includes('faults')) console.log(result.faults.join('\n'))
}

const text = [...learnt, ...heldOut].map(({ line }) => line).join('\n')
const count = learnt.length + heldOut.length
for (let warming = 0; warming < 20; warming++) readPostings(text, { now, gazetteer })
const rounds = 250
const before = process.cpuUsage()
const started = performance.now()
for (let round = 0; round < rounds; round++) readPostings(text, { now, gazetteer })
const wallSeconds = (performance.now() - started) / 1000
const spent = process.cpuUsage(before)
const cpuSeconds = (spent.user + spent.system) / 1e6
const perSecond = (seconds: number): number => Math.round((rounds * count) / seconds)
console.log(`${perSecond(wallSeconds)} lines a second, ${perSecond(cpuSeconds)} a CPU-second`)
