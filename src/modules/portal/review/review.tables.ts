import type { ReviewStep } from '#platform/sites.ts'
import type { ArticleState } from '../articles/article-states.ts'
import type { Script } from '../portal.tables.ts'
import type { DisclosureKind } from './review-disclosure.data.ts'

/** Whoever did something, with the name that they had then. */
export type NamedPerson = { person_id: string; name: string }

export type WriterRow = NamedPerson & { site_id: string; article_id: string; first_at: Date }

export type ReviewRow = {
  site_id: string
  article_id: string
  round: number
  step: ReviewStep | ''
  waiting_since: Date
  submitted_by: string
  submitter_name: string
  submitted_at: Date
  disclosure: DisclosureKind
  ground: string
  sums_reason: string
}

export type Verdict = 'passed' | 'returned'

export type SignatureRow = NamedPerson & {
  site_id: string
  article_id: string
  round: number
  step: ReviewStep
  at: Date
  version: number
  verdict: Verdict
  comment: string
  disclosure: DisclosureKind
  ground: string
}

/** What a version keeps of an article. */
export type VersionedText = {
  title: string
  summary: string
  body: string
  script: Script
  channel_id: string | null
  source: string | null
  author: string | null
  cover: string | null
  featured: boolean
}

export type VersionRow = NamedPerson &
  VersionedText & {
    site_id: string
    article_id: string
    number: number
    saved_at: Date
    state: ArticleState
    note: string
    is_public: boolean
  }

export type ScheduledMove = 'publish' | 'withdraw'

export type ScheduleRow = NamedPerson & {
  site_id: string
  article_id: string
  move: ScheduledMove
  due_at: Date
  set_at: Date
}

export type OfferState = 'open' | 'taken' | 'declined'

export type OfferRow = {
  site_id: string
  id: string
  from_site: string
  from_article: string
  from_slug: string
  offered_at: Date
  offered_by: string
  offerer_name: string
  note: string
  state: OfferState
  answered_at: Date | null
  answered_by: string | null
  answerer_name: string | null
  reason: string
  article_id: string | null
  taken_version: number | null
  automatic: boolean
  latest_version: number
  is_withdrawn: boolean
}

export type ReviewTables = {
  'portal.article_writers': WriterRow
  'portal.reviews': ReviewRow
  'portal.review_signatures': SignatureRow
  'portal.article_versions': VersionRow
  'portal.schedules': ScheduleRow
  'portal.offers': OfferRow
}

/** Tables whose rows belong to an article of their own site and go with it. */
export const reviewTablesOfArticles = [
  'portal.article_writers',
  'portal.reviews',
  'portal.review_signatures',
  'portal.article_versions',
  'portal.schedules',
] as const
