import { link, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { ErrorSummary } from '#ui/field/error-summary.tsx'
import { TextArea } from '#ui/field/text-fields.tsx'
import { type ShownFault, typed } from '#ui/field/typed.ts'
import { Form } from '#ui/form/form.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHead, Section } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { showInstant } from '../show.ts'
import type { PhraseRow } from './phrases.store.ts'
import { writePhrases } from './phrases.ts'
import { phraseWords } from './words.data.ts'

export type PhrasesView = {
  phrases: readonly PhraseRow[]
  once: string
  isSaved: boolean
  typed?: Record<string, string>
  faults?: readonly ShownFault[]
  refused?: string
}

type Props = { visit: Visit; view: PhrasesView }

/** Where a site fixes how phrases are written in 繁體. */
export function PhrasesPage({ visit, view }: Props) {
  const t = speak(phraseWords, visit.lang)
  const seen = writePhrases(view.phrases)
  const field = typed(view.typed ?? { phrases: seen }, view.faults)
  const home = { label: t('home'), href: link(visit, '/') }
  return (
    <Shell visit={visit} title={t('title')} breadcrumb={[home, { label: t('title') }]}>
      <PageHead title={t('title')} lead={t('lead')} />
      {view.isSaved ? <Notice tone="good">{t('saved')}</Notice> : null}
      {view.refused ? <Notice tone="bad">{view.refused}</Notice> : null}
      <ErrorSummary visit={visit} faults={view.faults ?? []} />
      <Form visit={visit} action={link(visit, '/desk/phrases')} once={`phrases-${view.once}`}>
        <textarea name="seen" hidden>
          {view.typed?.seen ?? seen}
        </textarea>
        <TextArea label={t('list')} hint={t('hint')} rows={12} {...field('phrases')} />
        <Actions>
          <Button tone="primary">{t('save')}</Button>
        </Actions>
      </Form>
      <WhoSet visit={visit} phrases={view.phrases} />
    </Shell>
  )
}

function WhoSet({ visit, phrases }: { visit: Visit; phrases: readonly PhraseRow[] }) {
  const t = speak(phraseWords, visit.lang)
  const columns: Column<PhraseRow>[] = [
    { key: 'hans', label: t('hans'), cell: each => <span lang="zh-Hans-CN">{each.hans}</span> },
    { key: 'hant', label: t('hant'), cell: each => <span lang="zh-Hant">{each.hant}</span> },
    { key: 'by', label: t('by'), cell: each => each.name },
    { key: 'at', label: t('at'), cell: each => showInstant(each.set_at) },
  ]
  return (
    <Section title={t('who')}>
      {phrases.length === 0 ? (
        <p class="quiet">{t('none')}</p>
      ) : (
        <Table visit={visit} caption={t('who')} columns={columns} rows={phrases} rowKey={each => each.hans} />
      )}
    </Section>
  )
}
