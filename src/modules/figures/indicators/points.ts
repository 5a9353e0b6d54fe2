import type { Doer } from '#platform/access.ts'
import type { Platform } from '#platform/module.ts'
import type { Transaction } from '#platform/transact.ts'
import type { Qualifier } from '../kernel/index.ts'
import { findIndicator, type IndicatorRow } from './indicators.store.ts'
import { getIndicator, refuse, tellIndicator } from './indicators.ts'
import { rhythmLines } from './indicators.words.data.ts'
import { evaluate, type Formula, periodIn } from './kernel/index.ts'
import { readPlaces } from './places.ts'
import { nextPointState, type PointMove } from './point-states.ts'
import { findRecorded, insertPoint, lockPoint, type PointRow, updatePoint } from './points.store.ts'

/** Where a value can be read: a publication with its page, or a record of this platform. */
export type PointSource = {
  title: string
  url?: string | null
  page?: string | null
  /** Day of the publication, `YYYY-MM-DD`. */
  on?: string | null
  /** The sentence that says it. */
  sentence?: string | null
}

/** A value at a place and in a period; of grades the number of the grade, the lowest 1. */
export type NewPoint = {
  indicatorId: string
  place: string
  /** `YYYY`, `YYYY-MM`, `YYYY-MM/YYYY-MM`; sums from January on as `YYYY-01/YYYY-MM`. */
  period: string
  value: number
  qualifier?: Qualifier
  source: PointSource
}

type Parts = Pick<Platform, 'transact' | 'newId' | 'clock' | 'sites'>

export type Points = ReturnType<typeof createPoints>

/** Rules of the values of indicators. Every function acts on the doer's site alone. */
export function createPoints(parts: Parts) {
  const { transact } = parts
  const writes = createPointWrites(parts)
  const { add, move, accepted } = writes
  return {
    ...createRevisions(parts, writes),

    /** Enters a value that a person read in a publication. Throws what `add` throws. */
    enterPoint: (doer: Doer, point: NewPoint) =>
      transact(doer, 'figures.enter-point', transaction =>
        add(transaction, point, { origin: 'entered', ...accepted(doer) }),
      ),

    /** Keeps a value that follows from others, with its formula. Throws `formula_empty`, and what `add` throws. */
    derivePoint: (doer: Doer, { formula, ...point }: Omit<NewPoint, 'value'> & { formula: Formula }) =>
      transact(doer, 'figures.derive-point', transaction => {
        const value = evaluate(formula)
        if (value === undefined) throw refuse('formula_empty')
        return add(transaction, { ...point, value }, { origin: 'derived', formula, ...accepted(doer) })
      }),

    /** Accepts what the machine suggested. Throws `point_not_found`, `point_move_forbidden`. */
    acceptPoint: (doer: Doer, id: string) =>
      transact(doer, 'figures.accept-point', async transaction => {
        await move(transaction, id, 'accept', '')
      }),

    /** Refuses a suggestion, or takes an accepted value away, with a reason. Throws `reason_missing` and as above. */
    refusePoint: (doer: Doer, id: string, reason: string) =>
      transact(doer, 'figures.refuse-point', async transaction => {
        await move(transaction, id, 'refuse', reason)
      }),

    /**
     * Keeps what a module counted itself, in its own transaction: `slug` names the indicator of the transaction's site.
     * Counted anew, the value before stays as replaced. Throws `indicator_not_found`, and what `add` throws.
     */
    async recordPoint(transaction: Transaction, { slug, ...point }: Omit<NewPoint, 'indicatorId'> & { slug: string }) {
      const { sql, site } = transaction
      const indicator = await findIndicator(sql, site, 'slug', slug)
      if (!indicator) throw refuse('indicator_not_found')
      const period = demandPeriod(indicator, point.period)
      const known = await findRecorded(sql, site, { indicatorId: indicator.id, placeCode: point.place, period })
      if (known?.value === point.value) return known.id
      if (known) await move(transaction, known.id, 'replace', '')
      const more = { origin: 'record', replaces_id: known?.id ?? null, ...accepted(transaction.doer) } as const
      return add(transaction, { ...point, indicatorId: indicator.id }, more)
    },
  }
}

