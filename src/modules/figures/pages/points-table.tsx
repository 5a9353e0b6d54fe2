import type { Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import type { PlaceSeries } from '../indicators/indicator-view.ts'
import type { DerivedStep, Entry } from '../indicators/kernel/index.ts'
import type { Place } from '../indicators/places.ts'
import type { PointRow } from '../indicators/points.store.ts'
import { pointAnchor } from './addresses.ts'
import { indicatorWords } from './indicator-words.data.ts'
import { PointSourceCell } from './point-source.tsx'
import { sayPeriod } from './say-period.ts'
import type { UnitScale } from './unit-scale.ts'

type IndicatorSay = Say<typeof indicatorWords>
type Line = { place: Place; entry: Entry<PointRow>; point: PointRow }

/** Every value of some series, the newest first: what contradicts stands side by side, each with its source. */
export function linesOf(all: readonly PlaceSeries[]): Line[] {
  return all
    .flatMap(({ place, entries }) => entries.flatMap(entry => entry.readings.map(point => ({ place, entry, point }))))
    .sort((a, b) => b.entry.end - a.entry.end)
}

type Props = { visit: Visit; caption: string; lines: readonly Line[]; scale: UnitScale; isOnePlace: boolean }

export function PointsTable({ visit, caption, lines, scale, isOnePlace }: Props) {
  const t = speak(indicatorWords, visit.lang)
  const place: Column<Line> = { key: 'place', label: t('place'), cell: line => inLang(line.place.name, visit.lang) }
  const columns: Column<Line>[] = [
    {
      key: 'period',
      label: t('period'),
      cell: ({ entry, point }) => <span id={pointAnchor(point.id)}>{sayPeriod(entry.period, visit.lang)}</span>,
    },
    ...(isOnePlace ? [] : [place]),
    { key: 'value', label: t('value'), numeric: true, cell: line => <ValueCell line={line} scale={scale} t={t} /> },
    { key: 'source', label: t('source'), cell: ({ point }) => <PointSourceCell visit={visit} point={point} /> },
  ]
  return <Table visit={visit} caption={caption} columns={columns} rows={lines} rowKey={({ point }) => point.id} />
}

function ValueCell({ line: { entry, point }, scale, t }: { line: Line; scale: UnitScale; t: IndicatorSay }) {
  return (
    <span class="point-value">
      <strong>
        {point.qualifier === 'exact' ? '' : t(point.qualifier)}
        {scale.say(point.value)}
      </strong>
      {entry.disputed ? <Badge tone="warn">{t('disputedMark')}</Badge> : null}
      {point.origin === 'derived' ? <Badge tone="calm">{t('derivedMark')}</Badge> : null}
      {point.origin === 'record' ? <Badge tone="calm">{t('recordMark')}</Badge> : null}
      {point.replaces_id && point.reason ? <Badge>{t('revisedMark')}</Badge> : null}
    </span>
  )
}

/** Single months or quarters that were taken out of sums, each with the two sums. */
export function StepsTable({ visit, steps, scale }: { visit: Visit; steps: readonly DerivedStep[]; scale: UnitScale }) {
  const t = speak(indicatorWords, visit.lang)
  const columns: Column<DerivedStep>[] = [
    { key: 'period', label: t('period'), cell: step => sayPeriod(step.period, visit.lang) },
    {
      key: 'value',
      label: t('value'),
      numeric: true,
      cell: step => (
        <span class="point-value">
          <strong>{scale.say(step.value)}</strong>
          <Badge tone="calm">{t('derivedMark')}</Badge>
        </span>
      ),
    },
    { key: 'source', label: t('source'), cell: step => sayStep(step, visit, t) },
  ]
  const rows = steps.toReversed()
  return <Table visit={visit} caption={t('steps')} columns={columns} rows={rows} rowKey={step => step.period} />
}

function sayStep({ whole, before }: DerivedStep, { lang }: Visit, t: IndicatorSay): string {
  if (before === null) return t('stepFirst')
  return t('stepFormula', { whole: sayPeriod(whole, lang), before: sayPeriod(before, lang) })
}

/** What was replaced, by what, and why. */
export function Revisions({
  visit,
  points,
  places,
  scale,
}: {
  visit: Visit
  points: readonly PointRow[]
  places: readonly Place[]
  scale: UnitScale
}) {
  const t = speak(indicatorWords, visit.lang)
  const known = new Map(points.map(point => [point.id, point]))
  const revised = points.filter(point => point.replaces_id && point.reason)
  return (
    <ul class="plain-list point-revisions">
      {revised.map(point => {
        const place = places.find(each => each.code === point.place_code)
        const before = known.get(point.replaces_id!)
        return (
          <li key={point.id}>
            <strong>
              {t('revisedFrom', {
                place: place ? inLang(place.name, visit.lang) : point.place_code,
                period: sayPeriod(point.period, visit.lang),
                before: before ? scale.say(before.value) : t('unknown'),
                after: scale.say(point.value),
              })}
            </strong>
            <p class="quiet">
              {point.decided_at?.toISOString().slice(0, 10)} · {point.reason}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
