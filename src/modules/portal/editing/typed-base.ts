import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import type { Draft } from '../articles/articles.ts'

const maxChars = 400_000
const maxBytes = 2_000_000

const draft = z.object({
  title: z.string(),
  channelId: z.string().nullable(),
  summary: z.string(),
  body: z.string(),
  script: z.enum(['hans', 'hant']),
  source: z.string().nullable(),
  author: z.string().nullable(),
  featured: z.boolean(),
})

/** What an article said when its form was opened. The form carries it along, packed, so that a late save can be merged. */
export function packBase(base: Draft): string {
  return deflateRawSync(JSON.stringify(base)).toString('base64url')
}

/** The other way round; undefined for whatever packBase did not make. */
export function unpackBase(packed: string): Draft | undefined {
  if (packed === '' || packed.length > maxChars) return undefined
  try {
    const text = inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: maxBytes }).toString()
    return draft.safeParse(JSON.parse(text)).data
  } catch (error) {
    if (error instanceof Error) return undefined
    throw error
  }
}
