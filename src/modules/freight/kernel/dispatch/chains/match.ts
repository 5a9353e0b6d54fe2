import { findCandidates } from '../candidates/candidates.ts'
import { type Blocking, blockingOf, standings } from './blocking.ts'
import { type Bounded, branch } from './branch.ts'
import { type Driven, isUnserved } from './drive.ts'
import { firstComeNearest } from './first-come.ts'
import { asMetres, type Matching } from './problem.ts'
import { improveBySlots } from './slots.ts'

/** Empty and loaded metres of a plan, and how many loads it serves. */
export type PlanFigures = { emptyM: number; loadedM: number; emptyShare: number; served: number; objectiveM: number }

export type Matched = {
  chains: { truck: string; loads: string[]; startAt: number[] }[]
  emptyM: number
  objectiveM: number
  unserved: { load: string; blocking: Blocking[] }[]
  /** No plan on the candidates costs less than `bound` metres; `gap` is how much more this one costs. */
  certificate: { bound: number; gap: number }
  figures: { plan: PlanFigures; firstComeNearest: PlanFigures }
}

/**
 * Gives trucks chains of full loads with as few empty kilometres as can be, each load left at its price. Where the windows are
 * single times and the trucks differ by equipment only, the plan is optimal on its candidates: the gap is 0.
 */
export function match(problem: Matching): Matched {
  const { trucks, loads } = problem
  const candidates = findCandidates(problem)
  const naive = firstComeNearest(problem, candidates)
  const { best, boundM } = improved(problem, candidates, branch(problem, candidates, naive))
  const points = standings(problem, best)
  const away = [...loads.keys()].filter(load => isUnserved(problem, best.before, load))
  return {
    chains: best.chains.map(chain => ({
      truck: trucks[chain.truck]!.id,
      loads: chain.loads.map(load => loads[load]!.id),
      startAt: chain.startAt,
    })),
    emptyM: best.emptyM,
    objectiveM: best.objectiveM,
    unserved: away.map(load => ({ load: loads[load]!.id, blocking: blockingOf(problem, points, load) })),
    certificate: { bound: boundM, gap: best.objectiveM - boundM },
    figures: { plan: figuresOf(problem, best), firstComeNearest: figuresOf(problem, naive) },
  }
}

function improved(problem: Matching, candidates: ReturnType<typeof findCandidates>, found: Bounded): Bounded {
  if (found.best.objectiveM === found.boundM) return found
  return { ...found, best: improveBySlots(problem, candidates, found.best) }
}

function figuresOf({ loads, metric }: Matching, { chains, emptyM, served, objectiveM }: Driven): PlanFigures {
  const loadedM = chains
    .flatMap(chain => chain.loads)
    .reduce((sum, load) => sum + asMetres(metric.km(loads[load]!.from, loads[load]!.to)), 0)
  return { emptyM, loadedM, emptyShare: emptyM / Math.max(1, emptyM + loadedM), served, objectiveM }
}
