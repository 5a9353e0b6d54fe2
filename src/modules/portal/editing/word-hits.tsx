import type { Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { Section } from '#ui/page-head/page-head.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import type { CheckedField, WordHit } from './check-words.ts'
import { editingWords, gravitySayings } from './editing.words.data.ts'

const tones = { must: 'bad', should: 'warn', may: 'neutral' } as const
const fieldWords = { title: 'inTitle', summary: 'inSummary', body: 'inBody' } as const satisfies Record<
  CheckedField,
  string
>

/** Words of the saved text that the site's lists advise against, the gravest first. */
export function WordHits({ visit, hits }: { visit: Visit; hits: readonly WordHit[] }) {
  const t = speak(editingWords, visit.lang)
  const order = ['must', 'should', 'may']
  const sorted = [...hits].sort((a, b) => order.indexOf(a.word.severity) - order.indexOf(b.word.severity))
  const grave = hits.filter(hit => hit.word.severity === 'must').length
  const columns: Column<WordHit>[] = [
    { key: 'word', label: t('word'), cell: hit => hit.text },
    { key: 'where', label: t('wordWhere'), cell: hit => <Where hit={hit} field={t(fieldWords[hit.field])} /> },
    { key: 'right', label: t('wordRight'), cell: hit => hit.word.right.join(' / ') || t('nothing') },
    { key: 'why', label: t('wordWhy'), cell: hit => inLang(hit.word.why, visit.lang) },
    { key: 'gravity', label: t('wordGravity'), cell: hit => <Gravity visit={visit} severity={hit.word.severity} /> },
  ]
  return (
    <Section title={t('wordsCheck')} id="words">
      {grave > 0 ? <p>{t('wordsMust', { n: grave })}</p> : null}
      {hits.length === 0 ? (
        <p class="quiet">{t('wordsNone')}</p>
      ) : (
        <Table
          visit={visit}
          caption={t('wordsCheck')}
          columns={columns}
          rows={sorted}
          rowKey={hit => `${hit.field}-${hit.start}`}
        />
      )}
    </Section>
  )
}

function Gravity({ visit, severity }: { visit: Visit; severity: keyof typeof gravitySayings }) {
  return <Badge tone={tones[severity]}>{inLang(gravitySayings[severity], visit.lang)}</Badge>
}

function Where({ hit, field }: { hit: WordHit; field: string }) {
  return (
    <span>
      <span class="quiet">{field}</span> {hit.before}
      <mark>{hit.text}</mark>
      {hit.after}
    </span>
  )
}
