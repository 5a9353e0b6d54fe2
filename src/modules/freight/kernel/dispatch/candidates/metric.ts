/** How far it is between places, which are numbers from 0. */
export type Metric = {
  km(from: number, to: number): number
  /** Points on the unit sphere, three numbers each, where distances are those of a sphere; then places can be searched by an index. */
  sphere?: { points: Float64Array; kmOfRadian: number }
}

/** Great circle distances times how much longer roads are. */
export function greatCircle(
  places: readonly { lngWgs84: number; latWgs84: number }[],
  circuity: number,
  radiusKm: number,
): Metric {
  const points = new Float64Array(places.length * 3)
  places.forEach(({ lngWgs84, latWgs84 }, place) => {
    const [lng, lat] = [(lngWgs84 * Math.PI) / 180, (latWgs84 * Math.PI) / 180]
    points[3 * place] = Math.cos(lat) * Math.cos(lng)
    points[3 * place + 1] = Math.cos(lat) * Math.sin(lng)
    points[3 * place + 2] = Math.sin(lat)
  })
  const kmOfRadian = circuity * radiusKm
  const km = (from: number, to: number) => {
    const [a, b] = [3 * from, 3 * to]
    const [dx, dy, dz] = [points[a]! - points[b]!, points[a + 1]! - points[b + 1]!, points[a + 2]! - points[b + 2]!]
    return 2 * kmOfRadian * Math.asin(Math.min(1, Math.sqrt(dx * dx + dy * dy + dz * dz) / 2))
  }
  return { km, sphere: { points, kmOfRadian } }
}

/** Distances of a table, in kilometres. */
export function tabulated(table: readonly (readonly number[])[]): Metric {
  return { km: (from, to) => table[from]![to]! }
}
