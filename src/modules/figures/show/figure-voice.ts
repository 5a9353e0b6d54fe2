import { toHant } from '#platform/i18n/hant.ts'
import { inLang, type Lang } from '#platform/i18n/lang.ts'
import type { Words } from '#platform/i18n/words.ts'
import type { Claim, Figure } from '../kernel/index.ts'
import { figureWords } from './figure.words.data.ts'
import { unitWords } from './units.words.data.ts'
import type { FigureVoice } from './voice.ts'

type Read = { figures: readonly Pick<Figure, 'subject' | 'unit'>[]; claims?: readonly Pick<Claim, 'scope'>[] }

/** The voice for a reader and the readings that will be shown, with more words where a page has its own. */
export function figureVoice(lang: Lang, readings: readonly Read[] = [], more: Words = {}): FigureVoice {
  const all = Object.entries<Words[string]>({ ...figureWords, ...unitWords, ...more })
  const words = Object.fromEntries(all.map(([key, saying]) => [key, inLang(saying, lang)]))
  return { lang, words, hant: lang === 'hant' ? inHant(readings) : {} }
}

function inHant(readings: readonly Read[]): Record<string, string> {
  const texts = readings.flatMap(({ figures, claims = [] }) => [
    ...figures.flatMap(({ subject, unit }) => [subject, unit]),
    ...claims.flatMap(({ scope }) => scope ?? []),
  ])
  return Object.fromEntries([...new Set(texts)].map(text => [text, toHant(text)]))
}
