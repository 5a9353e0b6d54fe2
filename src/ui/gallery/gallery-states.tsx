import { link } from '#platform/http/visit.ts'
import { Badge } from '../badge/badge.tsx'
import { Card } from '../card/card.tsx'
import { DefinitionList } from '../definition-list/definition-list.tsx'
import { EntryList } from '../entry-list/entry-list.tsx'
import { ErrorState } from '../error-state/error-state.tsx'
import { Columns, Stack } from '../layout/layout.tsx'
import { Progress } from '../progress/progress.tsx'
import { Ring } from '../ring/ring.tsx'
import { Stepper } from '../stepper/stepper.tsx'
import { Timeline } from '../timeline/timeline.tsx'
import type { PartProps } from './gallery-part.ts'

/** Where things stand, what happened, what went wrong. */
export function GalleryStates({ visit, t }: PartProps) {
  return (
    <>
      <Card title={t('steps')}>
        <Stepper
          label={t('steps')}
          steps={[
            { label: t('stepDraft'), state: 'done', stateWord: t('done'), note: '11-20 09:12' },
            { label: t('stepReview'), state: 'done', stateWord: t('done'), note: '11-20 15:40' },
            { label: t('stepProof'), state: 'now', stateWord: t('now') },
            { label: t('stepPublish'), state: 'ahead', stateWord: t('ahead') },
          ]}
        />
      </Card>
      <Columns shape={3}>
        <Card title={t('timeline')}>
          <Timeline
            label={t('timeline')}
            items={[
              { at: '2026-11-23T08:20+08:00', when: '11-23 08:20', title: t('loaded'), detail: t('plateHint') },
              { at: '2026-11-23T13:05+08:00', when: '11-23 13:05', title: t('late'), tone: 'warn' },
              { at: '2026-11-23T17:48+08:00', when: '11-23 17:48', title: t('signed'), tone: 'good' },
            ]}
          />
        </Card>
        <Card title={t('progress')}>
          <Stack>
            <Progress label={t('importing')} done={0.63} note={t('left')} />
            <Progress label={t('importing')} done={undefined} />
            <div class="row">
              <Ring share={0.3} text={t('days', { n: 5 })} label={t('daysLeft', { n: 5 })} />
              <Ring share={0.8} text={t('days', { n: 1 })} label={t('daysLeft', { n: 1 })} tone="warn" />
              <Ring share={1} text={t('days', { n: 0 })} label={t('overdue')} tone="bad" />
            </div>
          </Stack>
        </Card>
        <Card title={t('definitions')}>
          <DefinitionList
            items={[
              [t('height'), '9.2 m'],
              [t('fire'), t('classC')],
              [t('note'), null],
            ]}
          />
        </Card>
      </Columns>
      <Card title={t('entries')}>
        <EntryList
          entries={[
            {
              href: link(visit, '/news/1'),
              title: t('headline'),
              text: t('prose'),
              meta: '2024-09-14',
              badges: <Badge tone="calm">{t('figures', { n: 56 })}</Badge>,
            },
            { href: link(visit, '/news/2'), title: t('barTitle'), aside: '11-23' },
            { href: link(visit, '/news/3'), title: t('lineTitle'), aside: '11-22' },
          ]}
        />
      </Card>
      <Card title={t('errors')}>
        <ErrorState visit={visit} status={404} wrong={t('wrong')} next={t('next')} />
      </Card>
    </>
  )
}
