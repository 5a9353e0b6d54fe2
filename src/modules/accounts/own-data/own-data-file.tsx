import { htmlLang, inLang, type Lang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { renderPage } from '#ui/render.ts'
import type { OwnKind } from './own-data.ts'
import { fieldLabel, fieldsOf, valueText } from './record-text.ts'
import { ownDataWords } from './words.data.ts'

/** Everything that is kept of a person as one page that needs nothing else to be read. */
export function ownDataHtml(kinds: readonly OwnKind[], at: string, lang: Lang): Buffer {
  const title = speak(ownDataWords, lang)('title')
  return Buffer.from(
    renderPage(
      <html lang={htmlLang[lang]}>
        <head>
          <meta charset="utf-8" />
          <title>{title}</title>
        </head>
        <body>
          <h1>{title}</h1>
          <p>{at}</p>
          {kinds.map(kind => (
            <KindPart key={kind.rule.kind} kind={kind} lang={lang} />
          ))}
        </body>
      </html>,
    ),
  )
}

function KindPart({ kind: { rule, records }, lang }: { kind: OwnKind; lang: Lang }) {
  const fields = fieldsOf(records)
  return (
    <section>
      <h2>{inLang(rule.name, lang)}</h2>
      <p>{inLang(rule.clause, lang)}</p>
      <table>
        <thead>
          <tr>
            {fields.map(field => (
              <th key={field} scope="col">
                {fieldLabel(field, lang)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record, at) => (
            <tr key={String(at)}>
              {fields.map(field => (
                <td key={field}>{valueText(record[field], lang)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
