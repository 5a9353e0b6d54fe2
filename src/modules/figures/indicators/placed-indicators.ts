import type { Doer } from '#platform/access.ts'
import type { Platform } from '#platform/module.ts'
import type { Transaction } from '#platform/transact.ts'
import { deleteIndicator, findIndicator, type IndicatorRow, insertIndicator } from './indicators.store.ts'
import { type Definition, refuse, rowOf, tellIndicator } from './indicators.ts'
import { evaluate, type Formula } from './kernel/index.ts'
import { type Places, readPlaces } from './places.ts'
import { insertPoints, listPoints, type PointRow } from './points.store.ts'
import { demandPeriod, demandValue, type NewPoint, newPoint } from './points.ts'

/** The figure of a text that says a value: its key and number there, and its words. */
export type SayingFigure = { documentId: string; key: string; number: number; quote: string }

/** A value that a program brings with its indicator: entered, said by a figure of a text, or derived by a formula. */
export type PlacedPoint = Omit<NewPoint, 'indicatorId' | 'value'> &
  ({ value: number; figure?: SayingFigure } | { formula: Formula })

/** An indicator with all its values as a program brings them; `id` is the program's, so that it finds it again. */
export type PlacedIndicator = {
  id: string
  slug: string
  definition: Definition
  points: readonly PlacedPoint[]
}

type Parts = Pick<Platform, 'transact' | 'newId' | 'clock' | 'sites'>

/** Indicators that come whole, many at once. */
export function createPlacedIndicators({ transact, newId, clock, sites }: Parts) {
  async function place(transaction: Transaction, places: Places, placed: PlacedIndicator) {
    const { sql, site, doer } = transaction
    const at = new Date(clock())
    const base = { site_id: site, id: placed.id, slug: placed.slug, created_at: at, changed_at: at }
    const indicator: IndicatorRow = { ...rowOf(placed.definition), ...base }
    const decided = { state: 'accepted', decided_by: doer.actor.id, created_at: at, decided_at: at } as const
    const rows = placed.points.map(point => ({ ...pointOf(indicator, places, point), ...decided, id: newId() }))
    const before = await findIndicator(sql, site, 'id', placed.id)
    if (before && (await standsAs({ indicator, rows }, before, transaction))) return
    await deleteIndicator(sql, site, placed.id)
    if (!(await insertIndicator(sql, indicator))) return
    await insertPoints(sql, rows)
    await tellIndicator(transaction, placed.id)
  }

  return {
    /**
     * Brings indicators of the doer's site to what is said. One that stands so already is left alone, and so is one
     * that anybody else has worked on, or whose slug is another's. Throws what `enterPoint` throws.
     */
    placeIndicators: (doer: Doer, all: readonly PlacedIndicator[]) =>
      transact(doer, 'figures.place-indicators', async transaction => {
        const places = await readPlaces(transaction.sql, sites, transaction.site)
        for (const placed of all) await place(transaction, places, placed)
      }),
  }
}

function pointOf(indicator: IndicatorRow, places: Places, point: PlacedPoint) {
  const value = 'formula' in point ? evaluate(point.formula) : point.value
  if (value === undefined) throw refuse('formula_empty')
  const figure = 'figure' in point ? point.figure : undefined
  return {
    ...newPoint({ ...point, value, indicatorId: indicator.id }),
    site_id: indicator.site_id,
    place_code: places.get(point.place).code,
    period: demandPeriod(indicator, point.period),
    value: demandValue(indicator, value),
    ...('formula' in point
      ? ({ origin: 'derived', formula: point.formula } as const)
      : ({ origin: figure ? 'figure' : 'entered' } as const)),
    ...(figure
      ? { document_id: figure.documentId, figure_key: figure.key, figure_number: figure.number, quote: figure.quote }
      : {}),
  }
}

type Wanted = { indicator: IndicatorRow; rows: readonly PointRow[] }

/** Whether an indicator is as it is wanted, or somebody else has worked on it. */
async function standsAs({ indicator, rows }: Wanted, before: IndicatorRow, { sql, site, doer }: Transaction) {
  const states = ['accepted', 'replaced', 'refused'] as const
  const points = await listPoints(sql, site, { indicatorId: before.id, states })
  const others = points.some(point => point.decided_by !== doer.actor.id)
  return others || (definitionOf(before) === definitionOf(indicator) && saidBy(points) === saidBy(rows))
}

const definitionOf = (row: IndicatorRow) =>
  JSON.stringify(
    Object.entries(row)
      .filter(([name]) => !name.endsWith('_at'))
      .sort(),
  )

const saidBy = (points: readonly PointRow[]) =>
  points
    .map(each =>
      JSON.stringify([
        each.place_code,
        each.period,
        each.value,
        each.qualifier,
        each.source_title,
        each.quote,
        each.figure_number,
      ]),
    )
    .sort()
    .join('\n')