type More = Partial<PointRow> & Pick<PointRow, 'origin' | 'state'>

export type PointWrites = ReturnType<typeof createPointWrites>

/** How points come and move, within a running transaction. */
export function createPointWrites({ newId, clock, sites }: Omit<Parts, 'transact'>) {
  const now = () => new Date(clock())

  const accepted = ({ actor }: Doer) => ({ state: 'accepted', decided_by: actor.id, decided_at: now() }) as const

  /** Throws `indicator_not_found`, `place_not_found`, `period_misfit`, `value_misfit`. */
  async function add(transaction: Transaction, point: NewPoint, more: More): Promise<string> {
    const { sql, site } = transaction
    const indicator = await getIndicator(transaction, point.indicatorId)
    const places = await readPlaces(sql, sites, site)
    const row = {
      ...newPoint(point),
      site_id: site,
      id: newId(),
      place_code: places.get(point.place).code,
      period: demandPeriod(indicator, point.period),
      value: demandValue(indicator, point.value),
      created_at: now(),
      ...more,
    }
    await insertPoint(sql, row)
    await tellIndicator(transaction, indicator.id)
    return row.id
  }

  /** Throws `point_not_found`, `point_move_forbidden`, `reason_missing` for a refusal without one. */
  async function move(transaction: Transaction, id: string, what: PointMove, reason: string): Promise<PointRow> {
    const { sql, site, doer } = transaction
    const before = await lockPoint(sql, site, id)
    if (!before) throw refuse('point_not_found')
    const state = nextPointState(before.state, what)
    if (!state) throw refuse('point_move_forbidden')
    if (what === 'refuse' && reason === '') throw refuse('reason_missing')
    const { decided_at, decided_by } = accepted(doer)
    await updatePoint(sql, site, id, { state, reason: reason || before.reason, decided_at, decided_by })
    transaction.note(`point:${id}`, { state })
    await tellIndicator(transaction, before.indicator_id)
    return before
  }

  return { add, move, accepted }
}

/** Corrections: the old value stays beside the new one, with why. */
function createRevisions({ transact }: Parts, { add, move, accepted }: PointWrites) {
  return {
    /** Throws `reason_missing`, `point_not_found`, `point_move_forbidden`, `value_misfit`. */
    revisePoint: (doer: Doer, id: string, to: { value: number; reason: string; source: PointSource }) =>
      transact(doer, 'figures.revise-point', async transaction => {
        if (to.reason === '') throw refuse('reason_missing')
        const old = await move(transaction, id, 'replace', '')
        const point = { indicatorId: old.indicator_id, place: old.place_code, period: old.period, ...to }
        const more = { origin: 'entered', replaces_id: id, reason: to.reason, ...accepted(doer) } as const
        return add(transaction, point, more)
      }),
  }
}

/** The period as the indicator writes it. Throws `period_misfit`. */
export function demandPeriod(indicator: IndicatorRow, text: string): string {
  const period = periodIn(indicator, text)
  if (period !== undefined) return period
  const expected = rhythmLines[`${indicator.cadence}${indicator.cumulative ? 'Sum' : ''}` as keyof typeof rhythmLines]
  throw refuse('period_misfit', { period: text, expected })
}

/** Throws `value_misfit` for what is no number or no grade of the indicator. */
export function demandValue({ grades }: IndicatorRow, value: number): number {
  const isGrade = Number.isInteger(value) && value >= 1 && value <= (grades?.length ?? 0)
  if (!Number.isFinite(value) || (grades && !isGrade)) throw refuse('value_misfit', { value })
  return value
}

/** Columns of a value that comes with its source. */
export function newPoint({ indicatorId, qualifier = 'exact', source }: NewPoint) {
  return {
    indicator_id: indicatorId,
    qualifier,
    document_id: null,
    figure_key: null,
    figure_number: null,
    sentence: source.sentence ?? null,
    quote: null,
    source_title: source.title,
    source_url: source.url ?? null,
    source_page: source.page ?? null,
    source_on: source.on ?? null,
    formula: null,
    replaces_id: null,
    reason: '',
    decided_by: null,
    decided_at: null,
  }
}
