import { fill, type Values } from './fill.ts'
import { inLang, type Lang, type Saying } from './lang.ts'

/** The words of a part of the program: `key → [简体, English]`. They live in `*.data.ts` beside their pages. */
export type Words = Record<string, Saying>
export type Say<W extends Words> = (key: keyof W & string, values?: Values) => string

/**
 * Binds words to a language: `const t = speak(portalWords, visit.lang); t('found', { n: 3 })`.
 * `{n}` takes a value; `{n|article|articles}` chooses by number (English).
 */
export function speak<W extends Words>(words: W, lang: Lang): Say<W> {
  return (key, values = {}) => fill(inLang(words[key]!, lang), values)
}
