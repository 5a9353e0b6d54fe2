import { z } from 'zod'
import { typedText } from '../articles/typed-text.ts'
import { articleForm } from '../desk/desk.inputs.ts'
import type { Choices } from './merging.ts'

/** The form of a known article: with what it said when it was opened, and choices where two changes met. */
export const changeForm = articleForm
  .extend({
    /** The change that the choices were made against; '' without choices. */
    against: z.union([z.literal(''), z.iso.datetime()]).default(''),
  })
  .catchall(z.string().max(20))

/** Choices of the page of conflicts, by place. */
export function readChoices(form: z.infer<typeof changeForm>): Choices {
  const entries = Object.entries(form).filter(([name]) => name.startsWith('choice.'))
  return Object.fromEntries(entries.map(([name, value]) => [name.slice('choice.'.length), value])) as Choices
}

/** What is kept while someone writes: nothing in it need be right yet. */
export const copyForm = z.object({
  title: typedText(200).catch(''),
  channel: z.string().max(36).catch(''),
  summary: typedText(500).catch(''),
  source: typedText(100).catch(''),
  author: typedText(100).catch(''),
  body: typedText(200_000),
  script: z.enum(['hans', 'hant']).catch('hans'),
  featured: z.enum(['yes', '']).catch(''),
  seen: z.union([z.literal(''), z.iso.datetime()]).catch(''),
  base: z.string().max(400_000).catch(''),
})

/** Forms chosen for characters, by where each stands: `form.12=後`. */
export const scriptForm = z.object({ seen: z.iso.datetime() }).catchall(z.string().min(1).max(4))

export function readForms(form: z.infer<typeof scriptForm>): Map<number, string> {
  const entries = Object.entries(form).flatMap(([name, value]) => {
    const place = /^form\.(\d{1,6})$/.exec(name)?.[1]
    return place === undefined ? [] : [[Number(place), value] as const]
  })
  return new Map(entries)
}

/** How the page of the form is come to. */
export const arrivalQuery = z.object({
  saved: z.enum(['yes', 'merged']).optional().catch(undefined),
  resume: z.literal('yes').optional().catch(undefined),
})

export const previewQuery = z.object({
  in: z.enum(['hans', 'hant', 'en']).optional().catch(undefined),
  width: z.enum(['desk', 'phone']).catch('desk'),
})
