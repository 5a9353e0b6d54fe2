import { Badge, type Tone } from '#ui/badge/badge.tsx'
import { Button } from '#ui/button/button.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { Form } from '#ui/form/form.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { Progress } from '#ui/progress/progress.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { Tabs } from '#ui/tabs/tabs.tsx'
import { toLocalIso } from '../clock.ts'
import { link, type Visit } from '../http/visit.ts'
import { inLang } from '../i18n/lang.ts'
import { type Say, speak } from '../i18n/words.ts'
import { type JobState, type JobView, jobStates } from '../jobs/jobs.ts'
import { timeLeftMs } from '../jobs/time-left.ts'
import type { SiteCode } from '../sites.ts'
import { jobWords } from './desk.data.ts'

type JobSay = Say<typeof jobWords>

const tones: Record<JobState, Tone> = {
  waiting: 'neutral',
  running: 'accent',
  done: 'good',
  failed: 'bad',
  stopped: 'warn',
}

type JobsPageProps = { visit: Visit; jobs: readonly JobView[]; state: JobState | undefined; nowMs: number }

/** What runs, waits and failed, with the buttons that stop it or run it again. */
export function JobsPage({ visit, jobs, state, nowMs }: JobsPageProps) {
  const t = speak(jobWords, visit.lang)
  return (
    <Shell
      visit={visit}
      title={t('title')}
      breadcrumb={[{ label: t('desk'), href: link(visit, '/desk') }, { label: t('title') }]}
    >
      <Stack>
        <h1>{t('title')}</h1>
        <p class="quiet">{t('lead')}</p>
        <Tabs label={t('states')} tabs={stateTabs(visit, t, state)} />
        {jobs.length === 0 ? (
          <EmptyState title={t('none')} why={t('noneWhy')} />
        ) : (
          <Table
            visit={visit}
            caption={t('title')}
            columns={columns(visit, t, nowMs)}
            rows={jobs}
            rowKey={job => job.id}
          />
        )}
      </Stack>
    </Shell>
  )
}

function stateTabs(visit: Visit, t: JobSay, state: JobState | undefined) {
  const states = jobStates.map(each => ({
    href: link(visit, `/desk/jobs?state=${each}`),
    label: t(each),
    here: each === state,
  }))
  return [{ href: link(visit, '/desk/jobs'), label: t('all'), here: state === undefined }, ...states]
}

function columns(visit: Visit, t: JobSay, nowMs: number): Column<JobView>[] {
  return [
    { key: 'name', label: t('name'), cell: job => job.name },
    { key: 'site', label: t('site'), cell: job => siteName(visit, job.site) },
    { key: 'state', label: t('state'), cell: job => <Badge tone={tones[job.state]}>{t(job.state)}</Badge> },
    { key: 'progress', label: t('progress'), cell: job => <JobProgress job={job} t={t} nowMs={nowMs} /> },
    { key: 'created', label: t('createdAt'), numeric: true, cell: job => minute(job.createdAt) },
    { key: 'attempts', label: t('attempts'), numeric: true, cell: job => job.attempts },
    { key: 'error', label: t('error'), cell: job => job.error },
    { key: 'action', label: t('action'), cell: job => <JobAction visit={visit} job={job} t={t} /> },
  ]
}

function JobProgress({ job, t, nowMs }: { job: JobView; t: JobSay; nowMs: number }) {
  if (job.total === 0) return null
  const leftMs = timeLeftMs(job, nowMs)
  const label = t('progressOf', { done: job.done, total: job.total })
  return <Progress label={label} done={job.done / job.total} {...(leftMs ? { note: leftNote(t, leftMs) } : {})} />
}

function JobAction({ visit, job, t }: { visit: Visit; job: JobView; t: JobSay }) {
  if (job.state === 'done') return null
  const act = job.state === 'waiting' || job.state === 'running' ? 'stop' : 'retry'
  return (
    <Form visit={visit} action={link(visit, `/desk/jobs/${job.id}/${act}`)}>
      <input type="hidden" name="site" value={job.site} />
      <Button small>{t(act)}</Button>
    </Form>
  )
}

function leftNote(t: JobSay, leftMs: number): string {
  const seconds = Math.ceil(leftMs / 1000)
  return seconds < 60 ? t('leftSeconds', { n: seconds }) : t('leftMinutes', { n: Math.ceil(seconds / 60) })
}

/** A site's name in the reader's language; its code when the site is gone. */
export function siteName(visit: Visit, code: SiteCode): string {
  const site = visit.sites.find(code)
  return site ? inLang(site.region, visit.lang) : code
}

/** `2026-05-01 08:00` */
export function minute(at: Date): string {
  return toLocalIso(at.getTime()).slice(0, 16).replace('T', ' ')
}
