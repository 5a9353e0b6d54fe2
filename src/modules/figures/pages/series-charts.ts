import { inLang, type Lang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import type { TimeData, TimeLine, TimePoint } from '#ui/chart/time-drawing.tsx'
import { grouped } from '#ui/number/number.ts'
import type { PlaceSeries } from '../indicators/indicator-view.ts'
import type { IndicatorRow } from '../indicators/indicators.store.ts'
import { type Entry, indexed, stepOf } from '../indicators/kernel/index.ts'
import type { PointRow } from '../indicators/points.store.ts'
import { chartTitleWords } from './indicator-words.data.ts'
import { sayEnd, sayPeriod } from './say-period.ts'
import { nameOf, saySeries } from './say-series.ts'
import { scaleOf, type UnitScale } from './unit-scale.ts'

/** Where the source of a point can be read. */
export type PointLink = (point: PointRow) => string

/** A chart before it is drawn: on a page or into a file. */
export type LineChart = { title: string; unit: string; date: string; data: TimeData }

type Of = { indicator: IndicatorRow; lang: Lang; linkOf: PointLink }

/** The line of one place. */
export function chartOfPlace({ indicator, lang, linkOf }: Of, series: PlaceSeries): LineChart {
  const scale = scaleOf(indicator, allValues([series]), lang)
  const lines = [lineOf(series, scale, lang, linkOf)]
  return { title: saySeries(indicator, series, scale, lang), ...partsOf(indicator, [series], scale, lang, lines) }
}

/** The lines of several places; those not chosen are the ground. */
export function chartOfPlaces(
  { indicator, lang, linkOf }: Of,
  all: readonly PlaceSeries[],
  chosen: readonly string[],
): LineChart {
  const t = speak(chartTitleWords, lang)
  const scale = scaleOf(indicator, allValues(all), lang)
  const lines = all.map(series => ({
    ...lineOf(series, scale, lang, linkOf),
    muted: !chosen.includes(series.place.code),
  }))
  const top = leading(all, indicator)
  const title = top
    ? t('several', { ...top.said(lang), name: nameOf(indicator, lang), high: scale.say(top.entry.value) })
    : nameOf(indicator, lang)
  return { title, ...partsOf(indicator, all, scale, lang, lines) }
}

/** The lines of several places from a common 100; undefined where they have no period in common. */
export function indexChart({ indicator, lang, linkOf }: Of, chosen: readonly PlaceSeries[]): LineChart | undefined {
  const t = speak(chartTitleWords, lang)
  const ends = [...new Set(chosen.flatMap(({ entries }) => entries.map(entry => entry.end)))].sort((a, b) => a - b)
  const table = chosen.map(({ entries }) => ends.map(end => entries.find(entry => entry.end === end)?.value ?? null))
  const index = indexed(table)
  if (!index) return undefined
  const show = (value: number) => grouped(Number(value.toFixed(1)))
  const scale: UnitScale = { unit: '', show, say: show }
  const shifted = chosen.map((series, at) => ({
    ...series,
    entries: series.entries
      .map(entry => ({ ...entry, value: index.series[at]![ends.indexOf(entry.end)]!, disputed: false }))
      .filter(entry => entry.end >= ends[index.base]!),
  }))
  const base = sayPeriod(shifted[0]!.entries[0]!.period, lang)
  const top = leading(shifted, indicator)!
  const lines = shifted.map(series => lineOf(series, scale, lang, linkOf))
  return {
    title: t('indexed', { ...top.said(lang), name: nameOf(indicator, lang), base, high: scale.say(top.entry.value) }),
    ...partsOf({ ...indicator, grades: null, kind: 'ratio' }, shifted, scale, lang, lines),
    unit: t('index', { base }),
  }
}

const allValues = (all: readonly PlaceSeries[]) => all.flatMap(({ entries }) => entries.map(entry => entry.value))

function partsOf(
  indicator: IndicatorRow,
  all: readonly PlaceSeries[],
  scale: UnitScale,
  lang: Lang,
  lines: TimeLine[],
) {
  const entries = all.flatMap(series => series.entries)
  const last = entries.reduce<Entry | undefined>(
    (late, entry) => (late && late.end >= entry.end ? late : entry),
    undefined,
  )
  const { grades } = indicator
  const data: TimeData = {
    lines,
    stepMonths: stepOf(indicator.cadence),
    across: acrossOf(entries, indicator, lang),
    startsAnew: indicator.cumulative,
    sayTick: scale.show,
    zero: isFromZero(indicator, entries),
    ...(grades ? { ticks: grades.map((_, index) => index + 1) } : {}),
  }
  const date = last ? speak(chartTitleWords, lang)('asOf', { period: sayPeriod(last.period, lang) }) : ''
  return { unit: scale.unit, date, data }
}

/** Amounts that change much are measured from nothing; where all lie close together, or below, the scale follows them. */
function isFromZero({ kind }: IndicatorRow, entries: readonly Entry[]): boolean {
  const values = entries.map(entry => entry.value)
  const isAmount = kind === 'level' || kind === 'count'
  return isAmount && Math.min(...values) >= 0 && Math.min(...values) < 0.7 * Math.max(...values)
}

/** Years under the chart; months where all lie within two years. */
function acrossOf(entries: readonly Entry[], { cadence }: IndicatorRow, lang: Lang) {
  const ends = [...new Set(entries.map(entry => entry.end))].sort((a, b) => a - b)
  const isLong = cadence === 'year' || (ends.at(-1) ?? 0) - (ends[0] ?? 0) > 24
  const isLastOfYear = (end: number) => end % 12 === 11
  const shown = isLong && cadence !== 'year' ? ends.filter(isLastOfYear) : ends
  const isFirst = (end: number, at: number) => Math.floor(end / 12) !== Math.floor((shown[at - 1] ?? end) / 12)
  const written = (end: number, at: number) => (isLong ? 'year' : isFirst(end, at) ? 'whole' : 'month')
  return shown.map((end, at) => ({ end, label: sayEnd(end, written(end, at), lang) }))
}

function lineOf({ place, entries }: PlaceSeries, scale: UnitScale, lang: Lang, linkOf: PointLink): TimeLine {
  const points = entries.map((entry): TimePoint => {
    const [first] = entry.readings
    const others = entry.readings
      .map(reading => reading.value)
      .filter(value => entry.disputed && value !== first!.value)
    return {
      end: entry.end,
      value: entry.value,
      shown: scale.show(entry.value),
      said: `${inLang(place.name, lang)} ${sayPeriod(entry.period, lang)} ${scale.say(entry.value)}`,
      href: linkOf(first!),
      derived: first!.origin === 'derived',
      others,
    }
  })
  return { name: inLang(place.name, lang), points }
}

/** Which place leads at the last period that any has. */
function leading(all: readonly PlaceSeries[], { low_is_first }: IndicatorRow) {
  const end = Math.max(...all.flatMap(({ entries }) => entries.map(entry => entry.end)))
  const last = all.flatMap(({ place, entries }) => {
    const entry = entries.find(each => each.end === end)
    return entry ? [{ place, entry }] : []
  })
  const [top] = last.sort((a, b) => (low_is_first ? 1 : -1) * (a.entry.value - b.entry.value))
  if (!top) return undefined
  const said = (lang: Lang) => ({ to: sayPeriod(top.entry.period, lang), top: inLang(top.place.name, lang) })
  return { ...top, said }
}
