import type { Figures, PlacedIndicator, PlacedPoint, ReadFigure } from '#modules/figures/index.ts'
import { documentOf, type Portal } from '#modules/portal/index.ts'
import type { Actor, Doer } from '#platform/access.ts'
import { fill } from '#platform/i18n/fill.ts'
import { toHans } from '#platform/i18n/hant.ts'
import { inventedIndicators, inventedSource } from './invented.data.ts'
import { inventValues } from './invented-values.ts'
import { publishedIndicators } from './published.data.ts'
import { confirmedQuotes, type RetoldPoint, retoldIndicators } from './retold.data.ts'
import { definitionOf } from './sample-indicator.ts'
import { inventedZones, sampleZones } from './zones.data.ts'

export type SampleFigures = Pick<
  Figures,
  'placeIndicators' | 'namePlace' | 'forgetPlace' | 'eraseIndicator' | 'readDocument' | 'decide' | 'eraseDocument'
>

type Parts = { figures: SampleFigures; portal: Pick<Portal, 'getArticle'> }

/** Slugs of the indicators and codes of the zones that the sample brings. */
export const indicatorSlugs = [...publishedIndicators, ...retoldIndicators, ...inventedIndicators].map(
  ({ slug }) => slug,
)
export const zoneCodes = sampleZones.map(({ code }) => code)

type Sampled = { seed: string; idOf: (slug: string) => string; articleId: string; editor: Actor }

/** Brings zones and indicators, with the figures of the retelling joined to them and confirmed by a sample editor. */
export async function putIndicators(
  { figures, portal }: Parts,
  doer: Doer,
  { seed, idOf, articleId, editor }: Sampled,
) {
  for (const zone of sampleZones) await figures.namePlace(doer, zone)
  const article = await portal.getArticle(doer.site, articleId)
  const document = documentOf(article, 0)
  const reading = await figures.readDocument(doer.site, document)
  const retelling = { id: articleId, title: toHans(article.title), path: document.path, on: document.publishedOn }
  await figures.placeIndicators(doer, [
    ...published(idOf),
    ...retold(idOf, retelling, reading.figures),
    ...invented(idOf, seed),
  ])
  for (const { key, quote, decision } of reading.figures)
    if (!decision && isConfirmed(quote))
      await figures.decide(
        { actor: editor, site: doer.site },
        { ...document, isPublished: true },
        { figureKey: key, verdict: 'confirmed', changes: {}, reason: '' },
      )
}

const joinedQuotes = retoldIndicators.flatMap(({ points }) =>
  points.flatMap(point => ('quote' in point ? point.quote : [])),
)
const isConfirmed = (quote: string) => [...joinedQuotes, ...confirmedQuotes].includes(toHans(quote))

function published(idOf: Sampled['idOf']): PlacedIndicator[] {
  return publishedIndicators.map(({ slug, definition, title, values }) => ({
    id: idOf(slug),
    slug,
    definition: definitionOf(definition, false),
    points: Object.entries(values).flatMap(([place, byPeriod]) =>
      Object.entries(byPeriod).map(([period, value]) => ({
        place,
        period,
        value,
        source: { title: typeof title === 'string' ? fill(title, { period }) : title[period]! },
      })),
    ),
  }))
}

function invented(idOf: Sampled['idOf'], seed: string): PlacedIndicator[] {
  const source = { title: inventedSource }
  return inventedIndicators.map(({ slug, definition, course }) => {
    const whole = definitionOf(definition, true)
    const points = inventedZones.flatMap(({ code: place }) =>
      inventValues(course, whole, `${seed}:${slug}:${place}`).map(value => ({ ...value, place, source })),
    )
    return { id: idOf(slug), slug, definition: whole, points }
  })
}

type Retelling = { id: string; title: string; path: string; on: string }

function retold(idOf: Sampled['idOf'], article: Retelling, figures: readonly ReadFigure[]): PlacedIndicator[] {
  return retoldIndicators.map(({ slug, definition, points }) => ({
    id: idOf(slug),
    slug,
    definition: definitionOf(definition, false),
    points: points.flatMap(point => retoldPoint(point, article, figures)),
  }))
}

/** Nothing where the text, which an editor may have changed, says the value no longer. */
function retoldPoint(point: RetoldPoint, article: Retelling, figures: readonly ReadFigure[]): PlacedPoint[] {
  const { place, period } = point
  const source = { title: article.title, url: article.path, on: article.on }
  if ('formula' in point) return [{ place, period, formula: point.formula, source }]
  const at = figures.findIndex(({ quote }) => toHans(quote) === point.quote)
  const figure = figures[at]
  if (!figure || typeof figure.value !== 'number') return []
  const { value, key, quote, sentence, qualifier } = figure
  const saying = { documentId: article.id, key, number: at + 1, quote: toHans(quote) }
  const said = { ...source, sentence: toHans(sentence) }
  return [{ place, period, value, qualifier: qualifier ?? 'exact', source: said, figure: saying }]
}

/** Takes away what of the sample was noted: indicators with their values, zones, and what was decided on the article. */
export async function takeIndicatorsAway(
  { figures }: Pick<Parts, 'figures'>,
  doer: Doer,
  noted: { indicators: readonly string[]; zones: readonly string[]; articleId: string | undefined },
) {
  for (const id of noted.indicators) await figures.eraseIndicator(doer, id)
  for (const code of noted.zones) await figures.forgetPlace(doer, code)
  if (noted.articleId) await figures.eraseDocument(doer, noted.articleId)
}
