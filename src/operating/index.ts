import type { Accounts } from '#modules/accounts/index.ts'
import type { Portal } from '#modules/portal/index.ts'
import type { House } from '#platform/house.ts'
import type { Sample } from '../sample/index.ts'
import { goLiveRoutes } from './go-live.routes.tsx'
import { examineGoLive } from './go-live.ts'
import { examineHealth } from './health.ts'
import type { ExaminedLine } from './line.ts'

export { goLiveCards } from './cards.data.ts'
export type { ExaminedLine } from './line.ts'

export type Examine = { health(): Promise<ExaminedLine[]>; goLive(): Promise<ExaminedLine[]> }

type Asked = {
  portal: Pick<Portal, 'siteFeet'>
  accounts: Pick<Accounts, 'countSecondFactors'>
  sample: Pick<Sample, 'status'>
}

/** Examines the installation, for the command `doctor` and for the page of operators. Above the modules. */
export function createOperating(house: House, { portal, accounts, sample }: Asked) {
  const asked = {
    footOf: portal.siteFeet.get,
    sampleStatus: sample.status,
    countSecondFactors: accounts.countSecondFactors,
  }
  const examine: Examine = {
    health: () => examineHealth(house),
    goLive: () => examineGoLive({ ...house, ...asked }),
  }
  return { examine, routes: goLiveRoutes(examine) }
}
