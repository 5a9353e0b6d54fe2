import type { Lang } from '#platform/i18n/lang.ts'
import { inScript, type Reader } from '../script.ts'

type Named = { title_hans: string; title_en: string | null }

/** A topic's or a section's title for a reader; in English the Chinese one where nobody gave another. */
export function titleOf({ title_hans, title_en }: Named, reader: Reader): string {
  if (reader.lang === 'en' && title_en) return title_en
  return inScript(title_hans, 'hans', reader)
}

/** A text of a topic, which is kept in 简体, for a reader. */
export function textOf(text: string, reader: Reader): string {
  return inScript(text, 'hans', reader)
}

/** Value of `lang` for a text that is Chinese for every reader; undefined where the page's own language says so. */
export function chineseLang(lang: Lang): { lang?: string } {
  return lang === 'en' ? { lang: 'zh-Hans-CN' } : {}
}
