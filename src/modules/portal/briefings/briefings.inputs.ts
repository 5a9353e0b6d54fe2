import { z } from 'zod'
import { toLocalIso } from '#platform/clock.ts'
import { fill } from '#platform/i18n/fill.ts'
import type { Saying } from '#platform/i18n/lang.ts'
import { typedText } from '../articles/typed-text.ts'
import { briefingFaultLines } from './briefings.errors.data.ts'
import type { Speaker } from './briefings.store.ts'

const minuteForm = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/

/** A minute in the sites' zone, as browsers send it (`2026-12-01T10:00`); days that no calendar has are refused. */
const localMinute = z
  .string()
  .trim()
  .max(25)
  .regex(minuteForm)
  .transform(text => ({ text: text.replace(' ', 'T').slice(0, 16), date: instantOf(text) }))
  .refine(({ text, date }) => !Number.isNaN(date.getTime()) && toLocalIso(date.getTime()).startsWith(text))
  .transform(({ date }) => date)

const instantOf = (text: string) => new Date(`${text.replace(' ', 'T').slice(0, 16)}:00+08:00`)

const maxSpeakers = 40
const speakerLine = /^([^，,\t]{1,40})[，,\t]\s*(\S.{0,79})$/

/** `name, post` a line. */
const speakers = typedText(4000).transform((text, context): Speaker[] => {
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
  return lines.slice(0, maxSpeakers).map((line, index) => {
    const [, name = '', post = ''] = speakerLine.exec(line) ?? []
    if (name === '') context.addIssue(fault('speaker_line', { n: index + 1 }))
    return { name: name.trim(), post: post.trim() }
  })
})

function fault(code: keyof typeof briefingFaultLines, values: Record<string, number> = {}) {
  const [hans, en] = briefingFaultLines[code]
  const saying: Saying = [fill(hans, values), fill(en, values)]
  return { code: 'custom' as const, params: { code, saying } }
}

/** What the form of a press conference sends. */
export const briefingForm = z
  .object({
    title: typedText(100, 1),
    summary: typedText(500),
    startsAt: localMinute,
    endsAt: z.union([z.literal('').transform(() => null), localMinute]),
    place: typedText(100, 1),
    speakers,
    transcript: typedText(60_000),
  })
  .refine(form => form.endsAt === null || form.endsAt > form.startsAt, {
    path: ['endsAt'],
    params: fault('ends_first').params,
  })

export const briefingSlug = z.object({ slug: z.string().regex(/^\d{8}-\d{1,9}$/) })
