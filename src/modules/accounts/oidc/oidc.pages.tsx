import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { Actions, Button, ButtonLink } from '#ui/button/button.tsx'
import { Confirm } from '#ui/button/confirm.tsx'
import { Card } from '#ui/card/card.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { Form } from '#ui/form/form.tsx'
import { Columns, Row, Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { Table } from '#ui/table/table.tsx'
import { accountCrumbs } from '../account-links.tsx'
import type { Links } from './links.ts'
import type { CameBack, Oidc } from './oidc.ts'
import { oidcWords } from './words.data.ts'

export const linksPath = '/account/sign-in-services'

/** Where a visitor goes out to a service; a link, since browsers let no form lead to another host. */
export const serviceAddress = (visit: Visit, id: string, wish: Record<string, string>) =>
  `${link(visit, `/sign-in/services/${id}`)}?${new URLSearchParams(wish)}`

type ServicesProps = { visit: Visit; services: Oidc['services']; back: string | undefined }

/** On the sign-in page: the services that one can sign in with; nothing where none is set up. */
export function SignInServices({ visit, services, back }: ServicesProps) {
  const t = speak(oidcWords, visit.lang)
  if (services.length === 0) return null
  return (
    <Columns shape="text">
      <Card title={t('orWith')}>
        <Row>
          {services.map(({ id, label }) => (
            <ButtonLink key={id} href={serviceAddress(visit, id, back ? { back } : {})}>
              {t('with', { service: inLang(label, visit.lang) })}
            </ButtonLink>
          ))}
        </Row>
      </Card>
    </Columns>
  )
}

export type LinksDone = 'link' | 'unlink'
type LinkRow = Awaited<ReturnType<Links['list']>>[number]
type LinksProps = { visit: Visit; rows: readonly LinkRow[]; done: LinksDone | undefined }

/** One's own sign-in services: linked or not. */
export function LinksPage({ visit, rows, done }: LinksProps) {
  const t = speak(oidcWords, visit.lang)
  const named = ({ service }: LinkRow) => inLang(service.label, visit.lang)
  const columns = [
    { key: 'service', label: t('service'), cell: named },
    {
      key: 'state',
      label: t('state'),
      cell: ({ isLinked }: LinkRow) => (isLinked ? <Badge tone="good">{t('linked')}</Badge> : t('notLinked')),
    },
    {
      key: 'action',
      label: t('action'),
      cell: (row: LinkRow) =>
        row.isLinked ? (
          <Unlink visit={visit} id={row.service.id} name={named(row)} />
        ) : (
          <ButtonLink href={serviceAddress(visit, row.service.id, { link: '1' })} small>
            {t('link')}
          </ButtonLink>
        ),
    },
  ]
  return (
    <Shell visit={visit} title={t('title')} breadcrumb={accountCrumbs(visit, t('title'))}>
      <Stack>
        <h1>{t('title')}</h1>
        <p class="quiet">{t('lead')}</p>
        {done ? <Notice tone="good">{t(`done_${done}`)}</Notice> : null}
        {rows.length === 0 ? (
          <EmptyState title={t('none')} />
        ) : (
          <Table visit={visit} caption={t('title')} columns={columns} rows={rows} rowKey={row => row.service.id} />
        )}
      </Stack>
    </Shell>
  )
}

function Unlink({ visit, id, name }: { visit: Visit; id: string; name: string }) {
  const t = speak(oidcWords, visit.lang)
  return (
    <Confirm
      visit={visit}
      action={link(visit, `${linksPath}/unlink`)}
      label={t('unlink')}
      question={t('unlinkQuestion', { service: name })}
      yes={t('unlinkDo')}
      small
    >
      <input type="hidden" name="service" value={id} />
    </Confirm>
  )
}

/** Before a service is linked: as whom it knows the person. */
export function ConfirmLinkPage({ visit, came, offer }: { visit: Visit; came: CameBack; offer: string }) {
  const t = speak(oidcWords, visit.lang)
  const service = inLang(came.service.label, visit.lang)
  return (
    <Shell visit={visit} title={t('confirmTitle')} breadcrumb={accountCrumbs(visit, t('confirmTitle'))}>
      <Stack>
        <h1>{t('confirmTitle')}</h1>
        <Columns shape="text">
          <Card>
            <Form visit={visit} action={link(visit, linksPath)}>
              <p>{t('confirmAbout', { service, name: came.person.name ?? t('confirmUnnamed') })}</p>
              <input type="hidden" name="offer" value={offer} />
              <Actions>
                <Button tone="primary">{t('confirmDo')}</Button>
                <ButtonLink href={link(visit, linksPath)}>{t('confirmNot')}</ButtonLink>
              </Actions>
            </Form>
          </Card>
        </Columns>
      </Stack>
    </Shell>
  )
}
