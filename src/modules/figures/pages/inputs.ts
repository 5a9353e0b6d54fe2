import { z } from 'zod'
import { compareViews } from './compare.pages.tsx'
import { mostNamed } from './main-chart.ts'

export const slugForm = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/
const placeForm = /^\d{6}(?:-[a-z0-9-]{1,40})?$/
export const placeCode = z.string().regex(placeForm)

export const bySlug = z.object({ slug: z.string().regex(slugForm) })
export const bySlugAndPlace = bySlug.extend({ place: placeCode })
export const byPlaceCode = z.object({ code: placeCode })
export const ofPlace = z.object({ place: placeCode.optional() })

export const catalogueQuery = z.object({ q: z.string().max(60).default('') })

/** One value or several of the same name in an address. */
const several = z.union([placeCode.transform(code => [code]), z.array(placeCode).max(60)]).default([])

export const compareQuery = z.object({
  of: z.string().regex(slugForm),
  view: z.enum(compareViews).default('ranks'),
  place: several.transform(codes => codes.slice(0, mostNamed)),
  period: z.string().max(20).optional(),
})
