import { link, may, type Visit } from '#platform/http/visit.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { ErrorSummary } from '#ui/field/error-summary.tsx'
import { TextField } from '#ui/field/text-fields.tsx'
import { type ShownFault, typed } from '#ui/field/typed.ts'
import { Form } from '#ui/form/form.tsx'
import { Columns, Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHead, Section } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { showInstant } from '../show.ts'
import type { MissedAddress } from './addresses.store.ts'
import type { AddressReport } from './coverage.ts'
import { UnansweredList } from './dump-report.pages.tsx'
import { dumpWords } from './words.data.ts'

type Props = {
  visit: Visit
  /** Old addresses that lead somewhere, and those that lead to drafts. */
  known: { answered: number; waiting: number }
  /** Links in the texts of the latest database that lead nowhere. */
  inTexts: AddressReport['unanswered']
  missed: readonly MissedAddress[]
  once: string
  saved: boolean
  typed?: Record<string, string>
  faults?: readonly ShownFault[]
  refused?: string
}

type DumpSay = Say<typeof dumpWords>

/** How many old addresses lead somewhere, those that lead nowhere, and a form that leads one on. */
export function AddressesPage(props: Props) {
  const { visit, known, inTexts, missed } = props
  const t = speak(dumpWords, visit.lang)
  const crumbs = [
    { label: t('home'), href: link(visit, '/') },
    { label: t('above'), href: link(visit, '/desk/moving-in') },
    { label: t('title') },
  ]
  return (
    <Shell visit={visit} title={t('title')} breadcrumb={crumbs}>
      <PageHead title={t('title')} lead={t('lead')} />
      {props.saved ? <Notice tone="good">{t('saved')}</Notice> : null}
      {props.refused ? <Notice tone="bad">{props.refused}</Notice> : null}
      <ErrorSummary visit={visit} faults={props.faults ?? []} />
      <Stack>
        <p>{t('knownNow', known)}</p>
        <Section title={t('asked')}>
          {missed.length > 0 ? (
            <>
              <p class="quiet">{t('askedCount', { n: missed.length })}</p>
              <Table visit={visit} caption={t('asked')} columns={columns(t)} rows={missed} rowKey={each => each.path} />
            </>
          ) : (
            <EmptyState title={t('none')} why={t('noneWhy')} />
          )}
        </Section>
        {may(visit.actor, 'portal.publish', visit.site, visit.sites) ? <LeadOn {...props} t={t} /> : null}
        {inTexts.length > 0 ? (
          <Section title={t('inTextsNowhere', { n: inTexts.length })}>
            <UnansweredList visit={visit} unanswered={inTexts} />
          </Section>
        ) : null}
      </Stack>
    </Shell>
  )
}

function LeadOn({ visit, once, t, ...given }: Props & { t: DumpSay }) {
  const field = typed(given.typed, given.faults)
  return (
    <Section title={t('leadOn')}>
      <Form visit={visit} action={link(visit, '/desk/moving-in/addresses')} once={once}>
        <Columns shape={2}>
          <TextField label={t('from')} hint={t('fromHint')} required maxLength={900} {...field('from')} />
          <TextField label={t('to')} hint={t('toHint')} required maxLength={900} {...field('to')} />
        </Columns>
        <Actions>
          <Button tone="primary">{t('save')}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

function columns(t: DumpSay): Column<MissedAddress>[] {
  return [
    { key: 'address', label: t('address'), cell: each => <span class="old-address">{each.path}</span> },
    { key: 'times', label: t('times'), numeric: true, cell: each => each.times },
    { key: 'last', label: t('last'), numeric: true, cell: each => showInstant(each.lastAt) },
  ]
}
