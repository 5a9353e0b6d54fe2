import { z } from 'zod'

/** What the JSON interface gives back, for its description. */
const span = { start: z.number(), end: z.number(), quote: z.string() }

const figure = z.object({
  ...span,
  value: z.number().or(z.array(z.number())),
  unit: z.string(),
  period: z.string().nullable(),
  subject: z.string(),
  qualifier: z.enum(['exact', 'about', 'over', 'near', 'under']).nullable(),
  kind: z.enum(['level', 'count', 'ratio', 'change', 'rank']),
  basis: z.string().nullable(),
  status: z.enum(['actual', 'target']),
})

const check = z.object({
  rule: z.enum(['sum', 'share', 'growth', 'cagr', 'multiple', 'part_whole', 'same', 'span', 'difference']),
  figures: z.array(z.number()),
  formula: z.string(),
  expected: z.number().nullable(),
  found: z.number(),
  tolerance: z.number(),
  verdict: z.enum(['holds', 'rounding', 'fails', 'derived']),
})

export const foundFigures = z.object({
  figures: z.array(figure),
  unread: z.array(z.object({ ...span, why: z.string() })),
  claims: z.array(z.object({ ...span, scope: z.string().nullable() })),
})

export const proof = z.object({ figures: z.array(figure.extend({ text: z.number() })), checks: z.array(check) })

export const comparison = z.object({
  figures: z.object({ a: z.array(figure), b: z.array(figure) }),
  pairs: z.array(
    z.object({
      a: z.number().nullable(),
      b: z.number().nullable(),
      change: z.enum(['same', 'altered', 'lost', 'added']),
    }),
  ),
  transformation: z.object({ pattern: z.string(), replacement: z.string(), explains: z.number() }).nullable(),
})
