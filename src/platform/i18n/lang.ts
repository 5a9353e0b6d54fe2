import { toHant } from './hant.ts'

/** Languages of the public pages: 简体 (no segment in the address), 繁體, English. */
export const langs = ['hans', 'hant', 'en'] as const
export type Lang = (typeof langs)[number]

export const htmlLang: Record<Lang, string> = { hans: 'zh-Hans-CN', hant: 'zh-Hant', en: 'en' }

/** What a page says, by hand in 简体 and English; 繁體 comes by conversion. */
export type Saying = readonly [hans: string, en: string]

/** A saying in the reader's language. */
export function inLang(saying: Saying, lang: Lang): string {
  if (lang === 'en') return saying[1]
  return lang === 'hant' ? toHant(saying[0]) : saying[0]
}
