import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import type { JobView } from '#platform/jobs/jobs.ts'
import { Badge, type Tone } from '#ui/badge/badge.tsx'
import { Actions, Button, ButtonLink } from '#ui/button/button.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { Form } from '#ui/form/form.tsx'
import { Island } from '#ui/island/island.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHead, Section } from '#ui/page-head/page-head.tsx'
import { Pager } from '#ui/pager/pager.tsx'
import { Progress } from '#ui/progress/progress.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { ListHead } from '#ui/table/list-head.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { Tabs } from '#ui/tabs/tabs.tsx'
import { DumpReportPart } from '../dede/dump-report.pages.tsx'
import { showInstant } from '../show.ts'
import type { ImportReport, PageStatus } from './import-report.ts'
import { sayLeftOut } from './left-out.ts'
import type { Batch, BatchPage as ListedPage, PageFilter } from './moving-in.store.ts'
import { ReleasePart, type ReleaseState } from './release-part.tsx'
import { movingInWords, statusSayings, warningSayings } from './words.data.ts'

type Props = {
  visit: Visit
  batch: Batch
  /** Undefined for a single page, which needs none. */
  job: JobView | undefined
  leftMs: number | undefined
  filter: PageFilter
  pages: readonly ListedPage[]
  total: number
  page: number
  pageCount: number
  once: string
  /** Undefined for whoever may not publish. */
  release: ReleaseState | undefined
}

type MovingInSay = Say<typeof movingInWords>

const shownLeftOut = 1000

const tones: Record<PageStatus, Tone> = {
  created: 'good',
  changed: 'good',
  unchanged: 'neutral',
  kept: 'neutral',
  read: 'neutral',
  'left-out': 'bad',
}

/** An upload: how far its reading is, and the pages that were read. */
export function BatchPage(props: Props) {
  const { visit, batch, total } = props
  const t = speak(movingInWords, visit.lang)
  const crumbs = [
    { label: t('home'), href: link(visit, '/') },
    { label: t('title'), href: link(visit, '/desk/moving-in') },
    { label: batch.name },
  ]
  return (
    <Shell visit={visit} title={`${batch.name} - ${t('title')}`} breadcrumb={crumbs}>
      <PageHead title={batch.name} meta={showInstant(batch.created_at)} />
      <Stack>
        <Reading {...props} t={t} />
        {batch.report ? <Report visit={visit} report={batch.report} t={t} /> : null}
        {batch.finished_at && props.release ? (
          <ReleasePart
            visit={visit}
            address={link(visit, `/desk/moving-in/${batch.id}`)}
            once={props.once}
            {...props.release}
          />
        ) : null}
        {batch.report?.dump ? <DumpReportPart visit={visit} dump={batch.report.dump} /> : null}
        {total > 0 || batch.finished_at || props.filter !== 'all' ? <Pages {...props} t={t} /> : null}
      </Stack>
    </Shell>
  )
}

function Pages({ t, ...props }: Props & { t: MovingInSay }) {
  const { visit, batch, pages, total } = props
  return (
    <Section title={t('pages')}>
      <Tabs label={t('filters')} tabs={filterTabs(props, t)} />
      <ListHead visit={visit} total={total} />
      {pages.length > 0 ? (
        <Table
          visit={visit}
          caption={t('pages')}
          columns={columns(visit, batch, t)}
          rows={pages}
          rowKey={page => String(page.position)}
        />
      ) : (
        <EmptyState title={t('noPages')} />
      )}
      <Pager visit={visit} page={props.page} pages={props.pageCount} />
    </Section>
  )
}

