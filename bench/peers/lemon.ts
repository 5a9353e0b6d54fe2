import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SparseCosts } from '../../src/modules/freight/kernel/dispatch/index.ts'

export type PeerAnswer = { objective: number; seconds: number }

/** Builds the driver of LEMON's network simplex; `undefined` where g++ or LEMON is missing. */
export function buildLemon(): ((costs: SparseCosts) => PeerAnswer) | undefined {
  const program = join(mkdtempSync(join(tmpdir(), 'open56-lemon-')), 'lemon-assign')
  const source = join(import.meta.dirname, 'lemon-assign.cpp')
  const built = spawnSync('g++', ['-O3', '-DNDEBUG', '-o', program, source], { stdio: 'ignore' })
  return built.status === 0 ? costs => runLemon(program, costs) : undefined
}

function runLemon(program: string, { rows, columns, ptr, idx, cost }: SparseCosts): PeerAnswer {
  const lines = [`${rows} ${columns} ${idx.length}`]
  for (let row = 0; row < rows; row++) {
    for (let arc = ptr[row]!; arc < ptr[row + 1]!; arc++) lines.push(`${row} ${idx[arc]} ${cost[arc]}`)
  }
  const { stdout, status } = spawnSync(program, { input: lines.join('\n'), encoding: 'utf8' })
  if (status !== 0) throw new Error(`The network simplex ended with ${status}.`)
  const [objective, seconds] = stdout.trim().split(' ').map(Number)
  return { objective: objective!, seconds: seconds! }
}
