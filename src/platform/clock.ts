/** Milliseconds since the epoch. The one place where the program reads the time, so that a test can set it. */
export type Clock = () => number

export const systemClock: Clock = () => Date.now()

/** All sites are in China: one zone, no summer time. */
export const zone = 'Asia/Shanghai'
/** How far the zone is ahead of UTC. */
export const zoneOffsetMs = 8 * 3_600_000

/** `YYYY-MM-DDThh:mm:ss+08:00`, the form in which the program writes every instant. */
export function toLocalIso(ms: number): string {
  return `${new Date(ms + zoneOffsetMs).toISOString().slice(0, 19)}+08:00`
}

/** `YYYY-MM-DD` in the sites' zone. */
export function toLocalDay(ms: number): string {
  return toLocalIso(ms).slice(0, 10)
}
