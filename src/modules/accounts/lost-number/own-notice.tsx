import { minute } from '#platform/desk/jobs.pages.tsx'
import { link, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { Confirm } from '#ui/button/confirm.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { lostNumberState } from './lost-number-states.ts'
import type { LostNumber } from './lost-numbers.store.ts'
import { lostNumberWords } from './words.data.ts'

export const stopOwnPath = '/account/number/stop-change'

/** Tells a person what counters did about their number in the last month, and lets them stop what is not done. */
export function OwnLostNumbers({ visit, lost, nowMs }: { visit: Visit; lost: readonly LostNumber[]; nowMs: number }) {
  const t = speak(lostNumberWords, visit.lang)
  const open = lost.find(row => ['asked', 'waiting'].includes(lostNumberState(row, nowMs)))
  const done = lost.find(row => lostNumberState(row, nowMs) === 'done')
  const given = (row: LostNumber, at: Date) => ({ time: minute(at), end: row.numberEnd })
  return (
    <>
      {open ? (
        <Notice tone="warn">
          <Stack close>
            <p>{t('ownOpen', given(open, open.askedAt))}</p>
            <Confirm
              visit={visit}
              action={link(visit, stopOwnPath)}
              label={t('ownStop')}
              question={t('ownStopQuestion')}
              yes={t('ownStopYes')}
              small
            />
          </Stack>
        </Notice>
      ) : null}
      {done?.doneAt ? <Notice>{t('ownDone', given(done, done.doneAt))}</Notice> : null}
    </>
  )
}
