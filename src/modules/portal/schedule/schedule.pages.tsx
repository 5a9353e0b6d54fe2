import { link, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { DateField } from '#ui/field/text-fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { Columns, Row } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import type { ArticleState } from '../articles/article-states.ts'
import type { ArticleRow } from '../portal.tables.ts'
import type { ScheduledMove, ScheduleRow } from '../review/review.tables.ts'
import type { ArticleDesk } from '../review/review-desk.ts'
import { reviewCrumbs } from '../review/review-queue.pages.tsx'
import { inScript } from '../script.ts'
import { showInstant } from '../show.ts'
import { scheduleWords } from './schedule.words.data.ts'

export type Timing = {
  article: ArticleRow
  desk: ArticleDesk
  once: string
  typed?: Record<string, string>
  refused?: string
}

type Props = { visit: Visit; timing: Timing }

const settable: Record<ScheduledMove, readonly ArticleState[]> = {
  publish: ['approved', 'scheduled'],
  withdraw: ['approved', 'scheduled', 'published'],
}

/** Whether a time can be set for a move of an article that stands so. */
export const isSettable = (move: ScheduledMove, state: ArticleState) => settable[move].includes(state)

/** Where the times of an article are set: one form for each move. */
export function SchedulePage({ visit, timing }: Props) {
  const t = speak(scheduleWords, visit.lang)
  const { article, desk } = timing
  const name = inScript(article.title, article.script, visit)
  const open = (['publish', 'withdraw'] as const).filter(move => isSettable(move, article.state))
  return (
    <Shell visit={visit} title={`${t('scheduleTitle')} · ${name}`} breadcrumb={reviewCrumbs(visit, t('schedule'))}>
      <PageHead title={t('scheduleTitle')} meta={name} lead={t('scheduleLead')} />
      {timing.refused ? <Notice tone="bad">{timing.refused}</Notice> : null}
      <Due visit={visit} schedules={desk.schedules} cancelAt={link(visit, `/desk/articles/${article.id}/unschedule`)} />
      {open.length === 0 ? <Notice>{t('nothing')}</Notice> : null}
      <Columns shape={2}>
        {open.map(move => (
          <MoveForm key={move} visit={visit} timing={timing} move={move} />
        ))}
      </Columns>
    </Shell>
  )
}

function MoveForm({ visit, timing, move }: Props & { move: ScheduledMove }) {
  const t = speak(scheduleWords, visit.lang)
  const { article, desk, once, typed } = timing
  const now = showInstant(desk.now)
  const value = typed?.move === move ? typed.at : undefined
  return (
    <Form visit={visit} action={link(visit, `/desk/articles/${article.id}/schedule`)} once={`${move}-${once}`}>
      <input type="hidden" name="move" value={move} />
      <DateField at="at" label={t(move)} hint={t('hint', { now })} value={value} time required />
      <Actions>
        <Button tone={move === 'publish' ? 'primary' : 'plain'}>{t(`${move}Set`)}</Button>
      </Actions>
    </Form>
  )
}

type DueProps = { visit: Visit; schedules: readonly ScheduleRow[]; cancelAt?: string }

/** What will happen to an article by itself, and when; with `cancelAt` each can be taken back. */
export function Due({ visit, schedules, cancelAt }: DueProps) {
  const t = speak(scheduleWords, visit.lang)
  return (
    <>
      {schedules.map(({ move, due_at, name }) => (
        <Row key={move}>
          <span>
            <strong>{t(`${move}Due`, { when: showInstant(due_at) })}</strong>{' '}
            <span class="quiet">{t('setBy', { name })}</span>
          </span>
          {cancelAt ? (
            <Form visit={visit} action={cancelAt}>
              <input type="hidden" name="move" value={move} />
              <Button small>{t('cancel')}</Button>
            </Form>
          ) : null}
        </Row>
      ))}
    </>
  )
}
