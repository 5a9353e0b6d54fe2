import type { Platform } from '#platform/module.ts'
import type { Transaction } from '#platform/transact.ts'
import type { Figure } from '../kernel/index.ts'
import { listIndicators } from './indicators.store.ts'
import { matchFigure } from './kernel/index.ts'
import { readPlaces } from './places.ts'
import { listPointsOfDocument, type PointRow, updatePoint } from './points.store.ts'
import type { PointWrites } from './points.ts'
import { suggestionWords } from './points.words.data.ts'

/** A figure of a text as it is found again: its key survives edits elsewhere in the text. */
export type KeyedFigure = Figure & { key: string; sentence: string }

/** A text that was published, with its figures in their order. */
export type PublishedText = {
  documentId: string
  title: string
  /** Path inside the site: `/a/20240914-1`. */
  path: string
  /** `YYYY-MM-DD`. */
  publishedOn: string
  figures: readonly KeyedFigure[]
}

/**
 * Suggests points out of a text that is published, in the transaction that publishes it; a person decides. Published
 * again, it suggests only what is new, and what the text no longer says is taken back unless a person accepted it.
 */
export function createSuggesting({ sites }: Pick<Platform, 'sites'>, { add, move }: PointWrites) {
  async function keepUp(transaction: Transaction, known: readonly PointRow[], text: PublishedText) {
    const { sql, site } = transaction
    const numbers = new Map(text.figures.map(({ key }, index) => [key, index + 1]))
    for (const point of known) {
      const number = numbers.get(point.figure_key ?? '') ?? null
      if (number === null && point.state === 'suggested')
        await move(transaction, point.id, 'refuse', suggestionWords.gone[0])
      else if (number !== point.figure_number) await updatePoint(sql, site, point.id, { figure_number: number })
    }
  }

  return {
    async suggestPoints(transaction: Transaction, text: PublishedText) {
      const { sql, site } = transaction
      const indicators = await listIndicators(sql, site)
      const known = await listPointsOfDocument(sql, site, text.documentId)
      await keepUp(transaction, known, text)
      if (indicators.length === 0) return
      const places = await readPlaces(sql, sites, site)
      const measures = indicators.map(each => ({ ...each, words: [each.name_hans, ...each.aliases] }))
      const keys = new Set(known.map(point => point.figure_key))
      for (const [index, figure] of text.figures.entries()) {
        if (keys.has(figure.key)) continue
        const match = matchFigure(figure, measures, places.named, site)
        if (!match) continue
        const { measureId: indicatorId, place, period, value } = match
        const source = { title: text.title, url: text.path, on: text.publishedOn, sentence: figure.sentence }
        const point = { indicatorId, place, period, value, qualifier: figure.qualifier ?? 'exact', source }
        await add(transaction, point, {
          origin: 'figure',
          state: 'suggested',
          document_id: text.documentId,
          figure_key: figure.key,
          figure_number: index + 1,
          quote: figure.quote,
        })
      }
    },
  }
}
