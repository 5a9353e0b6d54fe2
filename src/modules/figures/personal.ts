import { erasedName } from '#platform/personal.data.ts'
import type { PersonalRecords } from '#platform/personal.ts'
import { listDecisionsOf, maskDecider } from './documents/documents.store.ts'

/** What is kept of people who decide about figures. */
export const figuresPersonal: readonly PersonalRecords[] = [
  { kind: 'figures.decisions', list: listDecisionsOf, erase: ({ sql }, id) => maskDecider(sql, id, erasedName) },
]
