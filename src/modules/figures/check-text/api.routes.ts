import type { Clock } from '#platform/clock.ts'
import { json, type Route, route } from '#platform/http/route.ts'
import { compareTexts, findFigures, prove } from '../kernel/index.ts'
import { comparison, foundFigures, proof } from './contracts.ts'
import { compareInput, maxBodyBytes, proveInput, publicationDay, textInput } from './inputs.ts'

/** How often one address may ask for a reading in a minute. */
export const readingsPerMinute = 60

const reading = { method: 'POST', access: 'public', maxBodyBytes, perMinute: readingsPerMinute } as const

/** The kernel for programs: figures of a text, proof of its sums, comparison with a reprint. Nothing is kept. */
export function figureApiRoutes({ clock }: { clock: Clock }): Route[] {
  return [
    route({
      ...reading,
      path: '/api/v1/figures',
      summary: 'Find the figures of a Chinese text, its claims without a number, and what cannot be read',
      body: textInput,
      gives: foundFigures,
      answer: (_, { body }) => json(findFigures(body.text, { published: publicationDay(body.published, clock) })),
    }),
    route({
      ...reading,
      path: '/api/v1/figures/prove',
      summary: 'Work out again every sum that one or more texts state',
      body: proveInput,
      gives: proof,
      answer: (_, { body }) => json(prove(body.text, { published: publicationDay(body.published, clock) })),
    }),
    route({
      ...reading,
      path: '/api/v1/figures/compare',
      summary: 'Compare the figures of a reprint (b) with those of its original (a)',
      body: compareInput,
      gives: comparison,
      answer: (_, { body }) => json(compareTexts(body.a, body.b, { published: publicationDay(body.published, clock) })),
    }),
  ]
}
