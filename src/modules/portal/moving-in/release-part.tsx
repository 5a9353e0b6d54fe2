import { link, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import type { JobView } from '#platform/jobs/jobs.ts'
import { Actions } from '#ui/button/button.tsx'
import { Confirm } from '#ui/button/confirm.tsx'
import { Island } from '#ui/island/island.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Section } from '#ui/page-head/page-head.tsx'
import { Progress } from '#ui/progress/progress.tsx'
import type { Released } from './release.ts'
import { movingInWords, releaseWords } from './words.data.ts'

export type ReleaseState = {
  /** Drafts of the batch that are certain, and articles that were published with it. */
  certain: number
  released: number
  /** The latest job that published the batch or took it back. */
  job: JobView | undefined
}

type Props = ReleaseState & { visit: Visit; address: string; once: string }

/** Publishes all certain pages of a batch at once, after a question, and takes them back. */
export function ReleasePart({ visit, address, certain, released, job, once }: Props) {
  const t = speak(releaseWords, visit.lang)
  const isRunning = job?.state === 'waiting' || job?.state === 'running'
  if (certain + released === 0 && !job) return null
  return (
    <Section title={t('title')}>
      {job ? <Outcome visit={visit} job={job} /> : null}
      {isRunning ? null : (
        <Actions>
          {certain > 0 ? (
            <Confirm
              visit={visit}
              action={`${address}/release`}
              once={`release-${once}`}
              label={t('publish', { n: certain })}
              question={t('question', { n: certain })}
              yes={t('yes')}
              tone="calm"
            />
          ) : null}
          {released > 0 ? (
            <Confirm
              visit={visit}
              action={`${address}/take-back`}
              once={`take-back-${once}`}
              label={t('withdraw', { n: released })}
              question={t('withdrawQuestion', { n: released })}
              yes={t('withdrawYes')}
            />
          ) : null}
        </Actions>
      )}
    </Section>
  )
}

function Outcome({ visit, job }: { visit: Visit; job: JobView }) {
  const t = speak(releaseWords, visit.lang)
  if (job.state === 'failed' || job.state === 'stopped') {
    return <Notice tone="bad">{t('failed', { error: job.error ?? '' })}</Notice>
  }
  if (job.state === 'done') {
    const { move, moved, refused, why } = job.result as Released
    return (
      <Notice tone={refused > 0 ? 'warn' : 'good'}>
        {t(move === 'publish' ? 'published' : 'withdrawn', { moved })}
        {refused > 0 ? ` ${t('refused', { refused, why: why ?? '' })}` : ''}
      </Notice>
    )
  }
  const told = job.total > 0 ? t('runningOf', { done: job.done, total: job.total }) : t('running')
  const words = { label: t('running'), told: t('runningOf'), left: speak(movingInWords, visit.lang)('leftSeconds') }
  return (
    <Island name="import-progress" props={{ address: link(visit, `/api/v1/jobs/${job.id}`), ...words }}>
      <Progress label={told} done={job.total > 0 ? job.done / job.total : undefined} />
    </Island>
  )
}
