import gcoord from 'gcoord'

/** Datums of Chinese maps: WGS 84, GCJ-02 (national offset), BD-09 (Baidu's, on top of it). We store WGS 84. */
export type Datum = 'wgs84' | 'gcj02' | 'bd09'

/** Longitude and latitude in degrees. */
export type LngLat = readonly [number, number]

const systems = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const
const maxRounds = 10
const closeEnoughDeg = 1e-10

/**
 * Converts between datums; outside China nothing shifts. The way back from GCJ-02 and BD-09 is iterated until the way
 * there meets the point again, to 1e-10 degrees. Throws RangeError for what is no place on earth.
 */
export function convertDatum(point: LngLat, from: Datum, to: Datum): LngLat {
  demandPlace(point)
  if (order[from] <= order[to]) return forward(point, from, to)
  let guess = forward(point, from, to)
  for (let round = 0; round < maxRounds; round++) {
    const there = forward(guess, to, from)
    const [dLng, dLat] = [point[0] - there[0], point[1] - there[1]]
    guess = [guess[0] + dLng, guess[1] + dLat]
    if (Math.max(Math.abs(dLng), Math.abs(dLat)) < closeEnoughDeg) break
  }
  return guess
}

const order: Record<Datum, number> = { wgs84: 0, gcj02: 1, bd09: 2 }

function forward(point: LngLat, from: Datum, to: Datum): LngLat {
  const [lng, lat] = gcoord.transform([point[0], point[1]], systems[from], systems[to]) as [number, number]
  return [lng, lat]
}

function demandPlace([lng, lat]: LngLat) {
  if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) throw new RangeError(`${lng}, ${lat} is no place on earth`)
}
