import { inLang, type Lang } from '#platform/i18n/lang.ts'

type Named = { title_hans: string; title_en: string | null }

/** A topic's or a section's title for a reader; in English the Chinese one where nobody gave another. */
export function titleOf({ title_hans, title_en }: Named, lang: Lang): string {
  return inLang([title_hans, title_en ?? title_hans], lang)
}

/** A text of a topic, which is kept in 简体, for a reader. */
export function textOf(text: string, lang: Lang): string {
  return inLang([text, text], lang)
}

/** Value of `lang` for a text that is Chinese for every reader; undefined where the page's own language says so. */
export function chineseLang(lang: Lang): { lang?: string } {
  return lang === 'en' ? { lang: 'zh-Hans-CN' } : {}
}
