import type { Visit } from '#platform/http/visit.ts'
import { toHans } from '#platform/i18n/hant.ts'
import { htmlLang, type Lang } from '#platform/i18n/lang.ts'
import { type Choice, convertHtml } from './kernel/ambiguous/convert-html.ts'
import type { Script } from './portal.tables.ts'

/** In which language somebody reads, and how the site's texts become 繁體. */
export type Reader = Pick<Visit, 'lang' | 'inHant'>

/** A text in the reader's script, with the phrases that the site fixed. Readers of English get it as it was written; what was written stays the record. */
export function inScript(text: string, written: Script, { lang, inHant }: Reader): string {
  if (lang === 'hans' && written === 'hant') return toHans(text)
  if (lang === 'hant' && written === 'hans') return inHant(text)
  return text
}

/** The same for cleaned HTML: only what stands between the tags is converted. `choices` hold for readers of 繁體. */
export function htmlInScript(html: string, written: Script, reader: Reader, choices: readonly Choice[] = []): string {
  const chosen = reader.lang === 'hant' && written === 'hans' ? choices : []
  return convertHtml(html, text => inScript(text, written, reader), chosen)
}

/** Value of a `lang` attribute for a text of an article, as a reader gets it. */
export function langOfText(written: Script, lang: Lang): string {
  return htmlLang[lang === 'en' ? written : lang]
}
