/** The paper of a drawing in its own units, which are pixels at the size that it is made for. */
export type Frame = { width: number; height: number; labels: number }

/** Drawings are made twice, for a column of text and for a phone; the stylesheet shows the one that fits. */
export const wideFrame: Frame = { width: 720, height: 340, labels: 9 }
/** Half a page: for bars that stand beside something else. */
export const halfFrame: Frame = { width: 520, height: 300, labels: 6 }
export const narrowFrame: Frame = { width: 340, height: 270, labels: 5 }

const fullWidth = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/

/** About how wide a text is, for a font size: Chinese characters are as wide as they are high. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const character of text) ems += fullWidth.test(character) ? 1 : 0.58
  return ems * size
}

/** Breaks a text into lines of at most a width; Chinese between any two characters, words as a whole. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(/[\w.,%'()−-]+\s*|./gsu) ?? []) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}

/** Moves places apart so that each has `gap` to the next, as little as needed, between `from` and `to`. */
export function spread(places: readonly number[], gap: number, from: number, to: number): number[] {
  const order = places.map((_, index) => index).sort((a, b) => places[a]! - places[b]!)
  const moved = [...places]
  let next = from
  for (const index of order) {
    moved[index] = Math.max(next, places[index]!)
    next = moved[index]! + gap
  }
  let last = to
  for (const index of order.toReversed()) {
    moved[index] = Math.min(last, moved[index]!)
    last = moved[index]! - gap
  }
  return moved
}
