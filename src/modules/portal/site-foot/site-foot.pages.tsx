import { link, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { ErrorSummary } from '#ui/field/error-summary.tsx'
import { TextField } from '#ui/field/text-fields.tsx'
import { type ShownFault, typed } from '#ui/field/typed.ts'
import { Form } from '#ui/form/form.tsx'
import { Columns } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { deskCrumbs } from '../desk/desk-list.pages.tsx'
import { showInstant } from '../show.ts'
import type { FootRow } from './site-foot.store.ts'
import { footWords } from './words.data.ts'

export type FootEditing = {
  filled: FootRow | undefined
  once: string
  typed?: Record<string, string>
  faults?: readonly ShownFault[]
  refused?: string
}

/** Where an administrator says what stands at the foot of every page of the site. */
export function FootPage({ visit, editing }: { visit: Visit; editing: FootEditing }) {
  const t = speak(footWords, visit.lang)
  const { filled } = editing
  const field = typed(editing.typed ?? valuesOf(filled), editing.faults)
  const optionalWord = t('optional')
  return (
    <Shell visit={visit} title={t('title')} breadcrumb={deskCrumbs(visit, t('title'))}>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        meta={filled ? t('saved', { when: showInstant(filled.changed_at) }) : null}
      />
      {visit.sample ? <Notice>{t('sampleNote')}</Notice> : null}
      {editing.refused ? <Notice tone="bad">{editing.refused}</Notice> : null}
      <ErrorSummary visit={visit} faults={editing.faults ?? []} />
      <Form visit={visit} action={link(visit, '/desk/site-foot')} once={`foot-${editing.once}`}>
        <Columns shape={2}>
          <div>
            <TextField label={t('sponsorHans')} {...{ optionalWord }} maxLength={100} {...field('sponsorHans')} />
            <TextField
              label={t('contactHans')}
              hint={t('contactHint')}
              {...{ optionalWord }}
              maxLength={200}
              {...field('contactHans')}
            />
            <TextField label={t('sponsorEn')} {...{ optionalWord }} maxLength={150} {...field('sponsorEn')} />
            <TextField label={t('contactEn')} {...{ optionalWord }} maxLength={300} {...field('contactEn')} />
          </div>
          <div>
            <TextField label={t('siteMark')} hint={t('siteMarkHint')} {...{ optionalWord }} {...field('siteMark')} />
            <TextField label={t('icp')} hint={t('icpHint')} {...{ optionalWord }} {...field('icp')} />
            <TextField
              label={t('policeRecord')}
              hint={t('policeHint')}
              {...{ optionalWord }}
              {...field('policeRecord')}
            />
            <TextField
              label={t('reportUrl')}
              hint={t('reportHint')}
              type="url"
              {...{ optionalWord }}
              {...field('reportUrl')}
            />
          </div>
        </Columns>
        <Actions>
          <Button tone="primary">{t('save')}</Button>
        </Actions>
      </Form>
    </Shell>
  )
}

function valuesOf(filled: FootRow | undefined): Record<string, string | null> {
  if (!filled) return {}
  return {
    sponsorHans: filled.sponsor_hans,
    sponsorEn: filled.sponsor_en,
    contactHans: filled.contact_hans,
    contactEn: filled.contact_en,
    siteMark: filled.site_mark,
    icp: filled.icp,
    policeRecord: filled.police_record,
    reportUrl: filled.report_url,
  }
}
