import { z } from 'zod'
import { convertDatum, type Datum } from './datum.ts'

const question = z.object({
  op: z.string().regex(/^(wgs84|gcj02|bd09)->(wgs84|gcj02|bd09)$/),
  lonlat: z.tuple([z.number(), z.number()]),
})

/** `{op: 'wgs84->gcj02', lonlat: [degrees, degrees]}` → `{lonlat}`, or `{error, message}`. */
export function checkGeo(input: unknown) {
  const parsed = question.safeParse(input)
  if (!parsed.success) {
    return { error: 'bad_input', message: "op is '<datum>-><datum>' of wgs84, gcj02, bd09; lonlat is two numbers" }
  }
  const [from, to] = parsed.data.op.split('->') as [Datum, Datum]
  try {
    return { lonlat: convertDatum(parsed.data.lonlat, from, to) }
  } catch (error) {
    return { error: 'bad_place', message: (error as Error).message }
  }
}