function Reading({ visit, batch, job, leftMs, t }: Props & { t: MovingInSay }) {
  if (!job || batch.finished_at) return null
  const address = link(visit, `/desk/moving-in/${batch.id}`)
  const isOver = job.state === 'stopped' || job.state === 'failed'
  const words = { label: t('reading'), told: t('readOf'), left: t('leftSeconds') }
  const told = job.total > 0 ? t('readOf', { done: job.done, total: job.total }) : t('reading')
  const note = leftMs === undefined ? {} : { note: t('leftSeconds', { n: Math.ceil(leftMs / 1000) }) }
  return (
    <section aria-label={t('state')}>
      {job.state === 'stopped' ? <Notice tone="warn">{t('jobStopped')}</Notice> : null}
      {job.state === 'failed' ? <Notice tone="bad">{t('jobFailed', { error: job.error ?? '' })}</Notice> : null}
      {isOver ? null : (
        <Island name="import-progress" props={{ address: link(visit, `/api/v1/jobs/${job.id}`), ...words }}>
          <Progress label={told} done={job.total > 0 ? job.done / job.total : undefined} {...note} />
        </Island>
      )}
      {isOver ? null : <p class="quiet">{t('mayLeave')}</p>}
      <Actions>
        <Form visit={visit} action={`${address}/${isOver ? 'resume' : 'stop'}`}>
          <Button>{t(isOver ? 'resume' : 'stop')}</Button>
        </Form>
        {isOver ? null : <ButtonLink href={address}>{t('refresh')}</ButtonLink>}
      </Actions>
    </section>
  )
}

function Report({ visit, report, t }: { visit: Visit; report: ImportReport; t: MovingInSay }) {
  const { imported, changed, unchanged, kept, leftOut, repairs, media, redirects } = report
  return (
    <>
      <p>{t('summary', { imported, changed, unchanged, kept, leftOut: leftOut.length })}</p>
      <p>{t('summaryMore', { ...repairs, stored: media.stored, lost: media.lost.length, redirects })}</p>
      {leftOut.length > 0 ? (
        <details>
          <summary>{t('leftOutFiles', { n: leftOut.length })}</summary>
          <ul>
            {leftOut.slice(0, shownLeftOut).map(({ name, code }, index) => (
              <li key={index}>
                {name}: {sayLeftOut(code, visit.lang)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}

function filterTabs({ visit, batch, filter }: Props, t: MovingInSay) {
  const labels: Record<PageFilter, string> = {
    all: t('all'),
    waiting: t('waiting'),
    guessed: t('withGuesses'),
    'left-out': t('leftOut'),
  }
  return (Object.keys(labels) as PageFilter[]).map(each => ({
    href: link(visit, `/desk/moving-in/${batch.id}${each === 'all' ? '' : `?show=${each}`}`),
    label: labels[each],
    here: each === filter,
  }))
}

function columns(visit: Visit, batch: Batch, t: MovingInSay): Column<ListedPage>[] {
  const shown = ({ position, title, name, articleId }: ListedPage) =>
    articleId === null ? name : <a href={link(visit, `/desk/moving-in/${batch.id}/${position}`)}>{title}</a>
  return [
    { key: 'page', label: t('page'), cell: shown },
    { key: 'status', label: t('status'), cell: page => <Status visit={visit} page={page} t={t} /> },
    { key: 'certain', label: t('certain'), numeric: true, cell: page => page.certain },
    { key: 'guessed', label: t('guessed'), numeric: true, cell: page => page.guessed },
    {
      key: 'warnings',
      label: t('warnings'),
      cell: page => page.warnings.map(warning => inLang(warningSayings[warning], visit.lang)).join(' · '),
    },
    { key: 'name', label: t('what'), cell: page => page.name },
  ]
}

function Status({ visit, page, t }: { visit: Visit; page: ListedPage; t: MovingInSay }) {
  return (
    <>
      <Badge tone={tones[page.status]}>{inLang(statusSayings[page.status], visit.lang)}</Badge>{' '}
      {page.acceptedAt ? <Badge tone="good">{t('accepted')}</Badge> : null}
      {page.code ? sayLeftOut(page.code, visit.lang) : null}
    </>
  )
}
