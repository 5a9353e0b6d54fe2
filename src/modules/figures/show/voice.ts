import { fill, type Values } from '#platform/i18n/fill.ts'
import type { Lang } from '#platform/i18n/lang.ts'

/**
 * What the components of figures speak with, in the browser as on the server; survives JSON. `hant` holds the Chinese of
 * a text (subjects, counting words) as readers of 繁體 see it.
 */
export type FigureVoice = {
  lang: Lang
  words: Readonly<Record<string, string>>
  hant: Readonly<Record<string, string>>
}

/** A word of the reader's language; a key without a word says itself. */
export const sayWith = (voice: FigureVoice, key: string, values: Values = {}): string =>
  fill(voice.words[key] ?? key, values)

/** Chinese that was read from a text, in the reader's script. */
export const chineseWith = (voice: FigureVoice, text: string): string => voice.hant[text] ?? text

/** For the `lang` of elements that hold Chinese of a text. */
export const chineseLang = (voice: FigureVoice): 'zh-Hans' | 'zh-Hant' =>
  voice.lang === 'hant' ? 'zh-Hant' : 'zh-Hans'
