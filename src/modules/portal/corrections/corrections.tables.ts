import type { NamedPerson, VersionedText } from '../review/review.tables.ts'
import type { CorrectionState } from './correction-states.ts'

/** The part of an article that a correction may change. */
export type CorrectedText = Omit<VersionedText, 'cover'>

export type CorrectionRow = NamedPerson &
  CorrectedText & {
    site_id: string
    article_id: string
    number: number
    state: CorrectionState
    base_version: number
    note: string
    is_public: boolean
    begun_at: Date
    changed_at: Date
    closed_at: Date | null
    closed_by: string | null
    closer_name: string | null
    urgent_reason: string
  }

export type CorrectionTables = { 'portal.corrections': CorrectionRow }

/** Tables whose rows belong to an article of their own site and go with it. */
export const correctionTablesOfArticles = ['portal.corrections'] as const
