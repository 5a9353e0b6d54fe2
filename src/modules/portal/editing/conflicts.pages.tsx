import { link, type Visit } from '#platform/http/visit.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { RadioField } from '#ui/field/choice-fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { Columns } from '#ui/layout/layout.tsx'
import { PageHead, Section } from '#ui/page-head/page-head.tsx'
import { Prose } from '#ui/prose/prose.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { deskWords } from '../desk/desk.words.data.ts'
import { deskCrumbs } from '../desk/desk-list.pages.tsx'
import type { ArticleRow } from '../portal.tables.ts'
import { editingWords } from './editing.words.data.ts'
import type { Conflict } from './merging.ts'
import type { TypedFields } from './working-copies.ts'

type Props = {
  visit: Visit
  /** As it was saved meanwhile. */
  theirs: ArticleRow
  conflicts: readonly Conflict[]
  /** The form as it was sent; it goes along until all is chosen. */
  typed: TypedFields
  once: string
}
type EditingSay = Say<typeof editingWords>

/** Where two people changed the same words: both side by side, and one choice for each place. Needs no script. */
export function ConflictsPage({ visit, theirs, conflicts, typed, once }: Props) {
  const t = speak(editingWords, visit.lang)
  const address = link(visit, `/desk/articles/${theirs.id}`)
  const above = [{ label: speak(deskWords, visit.lang)('editArticle'), href: address }]
  const carried = { ...typed, against: theirs.changed_at.toISOString() }
  return (
    <Shell visit={visit} title={t('conflictTitle')} breadcrumb={deskCrumbs(visit, t('conflictTitle'), above)}>
      <PageHead title={t('conflictTitle')} lead={t('conflictLead', { n: conflicts.length })} />
      <Form visit={visit} action={address} once={`merge-${once}`}>
        {Object.entries(carried).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {conflicts.map((conflict, index) => (
          <OneConflict key={conflict.at} visit={visit} conflict={conflict} n={index + 1} t={t} />
        ))}
        <Actions>
          <Button tone="primary">{t('saveChosen')}</Button>
        </Actions>
      </Form>
    </Shell>
  )
}

type OneProps = { visit: Visit; conflict: Conflict; n: number; t: EditingSay }

function OneConflict({ visit, conflict, n, t }: OneProps) {
  const isBody = conflict.at.startsWith('body.')
  const choices = [
    { value: 'mine', label: t('takeMine') },
    { value: 'theirs', label: t('takeTheirs') },
    ...(isBody ? [{ value: 'both', label: t('both') }] : []),
  ]
  const title = t('conflictPlace', { n, field: fieldName(visit, conflict.at) })
  return (
    <Section title={title} id={`place-${n}`}>
      <Columns shape={3}>
        <Side title={t('before')} text={conflict.base} isBody={isBody} t={t} />
        <Side title={t('mine')} text={conflict.mine} isBody={isBody} t={t} />
        <Side title={t('theirs')} text={conflict.theirs} isBody={isBody} t={t} />
      </Columns>
      <RadioField at={`choice.${conflict.at}`} label={title} choices={choices} required across />
    </Section>
  )
}

function Side({ title, text, isBody, t }: { title: string; text: string; isBody: boolean; t: EditingSay }) {
  const words = text === '' ? <span class="quiet">{t('nothing')}</span> : text
  return (
    <div class="conflict-side">
      <h3>{title}</h3>
      {isBody && text !== '' ? <Prose html={text} /> : <p>{words}</p>}
    </div>
  )
}

const fieldKeys = {
  title: 'title',
  summary: 'summary',
  channelId: 'channel',
  script: 'script',
  source: 'source',
  author: 'author',
  featured: 'featured',
} as const

function fieldName(visit: Visit, at: string): string {
  return speak(deskWords, visit.lang)(fieldKeys[at as keyof typeof fieldKeys] ?? 'body')
}
