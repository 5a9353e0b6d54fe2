import type { Mistyped } from '#platform/http/route.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { Actions, Button } from '#ui/button/button.tsx'
import { Card } from '#ui/card/card.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { TextField } from '#ui/field/text-fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { Columns, Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { ListHead } from '#ui/table/list-head.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { accountCrumbs } from '../account-links.tsx'
import { FormHead } from '../form-head.tsx'
import { formState } from '../form-state.ts'
import type { Organisations } from './organisations.ts'
import { organisationWords } from './words.data.ts'

export const organisationsPath = '/account/organisations'
export type OrganisationsSay = Say<typeof organisationWords>
export type OrganisationsDone = 'left' | 'closed'

type Listed = Awaited<ReturnType<Organisations['listOf']>>[number]
type Props = {
  visit: Visit
  organisations: readonly Listed[]
  once: string
  /** Whether the visitor may enter organisations; people of the sample only look. */
  mayCreate: boolean
  done?: OrganisationsDone | undefined
  mistyped?: Mistyped
}

/** The organisations that the visitor acts for, on all sites, with the form of a new one on this site. */
export function OrganisationsPage({ visit, organisations, once, mayCreate, done, mistyped }: Props) {
  const t = speak(organisationWords, visit.lang)
  return (
    <Shell visit={visit} title={t('title')} breadcrumb={accountCrumbs(visit, t('title'))}>
      <Stack>
        <h1>{t('title')}</h1>
        <p class="quiet">{t('lead')}</p>
        {done ? <Notice tone="good">{t(`done_${done}`)}</Notice> : null}
        {organisations.length === 0 ? (
          <EmptyState title={t('empty')} why={t('emptyWhy')} />
        ) : (
          <OrganisationList {...{ visit, organisations, t }} />
        )}
        {mayCreate ? <CreateForm {...{ visit, once, t, ...(mistyped ? { mistyped } : {}) }} /> : null}
      </Stack>
    </Shell>
  )
}

type ListProps = { visit: Visit; organisations: readonly Listed[]; t: OrganisationsSay }

function OrganisationList({ visit, organisations, t }: ListProps) {
  const siteOf = (code: string) => visit.sites.find(code)
  const columns: Column<Listed>[] = [
    {
      key: 'name',
      label: t('name'),
      cell: each => (
        <>
          <a href={link(visit, `${organisationsPath}/${each.id}`, { site: siteOf(each.site) ?? visit.site })}>
            {each.name}
          </a>{' '}
          {each.isSample ? <Badge tone="warn">{t('sampleBadge')}</Badge> : null}
        </>
      ),
    },
    { key: 'role', label: t('yourRole'), cell: each => t(`role_${each.role}`) },
    { key: 'code', label: t('creditCode'), cell: each => (each.creditCode ? <code>{each.creditCode}</code> : '—') },
    { key: 'site', label: t('site'), cell: each => inLang(siteOf(each.site)?.region ?? ['', ''], visit.lang) },
  ]
  return (
    <>
      <ListHead visit={visit} total={organisations.length} />
      <Table visit={visit} caption={t('title')} columns={columns} rows={organisations} rowKey={each => each.id} />
    </>
  )
}

function CreateForm(props: { visit: Visit; once: string; t: OrganisationsSay; mistyped?: Mistyped }) {
  const { visit, once, t } = props
  const state = formState(visit, props.mistyped)
  return (
    <Columns shape="text">
      <Card title={t('create')}>
        <FormHead visit={visit} state={state} />
        <Form visit={visit} action={link(visit, organisationsPath)} once={once}>
          <TextField label={t('name')} hint={t('nameHint')} maxLength={100} required {...state.field('name')} />
          <TextField
            label={t('creditCode')}
            hint={t('creditCodeHint')}
            maxLength={30}
            optionalWord={t('optional')}
            {...state.field('creditCode')}
          />
          <Actions>
            <Button tone="primary">{t('createDo')}</Button>
          </Actions>
        </Form>
      </Card>
    </Columns>
  )
}
