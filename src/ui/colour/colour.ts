/** Red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number]

export const white: Colour = [255, 255, 255]
export const black: Colour = [0, 0, 0]

/** Reads `#rrggbb` or `#rgb`. Throws with a sentence on anything else. */
export function parseColour(text: string): Colour {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text)
  const full = short ? `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}` : text
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(full)
  if (!found) throw new Error(`"${text}" is not a colour; write it as #rrggbb`)
  return [Number.parseInt(found[1]!, 16), Number.parseInt(found[2]!, 16), Number.parseInt(found[3]!, 16)]
}

export const hex = (colour: Colour) => `#${colour.map(part => part.toString(16).padStart(2, '0')).join('')}`

/** `share` of `other` in `colour`, 0 to 1, in whole steps of 255. */
export function mix(colour: Colour, other: Colour, share: number): Colour {
  const part = (index: 0 | 1 | 2) => Math.round(colour[index] + (other[index] - colour[index]) * share)
  return [part(0), part(1), part(2)]
}

/**
 * The same hue, lighter or darker: `lightness` 0 to 1, its saturation multiplied by `vividness`. Mixing with white or
 * black instead would turn a wash grey.
 */
export function shade(colour: Colour, lightness: number, vividness: number): Colour {
  const [red, green, blue] = colour
  const highest = Math.max(red, green, blue)
  const spread = highest - Math.min(red, green, blue)
  if (spread === 0) return mix(black, white, lightness)
  const middle = (2 * highest - spread) / 510
  const saturation = (spread / 255 / (1 - Math.abs(2 * middle - 1))) * vividness
  const reach = (Math.min(1, saturation) * (1 - Math.abs(2 * lightness - 1))) / (spread / 255)
  const part = (value: number) => Math.round(lightness * 255 + (value - middle * 255) * reach)
  return [part(red), part(green), part(blue)]
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Colour, other: Colour): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance(colour: Colour): number {
  const linear = (part: number) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2])
}

/** The colour nearest to the given one, on the way to `towards`, that keeps `ratio` against every ground. */
export function readable(colour: Colour, grounds: readonly Colour[], towards: Colour, ratio: number): Colour {
  for (let share = 0; share < 1; share += 0.02) {
    const tried = mix(colour, towards, share)
    if (grounds.every(ground => contrast(tried, ground) >= ratio)) return tried
  }
  return towards
}
