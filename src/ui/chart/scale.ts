/** Places values along a length. */
export type Scale = { ticks: readonly number[]; place: (value: number) => number }

/** A step of 1, 2, 2.5 or 5 times a power of ten that makes at most `most` steps of a span. */
function niceStep(span: number, most: number): number {
  const power = 10 ** Math.floor(Math.log10(span / most))
  const step = [1, 2, 2.5, 5, 10].find(each => each * power * most >= span * (1 - 1e-9))
  return step! * power
}

/**
 * A scale of round ticks around all values, from `start` to `end` in drawing units. With `zero` it reaches down to 0,
 * as bars must; lines may leave it out.
 */
export function scaleFor(values: readonly number[], options: { start: number; end: number; zero: boolean }): Scale {
  const lowest = Math.min(...values, ...(options.zero ? [0] : []))
  const highest = Math.max(...values, ...(options.zero ? [0] : []))
  const span = highest - lowest || Math.abs(highest) || 1
  const step = niceStep(span, 4)
  const first = Math.floor(lowest / step + 1e-9)
  const last = Math.max(Math.ceil(highest / step - 1e-9), first + 1)
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step))
  const bottom = ticks[0]!
  const top = ticks.at(-1)!
  const place = (value: number) =>
    round(options.start + ((value - bottom) / (top - bottom)) * (options.end - options.start))
  return { ticks, place }
}

const tidy = (value: number) => Number(value.toPrecision(12))
export const round = (value: number) => Math.round(value * 10) / 10
