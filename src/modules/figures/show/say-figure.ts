import type { Figure } from '../kernel/index.ts'
import { sayValue } from './say-amount.ts'
import { chineseWith, type FigureVoice, sayWith } from './voice.ts'

/** `2024-01/2024-07` → `2024 年 1—7 月`. */
export function sayPeriod(voice: FigureVoice, period: string | null): string {
  if (period === null) return sayWith(voice, 'period.none')
  const [from, to] = period.split('/') as [string, string?]
  if (to === undefined) return sayMoment(voice, from)
  const [fromYear, fromMonth] = from.split('-') as [string, string?]
  const [toYear, toMonth] = to.split('-') as [string, string?]
  if (fromMonth === undefined && toMonth === undefined) return sayWith(voice, 'period.years', { from, to })
  return fromYear === toYear && fromMonth && toMonth
    ? sayWith(voice, 'period.months', { year: fromYear, from: Number(fromMonth), to: Number(toMonth) })
    : sayWith(voice, 'period.span', { from: sayMoment(voice, from), to: sayMoment(voice, to) })
}

function sayMoment(voice: FigureVoice, moment: string): string {
  const [year, month] = moment.split('-') as [string, string?]
  return month === undefined
    ? sayWith(voice, 'period.year', { year })
    : sayWith(voice, 'period.month', { year, month: voice.lang === 'en' ? month : Number(month) })
}

/** 同比, 年均; nothing where a figure is compared with nothing. */
export function sayBasis(voice: FigureVoice, basis: Figure['basis']): string {
  if (basis === null) return ''
  const year = /^vs_(\d+)$/.exec(basis)?.[1]
  return year ? sayWith(voice, 'basis.vs_year', { year }) : sayWith(voice, `basis.${basis}`)
}

/** Kind, and what a change is against: `增减 · 同比`. */
export function sayKind(
  voice: FigureVoice,
  { kind, basis, status }: Pick<Figure, 'kind' | 'basis' | 'status'>,
): string {
  const target = status === 'target' ? sayWith(voice, 'status.target') : ''
  return [sayWith(voice, `kind.${kind}`), sayBasis(voice, basis), target].filter(Boolean).join(' · ')
}

/** 约数, 以上; nothing for what is exact or a rank. */
export const sayQualifier = (voice: FigureVoice, qualifier: Figure['qualifier']): string =>
  qualifier === null || qualifier === 'exact' ? '' : sayWith(voice, `qualifier.${qualifier}`)

/** What is known of a figure in a line: measure, value, time, kind. */
export const sayFigure = (voice: FigureVoice, figure: Figure): string[] => [
  chineseWith(voice, figure.subject) || sayWith(voice, 'figure.noSubject'),
  sayValue(voice, figure),
  sayPeriod(voice, figure.period),
  sayKind(voice, figure),
]

/** Where a figure stands in the table of its document: the target of links to it. Counted from 1, as people do. */
export const figureId = (at: number): string => `figure-${at + 1}`
