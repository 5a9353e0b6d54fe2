import type { House } from '#platform/house.ts'
import { goLiveRoutes } from './go-live.routes.tsx'
import { examineGoLive, type GoLiveParts } from './go-live.ts'
import { examineHealth } from './health.ts'
import type { ExaminedLine } from './line.ts'

export { goLiveCards } from './cards.data.ts'
export type { ExaminedLine } from './line.ts'

export type Examine = { health(): Promise<ExaminedLine[]>; goLive(): Promise<ExaminedLine[]> }

/** Examines the installation, for the command `doctor` and for the page of operators. Above the modules. */
export function createOperating(
  house: House,
  modules: Pick<GoLiveParts, 'footOf' | 'sampleStatus' | 'countSecondFactors'>,
) {
  const examine: Examine = {
    health: () => examineHealth(house),
    goLive: () => examineGoLive({ ...house, ...modules }),
  }
  return { examine, routes: goLiveRoutes(examine) }
}
