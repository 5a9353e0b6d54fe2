import { toLocalIso } from '#platform/clock.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Button, ButtonLink } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { Row } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import type { ArticleRow } from '../portal.tables.ts'
import { showInstant } from '../show.ts'
import type { Aids } from './aids.ts'
import { editingWords } from './editing.words.data.ts'
import type { OtherEditor, WorkingCopy } from './working-copies.ts'

/** How the page came to be: after saving, after a merge, or with what was kept and not saved. */
export type Arrival = { saved?: 'yes' | 'merged' | undefined; resume?: 'yes' | undefined }

type Props = { visit: Visit; article: ArticleRow; aids: Aids; arrival: Arrival }

/** What someone must know before they go on writing. */
export function EditingNotices({ visit, article, aids, arrival }: Props) {
  const t = speak(editingWords, visit.lang)
  return (
    <>
      {arrival.saved === 'yes' ? <Notice tone="good">{t('saved')}</Notice> : null}
      {arrival.saved === 'merged' ? <Notice tone="good">{t('savedMerged')}</Notice> : null}
      {aids.others.length > 0 ? <Others others={aids.others} t={t} /> : null}
      {aids.copy ? <Copy {...{ visit, article, arrival, t }} copy={aids.copy} /> : null}
    </>
  )
}

/** The names of others with the time since when they are at it. */
export function namesOfOthers(others: readonly OtherEditor[], t: Say<typeof editingWords>): string {
  return others
    .map(({ name, since }) => t('otherSince', { name, when: toLocalIso(since.getTime()).slice(11, 16) }))
    .join(' ')
}

function Others({ others, t }: { others: readonly OtherEditor[]; t: Say<typeof editingWords> }) {
  return (
    <Notice tone="warn">
      <strong>{t('others', { names: namesOfOthers(others, t) })}</strong>
      <br />
      {t('othersHint')}
    </Notice>
  )
}

type CopyProps = Omit<Props, 'aids'> & { copy: WorkingCopy; t: Say<typeof editingWords> }

function Copy({ visit, article, arrival, copy, t }: CopyProps) {
  const address = link(visit, `/desk/articles/${article.id}`)
  const when = showInstant(copy.keptAt)
  const isShown = arrival.resume === 'yes'
  return (
    <Notice tone="warn">
      {t(isShown ? 'copyShown' : 'copyFound', { when })}
      <Row>
        {isShown ? null : (
          <ButtonLink href={`${address}?resume=yes`} small>
            {t('copyResume')}
          </ButtonLink>
        )}
        <Form visit={visit} action={`${address}/discard`}>
          <Button small>{t('copyDiscard')}</Button>
        </Form>
      </Row>
    </Notice>
  )
}
