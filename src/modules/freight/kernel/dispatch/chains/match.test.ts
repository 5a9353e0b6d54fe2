import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkChains } from '../checker/chains.ts'
import { type MadeUpMarket, madeUpMarket } from '../fixtures/matching.ts'
import { type Constraint, standings } from './blocking.ts'
import { match } from './match.ts'
import { busyMin, lacks, type Matching, rideMin } from './problem.ts'
import { readMatching } from './read-matching.ts'

const makeUp = (market: MadeUpMarket) => readMatching(madeUpMarket(market)).problem

const markets = (most: { trucks: number; loads: number; windowMin: number }) =>
  fc.record({
    trucks: fc.integer({ min: 0, max: most.trucks }),
    loads: fc.integer({ min: 0, max: most.loads }),
    windowMin: fc.constantFrom(0, most.windowMin),
    isMixed: fc.boolean(),
    seed: fc.nat(),
  })

/** The least cost by giving each truck in turn every order of loads that it can drive. */
function bruteForce(problem: Matching, truck = 0, left = problem.loads.map((_, at) => at)): number {
  if (truck === problem.trucks.length) return left.length * problem.unservedM
  const { at, freeAt } = problem.trucks[truck]!
  const extend = (place: number, free: number, rest: number[]): number => {
    const stop = bruteForce(problem, truck + 1, rest)
    const further = rest.map(each => {
      const load = problem.loads[each]!
      const km = problem.metric.km(place, load.from)
      const start = Math.max(load.earliest, free + rideMin(problem, km))
      if (km > problem.deadheadLimitKm || start > load.latest || lacks(problem.trucks[truck]!, load).length > 0)
        return stop
      const others = rest.filter(other => other !== each)
      return Math.round(km * 1000) + extend(load.to, start + busyMin(problem, load), others)
    })
    return Math.min(stop, ...further)
  }
  return extend(at, freeAt, left)
}

test('finds the cheapest chains, and the gap tells the truth', () => {
  fc.assert(
    fc.property(markets({ trucks: 3, loads: 5, windowMin: 400 }), market => {
      const problem = makeUp(market)
      const { objectiveM, certificate } = match(problem)
      const least = bruteForce(problem)
      expect(certificate.bound).toBeLessThanOrEqual(least)
      expect(objectiveM - certificate.gap).toBe(certificate.bound)
      expect(objectiveM).toBe(least)
    }),
    { numRuns: 200 },
  )
})

test('every plan can be driven and costs what it says', () => {
  fc.assert(
    fc.property(markets({ trucks: 15, loads: 40, windowMin: 500 }), market => {
      const problem = makeUp(market)
      expect(checkChains(problem, match(problem))).toEqual([])
    }),
    { numRuns: 15 },
  )
})

test('without windows and with trucks that differ by equipment only the plan is optimal', () => {
  fc.assert(
    fc.property(fc.nat(), seed => {
      const problem = makeUp({ trucks: 40, loads: 120, windowMin: 0, isMixed: false, seed })
      const { certificate, objectiveM, figures } = match(problem)
      expect(certificate).toEqual({ bound: objectiveM, gap: 0 })
      expect(objectiveM).toBeLessThanOrEqual(figures.firstComeNearest.objectiveM)
    }),
    { numRuns: 20 },
  )
})

/** Whether some truck, somewhere in the plan, can serve the load when these constraints are waived. */
function isServed(
  problem: Matching,
  plan: ReturnType<typeof match>,
  id: string,
  waived: readonly Constraint[],
): boolean {
  const load = problem.loads.find(each => each.id === id)!
  const chains = plan.chains.map(({ truck, loads, startAt }) => ({
    truck: problem.trucks.findIndex(each => each.id === truck),
    loads: loads.map(each => problem.loads.findIndex(other => other.id === each)),
    startAt,
  }))
  const driven = { chains } as unknown as Parameters<typeof standings>[1]
  return standings(problem, driven).some(({ truck, place, freeAt, isTaken }) => {
    const km = problem.metric.km(place, load.from)
    const broken: Constraint[] = [
      ...lacks(problem.trucks[truck]!, load),
      ...(km > problem.deadheadLimitKm ? (['deadhead'] as const) : []),
      ...(freeAt + rideMin(problem, km) > load.latest ? (['time'] as const) : []),
      ...(isTaken ? (['taken'] as const) : []),
    ]
    return broken.every(each => waived.includes(each))
  })
}

test('what keeps a load out is enough, and no part of it is', () => {
  let seen = 0
  for (let seed = 0; seed < 5; seed++) {
    const problem = makeUp({ trucks: 12, loads: 60, windowMin: 60, isMixed: true, seed })
    const plan = match(problem)
    for (const { load, blocking } of plan.unserved) {
      const all = blocking.map(each => each.constraint)
      expect(isServed(problem, plan, load, all)).toBe(true)
      for (const kept of all) {
        expect(
          isServed(
            problem,
            plan,
            load,
            all.filter(each => each !== kept),
          ),
        ).toBe(false)
      }
      seen += all.length
    }
  }
  expect(seen).toBeGreaterThan(20)
})

test('says of each load what keeps it out', () => {
  const market = madeUpMarket({ trucks: 1, loads: 1, windowMin: 0, isMixed: false, seed: 1 })
  const truck = { ...market.trucks[0]!, freeAt: 0, equipment: 'van', at: { lngWgs84: 115.9, latWgs84: 28.7 } }
  const load = { ...market.loads[0]!, equipment: 'van', pickup: [600, 600], from: { lngWgs84: 115.9, latWgs84: 30.7 } }
  const { problem } = readMatching({ ...market, trucks: [truck], loads: [load] })
  expect(match(problem).unserved).toEqual([
    {
      load: 'L0',
      blocking: [{ constraint: 'deadhead', detail: 'Truck T0 is 289.1 km away; at most 80 km are driven empty.' }],
    },
  ])
  const none = readMatching({ ...market, trucks: [] }).problem
  expect(match(none).unserved[0]!.blocking[0]!.detail).toBe('There is no truck at all.')
})
