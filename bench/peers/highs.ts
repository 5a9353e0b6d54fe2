import loadHighs from 'highs'
import type { SparseCosts } from '../../src/modules/freight/kernel/dispatch/index.ts'
import type { PeerAnswer } from './lemon.ts'

/** Solves a sparse assignment with HiGHS (WebAssembly) as a linear program; the seconds are those of the solver with its reading. */
export async function runHighs({ rows, columns, ptr, idx, cost }: SparseCosts): Promise<PeerAnswer> {
  const highs = await loadHighs()
  const ofRow = Array.from({ length: rows }, (): string[] => [])
  const ofColumn = Array.from({ length: columns }, (): string[] => [])
  const goal: string[] = []
  for (let row = 0; row < rows; row++) {
    for (let arc = ptr[row]!; arc < ptr[row + 1]!; arc++) {
      ofRow[row]!.push(`x${arc}`)
      ofColumn[idx[arc]!]!.push(`x${arc}`)
      goal.push(`${cost[arc]} x${arc}`)
    }
  }
  const limits = [
    ...ofRow.map((names, row) => ` r${row}: ${names.join(' + ')} = 1`),
    ...ofColumn.flatMap((names, column) => (names.length > 0 ? [` c${column}: ${names.join(' + ')} <= 1`] : [])),
  ]
  const program = `Minimize\n obj: ${goal.join(' + ')}\nSubject To\n${limits.join('\n')}\nEnd\n`
  const began = performance.now()
  const answer = highs.solve(program) as { Status: string; ObjectiveValue: number }
  if (answer.Status !== 'Optimal') throw new Error(`HiGHS says ${answer.Status}.`)
  return { objective: Math.round(answer.ObjectiveValue), seconds: (performance.now() - began) / 1000 }
}
