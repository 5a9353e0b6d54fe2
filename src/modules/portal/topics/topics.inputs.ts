import { z } from 'zod'
import { typedText } from '../articles/typed-text.ts'

const orNull = (text: string) => (text === '' ? null : text)
const slugForm = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/

export const topicSlug = z.object({ slug: z.string().regex(slugForm) })

const topicFields = {
  titleHans: typedText(60, 1),
  titleEn: typedText(100).transform(orNull),
  lead: typedText(600),
  position: z.coerce.number().int().min(0).max(10_000),
}

/** What the form of a known topic sends. */
export const topicForm = z.object(topicFields)

/** What the form of a new topic sends. */
export const newTopicForm = z.object({ ...topicFields, slug: typedText(60, 1).pipe(z.string().regex(slugForm)) })

const maxChosen = 60

/** The last part of an address as an editor pastes it: whole, inside the site, or the bare number. */
const slugOf = (line: string) => line.trim().split(/[?#]/)[0]!.replace(/\/$/, '').split('/').at(-1)!

/** What the form of a section sends. */
export const sectionForm = z.object({
  titleHans: typedText(40, 1),
  titleEn: typedText(60).transform(orNull),
  channelId: z.union([z.literal('').transform(() => null), z.uuid()]),
  length: z.coerce.number().int().min(1).max(30),
  position: z.coerce.number().int().min(0).max(10_000),
  articles: typedText(10_000)
    .transform(text => text.split('\n').map(slugOf).filter(Boolean))
    .pipe(z.array(z.string().max(200)).max(maxChosen)),
})
