import { z } from 'zod'
import type { Decision, FigureChanges, ReadFigure } from '#modules/figures/index.ts'
import { typedText } from '../articles/typed-text.ts'

const number = /^-?\d+(\.\d+)?$/
const period = /^(\d{4}(-\d{2})?(\/\d{4}(-\d{2})?)?)?$/
const between = / - | – /
export const kinds = ['level', 'count', 'ratio', 'change', 'rank'] as const

const isNumbers = (text: string) => text.split(between).every(each => number.test(each.trim()))

/** What the form of one figure says; the fields of a correction count where the verdict is one. */
export const decisionForm = z.object({
  figure: z.string().max(40),
  verdict: z.enum(['confirmed', 'corrected', 'rejected']),
  reason: typedText(500).default(''),
  value: typedText(100).refine(isNumbers).optional(),
  unit: typedText(40).optional(),
  period: typedText(20)
    .refine(text => period.test(text))
    .optional(),
  subject: typedText(200).optional(),
  kind: z.enum(kinds).optional(),
})

type Form = z.infer<typeof decisionForm>

/** A value as the form shows it and takes it back: a range with a dash between. */
export const valueText = (value: number | number[]): string =>
  Array.isArray(value) ? value.join(' - ') : String(value)

/** A decision as someone sent it: of a correction only what differs from what was read. */
export function decisionOf(form: Form, figure: ReadFigure | undefined): Decision {
  const { figure: figureKey, verdict, reason } = form
  const changes = verdict === 'corrected' && figure ? changesOf(form, figure) : {}
  return { figureKey, verdict, reason, changes }
}

function changesOf({ value, unit, period, subject, kind }: Form, figure: ReadFigure): FigureChanges {
  const numbers = value?.split(between).map(Number)
  const typed = {
    ...(numbers ? { value: numbers.length === 1 ? numbers[0]! : numbers } : {}),
    ...(unit ? { unit } : {}),
    ...(period === undefined ? {} : { period: period || null }),
    ...(subject === undefined ? {} : { subject }),
    ...(kind ? { kind } : {}),
  }
  const before = { ...figure, ...figure.decision?.changes }
  const differs = ([name, now]: [string, unknown]) =>
    JSON.stringify(now) !== JSON.stringify(before[name as keyof FigureChanges])
  const changed = Object.fromEntries(Object.entries(typed).filter(differs))
  const isEmpty = Object.keys(changed).length === 0
  return isEmpty ? {} : { ...figure.decision?.changes, ...changed }
}
