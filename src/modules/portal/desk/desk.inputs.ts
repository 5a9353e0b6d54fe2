import { z } from 'zod'
import { stateNames } from '../articles/article-states.ts'
import type { Draft } from '../articles/articles.ts'
import { typedText } from '../articles/typed-text.ts'

const orNull = (text: string) => (text === '' ? null : text)

/** What the form of an article sends. */
export const articleForm = z.object({
  title: typedText(200, 1),
  channel: z.union([z.literal(''), z.uuid()]),
  summary: typedText(500),
  source: typedText(100),
  author: typedText(100),
  body: typedText(200_000, 1),
  script: z.enum(['hans', 'hant']),
  featured: z.enum(['yes', '']).optional(),
  /** When the text that the editor has before them was changed last; '' for a new article. */
  seen: z.union([z.literal(''), z.iso.datetime()]).default(''),
  /** What the article said then; see editing/typed-base.ts. */
  base: z.string().max(400_000).default(''),
  /** Where saving leads: back to the form, or to the preview. */
  show: z.literal('preview').optional(),
})

export function toDraft(form: z.infer<typeof articleForm>): Draft {
  return {
    title: form.title,
    channelId: orNull(form.channel),
    summary: form.summary,
    body: form.body,
    script: form.script,
    source: orNull(form.source),
    author: orNull(form.author),
    featured: form.featured === 'yes',
  }
}

const channelFields = {
  titleHans: typedText(40, 1),
  titleEn: typedText(60).transform(orNull),
  position: z.coerce.number().int().min(0).max(10_000),
  inNavigation: z
    .literal('yes')
    .optional()
    .transform(value => value === 'yes'),
}

/** What the form of a known channel sends. */
export const channelForm = z.object(channelFields)

/** What the form of a new channel sends; `parent` is a path, '' for the top. */
export const newChannelForm = z.object({
  ...channelFields,
  parent: typedText(300).transform(orNull),
  slug: typedText(40, 1),
})

/** The filter of the desk's list. */
export const deskQuery = z.object({
  state: z.enum(['any', ...stateNames]).catch('any'),
  channel: z.uuid().optional().catch(undefined),
  q: typedText(50).catch(''),
  page: z.coerce.number().int().min(1).max(5000).catch(1),
})
