import { erasedName } from '#platform/personal.data.ts'
import type { PersonalRecords } from '#platform/personal.ts'
import { countNames, deleteDrafting, listDrafting, maskNames } from './personal.store.ts'

/** What the portal keeps of people who write and review. */
export const portalPersonal: readonly PersonalRecords[] = [
  { kind: 'portal.drafting', list: listDrafting, erase: ({ sql }, id) => deleteDrafting(sql, id) },
  { kind: 'portal.names', list: countNames, erase: ({ sql }, id) => maskNames(sql, id, erasedName) },
]
