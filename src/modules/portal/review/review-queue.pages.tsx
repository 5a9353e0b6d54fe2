import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { PageHead, Section } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { StateBadge } from '../articles/state-badge.tsx'
import { showInstant } from '../show.ts'
import type { Waiting } from './review.ts'
import { reviewWords, stepSayings } from './review.words.data.ts'
import { sortQueue } from './review-queue.ts'

type Props = { visit: Visit; waiting: readonly Waiting[]; now: Date }
type ReviewSay = Say<typeof reviewWords>

/** The queue of a site: first what this person has to do, then what others have. */
export function ReviewQueuePage({ visit, waiting, now }: Props) {
  const t = speak(reviewWords, visit.lang)
  const { mine, returned, approved, others } = sortQueue(visit, waiting)
  const part = (title: keyof typeof reviewWords, rows: readonly Waiting[]) =>
    rows.length > 0 ? <Part visit={visit} title={t(title)} rows={rows} now={now} t={t} /> : null
  return (
    <Shell visit={visit} title={t('review')} breadcrumb={reviewCrumbs(visit)}>
      <PageHead title={t('review')} lead={t('reviewLead')} />
      {mine.length > 0 ? part('waitsForMe', mine) : <EmptyState title={t('nothingWaits')} why={t('nothingWaitsWhy')} />}
      {part('returnedToMe', returned)}
      {part('toPublish', approved)}
      {part('underWay', others)}
    </Shell>
  )
}

export function reviewCrumbs(visit: Visit, here?: string) {
  const t = speak(reviewWords, visit.lang)
  const home = { label: t('home'), href: link(visit, '/') }
  if (here === undefined) return [home, { label: t('review') }]
  return [home, { label: t('review'), href: link(visit, '/desk/review') }, { label: here }]
}

type PartProps = { visit: Visit; title: string; rows: readonly Waiting[]; now: Date; t: ReviewSay }

function Part({ visit, title, rows, now, t }: PartProps) {
  const columns: Column<Waiting>[] = [
    { key: 'title', label: t('title'), cell: each => <a href={addressOf(visit, each)}>{each.title}</a> },
    { key: 'state', label: t('standing'), cell: each => <Stands visit={visit} waiting={each} /> },
    { key: 'step', label: t('step'), cell: each => inLang(stepSayings[each.step], visit.lang) },
    {
      key: 'since',
      label: t('waitingSince'),
      cell: each => (
        <span>
          {showInstant(each.waiting_since)} <span class="quiet">{waited(each.waiting_since, now, t)}</span>
        </span>
      ),
    },
    { key: 'by', label: t('submittedBy'), cell: each => each.submitter_name },
  ]
  return (
    <Section title={title} aside={String(rows.length)}>
      <Table visit={visit} caption={title} columns={columns} rows={rows} rowKey={each => each.id} />
    </Section>
  )
}

/** The state; of a scheduled article also when it comes. */
function Stands({ visit, waiting: { state, correction, due_at: dueAt } }: { visit: Visit; waiting: Waiting }) {
  const t = speak(reviewWords, visit.lang)
  if (correction)
    return (
      <>
        <Badge tone="warn">{t('isCorrection')}</Badge> <StateBadge visit={visit} state={correction} />
      </>
    )
  return (
    <>
      <StateBadge visit={visit} state={state} /> {dueAt ? showInstant(dueAt) : null}
    </>
  )
}

/** Who writes goes on writing what was returned to them; everything else is read first. */
function addressOf(visit: Visit, { id, state, correction, isOwn }: Waiting): string {
  if (correction)
    return link(visit, correction === 'returned' && isOwn ? `/desk/articles/${id}` : `/desk/corrections/${id}`)
  return link(visit, state === 'returned' && isOwn ? `/desk/articles/${id}` : `/desk/review/${id}`)
}

const hourMs = 3_600_000

function waited(since: Date, now: Date, t: ReviewSay): string {
  const hours = Math.max(0, Math.floor((now.getTime() - since.getTime()) / hourMs))
  if (hours === 0) return ''
  return hours < 48 ? t('waitedHours', { n: hours }) : t('waitedDays', { n: Math.floor(hours / 24) })
}
