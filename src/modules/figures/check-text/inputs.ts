import { z } from 'zod'
import { type Clock, toLocalDay } from '#platform/clock.ts'
import { checkSayings } from './check.words.data.ts'

/** The largest text that is read, in bytes of UTF-8. */
export const maxTextBytes = 1_048_576
/** Two such texts as a form sends them: each byte of Chinese takes three characters. */
export const maxBodyBytes = 6 * maxTextBytes + 65_536

const fault = (code: string, saying: readonly [string, string]) => ({ params: { code, saying } })

const text = z
  .string()
  .refine(given => given.trim() !== '', fault('required', checkSayings.empty))
  .refine(given => Buffer.byteLength(given) <= maxTextBytes, fault('too_long', checkSayings.tooLong))

/** A day or month that exists. */
const day = z.string().refine(given => isDay(given), fault('bad_day', checkSayings.badDay))

function isDay(given: string): boolean {
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(given)) return false
  const at = new Date(`${given.padEnd(10, '-01')}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(given)
}

const published = z.preprocess(given => (given === '' ? undefined : given), day.optional())

export const textInput = z.object({ text, published })
export const checkInput = textInput.extend({ base: z.string().optional() })
export const proveInput = z.object({
  text: text.or(z.array(text).min(1).max(10)),
  published,
})
export const compareInput = z.object({ a: text, b: text, published })

/** From which day a text's 今年 counts: the one given, or else today in the sites' zone. */
export const publicationDay = (given: string | undefined, clock: Clock): string => given ?? toLocalDay(clock())
