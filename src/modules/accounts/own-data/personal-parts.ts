import type { PersonalRecords } from '#platform/personal.ts'
import { shippedRetention } from '#rules/retention/retention.ts'
import { createErasing } from '../erasure/erasing.ts'
import { createErasures } from '../erasure/erasures.ts'
import type { People } from '../people/people.ts'
import type { PersonKeys } from '../people/person-keys.ts'
import type { AccountsPlatform } from '../platform.ts'
import { createRetained } from '../retention/retained.ts'
import { createOwnData } from './own-data.ts'
import { accountsPersonal } from './personal.ts'

/** What concerns all that is kept of people, here and in the modules above, which `knowPersonal` tells. */
export function createPersonalParts(platform: AccountsPlatform, people: People, personKeys: PersonKeys) {
  const known: PersonalRecords[] = []
  const personal = () => [...known, ...own]
  const own = accountsPersonal(platform, personKeys)
  const retention = shippedRetention()
  const retained = createRetained(platform)
  const erasing = createErasing(platform, { retention, retained, personal })
  return {
    retention,
    retained,
    erasing,
    erasures: createErasures(platform, people, erasing),
    ownData: createOwnData(platform, { people, retention, personal }),
    ownPersonal: own,
    knowPersonal: (records: readonly PersonalRecords[]) => void known.push(...records),
  }
}
