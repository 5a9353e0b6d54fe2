import { join, resolve } from 'node:path'
import { madeUpMarket } from '../src/modules/freight/kernel/dispatch/fixtures/matching.ts'
import { findCandidates, readMatching, type SparseCosts } from '../src/modules/freight/kernel/dispatch/index.ts'

/** Makes the assignment of so many loads and trucks: each load to one truck, or chains over time. */
export type InstanceMaker = (kind: 'match' | 'chain', count: number) => SparseCosts

/** What `ftl-instances.mjs` of a reference folder gives: rows `n`, columns `m`. */
type Reference = {
  market(trucks: number, loads: number): unknown
  pairs(market: unknown): Foreign
  chains(market: unknown): Foreign
}
type Foreign = { n: number; m: number; ptr: Int32Array; idx: Int32Array; cost: Int32Array }

/** Instances of a reference folder, or our own made-up markets. */
export async function instanceMaker(reference: string | undefined): Promise<InstanceMaker> {
  if (!reference) return kind => ownInstance(kind)
  const { market, pairs, chains }: Reference = await import(resolve(join(reference, 'ftl-instances.mjs')))
  return (kind, count) => {
    const { n, m, ptr, idx, cost } = (kind === 'match' ? pairs : chains)(market(count, count))
    return { rows: n, columns: m, ptr, idx, cost }
  }
}

/** A market of 10,000 loads; with chains, the trucks are as many as a tenth of them. */
function ownInstance(kind: 'match' | 'chain'): SparseCosts {
  return findCandidates(ownMarket(kind === 'match' ? 10_000 : 1_000, 10_000))
}

/** A made-up market without windows, read. */
export function ownMarket(trucks: number, loads: number) {
  return readMatching(madeUpMarket({ trucks, loads, windowMin: 0, isMixed: false, seed: 56 })).problem
}
