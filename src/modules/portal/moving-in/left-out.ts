import type { Lang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { leftOutSayings } from './left-out.data.ts'

/** Why something was left out; stable. */
export type LeftOutCode = keyof typeof leftOutSayings

/** Something that an import did not take in: its name within what was given, and why. */
export type Refused = { name: string; code: LeftOutCode }

/** A reason for a person. */
export function sayLeftOut(code: LeftOutCode, lang: Lang): string {
  return speak(leftOutSayings, lang)(code)
}
