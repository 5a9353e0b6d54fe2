import { z } from 'zod'

/** Characters that no keyboard sends and no database takes; line ends and tabs stay. */
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** A text that someone typed: trimmed, without control characters, at most `max` characters. */
export function typedText(max: number, min = 0) {
  return z
    .string()
    .transform(text => text.replace(controls, '').trim())
    .pipe(z.string().min(min).max(max))
}
