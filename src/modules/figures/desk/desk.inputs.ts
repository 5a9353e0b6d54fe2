import { z } from 'zod'
import type { Saying } from '#platform/i18n/lang.ts'
import type { Definition } from '../indicators/indicators.ts'
import { cadences, readAmount } from '../indicators/kernel/index.ts'
import { placeCode, slugForm } from '../pages/inputs.ts'
import { figureDeskWords as words } from './desk.words.data.ts'

/** Characters that no keyboard sends and no database takes; line ends and tabs stay. */
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

const line = (max: number, min = 0) =>
  z
    .string()
    .transform(text => text.replace(controls, '').trim())
    .pipe(z.string().min(min).max(max))

const fault = (code: string, saying: Saying) => ({ params: { code, saying } })
const orNull = (text: string) => (text === '' ? null : text)
const ticked = z
  .literal('yes')
  .optional()
  .transform(tick => tick === 'yes')
const linesOf = (text: string) =>
  text
    .split('\n')
    .map(each => each.trim())
    .filter(Boolean)

/** `优秀|Excellent` a line, the lowest first; none for a series of numbers. */
const grades = line(2000)
  .transform(text => linesOf(text).map(each => each.split('|').map(part => part.trim())))
  .refine(list => list.every(parts => parts.length === 2 && parts.every(Boolean)), fault('bad_grades', words.badGrades))
  .transform(list => (list.length === 0 ? null : list.map(([hans, en]) => [hans!, en!] as const)))

const definitionFields = z.object({
  nameHans: line(60, 1),
  nameEn: line(100, 1),
  unit: line(20, 1),
  kind: z.enum(['level', 'count', 'ratio', 'change', 'rank']),
  cadence: z.enum(cadences),
  cumulative: ticked,
  lowIsFirst: ticked,
  grades,
  aliases: line(2000).transform(linesOf),
  methodHans: line(2000),
  methodEn: line(2000),
  sourceHans: line(100),
  sourceEn: line(100),
  licence: line(200),
})

type DefinitionFields = z.infer<typeof definitionFields>

/** What the form says of an indicator; whether it is invented is not asked there. */
export function definitionOf(fields: DefinitionFields, isSample: boolean): Definition {
  const { nameHans, nameEn, methodHans, methodEn, sourceHans, sourceEn, ...rest } = fields
  return { ...rest, name: [nameHans, nameEn], method: [methodHans, methodEn], source: [sourceHans, sourceEn], isSample }
}

/** Parts of the address that lead elsewhere. */
const takenSlugs = ['compare']

export const definitionForm = definitionFields
export const newDefinitionForm = definitionFields.extend({
  slug: line(60, 1)
    .pipe(z.string().regex(slugForm))
    .refine(slug => !takenSlugs.includes(slug)),
})

const amount = line(40, 1)
  .transform(readAmount)
  .refine(value => value !== undefined, fault('bad_amount', words.badAmount))
  .transform(value => value!)

const isDay = (text: string) => text === '' || new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true

const sourceFields = {
  title: line(200, 1),
  url: line(500)
    .refine(url => url === '' || /^(https?:\/\/|\/(?!\/))\S+$/.test(url), fault('bad_url', words.badUrl))
    .transform(orNull),
  page: line(100).transform(orNull),
  on: line(10).refine(isDay, fault('bad_day', words.badDay)).transform(orNull),
}

export const valueForm = z.object({ place: placeCode, period: line(20, 1), value: amount, ...sourceFields })
export const revisionForm = z.object({ value: amount, reason: line(500, 1), ...sourceFields })
export const refusalForm = z.object({ reason: line(500, 1) })
export const byId = z.object({ id: z.uuid() })
