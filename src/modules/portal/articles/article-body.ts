import { link, type Visit } from '#platform/http/visit.ts'
import type { Choice } from '../kernel/ambiguous/convert-html.ts'
import { type Mark, markHtml } from '../kernel/marks/mark-html.ts'
import type { ArticleRow } from '../portal.tables.ts'
import { htmlInScript } from '../script.ts'

/**
 * The body as a reader gets it: in the reader's script, with what editors chose where a character has several forms,
 * addresses inside the site in the reader's site and language, videos played by the browser itself and only when asked for; `marks` around places of its text.
 */
export function bodyForReader(
  visit: Visit,
  { body, script }: Pick<ArticleRow, 'body' | 'script'>,
  choices: readonly Choice[] = [],
  marks: readonly Mark[] = [],
): string {
  return markHtml(body, marks, htmlInScript(body, script, visit, choices))
    .replace(/ href="(\/(?!\/|files\/)[^"]*)"/g, (_, path: string) => ` href="${link(visit, path)}"`)
    .replace(
      / (src|href|poster)="(\/files\/[^"]*)"/g,
      (_, name: string, path: string) => ` ${name}="${fileLink(visit, path)}"`,
    )
    .replaceAll('<video ', '<video controls preload="none" ')
    .replaceAll('<img ', '<img loading="lazy" ')
}

/** Files have one address, whatever language they are read in. */
export function fileLink(visit: Visit, path: string): string {
  return link(visit, path, { lang: 'hans' })
}
