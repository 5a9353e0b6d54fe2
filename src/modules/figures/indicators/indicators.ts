import type { Doer } from '#platform/access.ts'
import { refusals } from '#platform/errors.ts'
import type { Saying } from '#platform/i18n/lang.ts'
import type { Platform } from '#platform/module.ts'
import type { Transaction } from '#platform/transact.ts'
import { indicatorChanged } from '../events.ts'
import type { Kind } from '../kernel/index.ts'
import { indicatorErrors } from './indicators.errors.data.ts'
import {
  deleteIndicator,
  findIndicator,
  type IndicatorRow,
  insertIndicator,
  updateIndicator,
} from './indicators.store.ts'
import type { Rhythm } from './kernel/index.ts'
import { listPoints } from './points.store.ts'

export const refuse = refusals(indicatorErrors)

/** What an administrator says of an indicator. */
export type Definition = Rhythm & {
  name: Saying
  /** Base unit as the kernel of figures writes it: CNY, %, TEU, 家. Not looked at for grades. */
  unit: string
  kind: Kind
  /** Of an ordinal series, from the lowest up. */
  grades: readonly Saying[] | null
  /** In an order of places the lowest value comes first. */
  lowIsFirst: boolean
  method: Saying
  source: Saying
  licence: string
  /** Other ways in which texts call it, in 简体. */
  aliases: readonly string[]
  isSample: boolean
}

/** The unit of series of grades. */
export const gradeUnit = 'grade'

type Parts = Pick<Platform, 'transact' | 'newId' | 'clock'>

/** Rules of the definitions of indicators. Every function acts on the doer's site alone. */
export function createDefinitions({ transact, newId, clock }: Parts) {
  const now = () => new Date(clock())
  return {
    /** Defines an indicator under an address that stays. Throws `indicator_slug_taken`, `cumulative_year`. */
    defineIndicator: (doer: Doer, slug: string, definition: Definition) =>
      transact(doer, 'figures.define-indicator', async transaction => {
        const at = now()
        const row = {
          ...rowOf(definition),
          site_id: transaction.site,
          id: newId(),
          slug,
          created_at: at,
          changed_at: at,
        }
        if (!(await insertIndicator(transaction.sql, row))) throw refuse('indicator_slug_taken', { slug })
        await tellIndicator(transaction, row.id)
        return row.id
      }),

    /** Throws `indicator_not_found`, `rhythm_fixed` where values would no longer fit, `cumulative_year`. */
    changeIndicator: (doer: Doer, id: string, definition: Definition) =>
      transact(doer, 'figures.change-indicator', async transaction => {
        const before = await getIndicator(transaction, id)
        const row = { ...before, ...rowOf(definition), changed_at: now() }
        if (!isSameMeasure(before, row) && (await hasPoints(transaction, id))) throw refuse('rhythm_fixed')
        await updateIndicator(transaction.sql, row)
        await tellIndicator(transaction, id)
      }),

    /** Takes an indicator away with all its values: only for what a program placed itself. */
    eraseIndicator: (doer: Doer, id: string) =>
      transact(doer, 'figures.erase-indicator', async transaction => {
        await deleteIndicator(transaction.sql, transaction.site, id)
        await tellIndicator(transaction, id)
      }),
  }
}

/** Says that pages of an indicator are stale. */
export async function tellIndicator(transaction: Transaction, id: string) {
  transaction.note(`indicator:${id}`)
  await transaction.emit(indicatorChanged, { site: transaction.site, indicatorId: id })
}

/** Throws `indicator_not_found`. */
export async function getIndicator({ sql, site }: Transaction, id: string): Promise<IndicatorRow> {
  const indicator = await findIndicator(sql, site, 'id', id)
  if (!indicator) throw refuse('indicator_not_found')
  return indicator
}

async function hasPoints({ sql, site }: Transaction, indicatorId: string): Promise<boolean> {
  const states = ['accepted', 'suggested'] as const
  return (await listPoints(sql, site, { indicatorId, states })).length > 0
}

const isSameMeasure = (a: IndicatorRow, b: IndicatorRow) =>
  a.unit === b.unit &&
  a.cadence === b.cadence &&
  a.cumulative === b.cumulative &&
  (a.grades?.length ?? 0) === (b.grades?.length ?? 0)

/** Columns of a definition. Throws `cumulative_year`. */
export function rowOf(definition: Definition) {
  const { cadence, cumulative, grades } = definition
  if (cumulative && cadence === 'year') throw refuse('cumulative_year')
  return {
    name_hans: definition.name[0],
    name_en: definition.name[1],
    unit: grades ? gradeUnit : definition.unit,
    kind: definition.kind,
    cadence,
    cumulative,
    grades,
    low_is_first: definition.lowIsFirst,
    method_hans: definition.method[0],
    method_en: definition.method[1],
    source_hans: definition.source[0],
    source_en: definition.source[1],
    licence: definition.licence,
    aliases: definition.aliases,
    is_sample: definition.isSample,
  }
}
