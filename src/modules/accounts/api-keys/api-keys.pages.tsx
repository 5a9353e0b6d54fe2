import { toLocalDay } from '#platform/clock.ts'
import type { Mistyped } from '#platform/http/route.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { Actions, Button, ButtonLink } from '#ui/button/button.tsx'
import { Confirm } from '#ui/button/confirm.tsx'
import { Card } from '#ui/card/card.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { CheckboxField, SelectField } from '#ui/field/choice-fields.tsx'
import { TextField } from '#ui/field/text-fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { Columns, Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { accountCrumbs } from '../account-links.tsx'
import { FormHead } from '../form-head.tsx'
import { type FormState, formState } from '../form-state.ts'
import { sayAgo } from '../sessions/devices.ts'
import type { ApiKeyRow } from './api-keys.ts'
import { apiKeysWords, permissionSayings } from './api-keys.words.data.ts'

export const apiKeysPath = '/account/api-keys'
export const validDays = ['30', '90', '365'] as const

type KeysSay = Say<typeof apiKeysWords>
/** Whose keys a page shows: one's own without it. */
export type KeysPlace = { path: string; crumbs: Crumbs; lead: string; mayMake: boolean }
type Crumbs = ReturnType<typeof accountCrumbs>
type Row = ApiKeyRow & { madeBy?: string }

function ownPlace(visit: Visit): KeysPlace {
  const t = speak(apiKeysWords, visit.lang)
  return { path: apiKeysPath, crumbs: accountCrumbs(visit, t('title')), lead: t('lead'), mayMake: true }
}

type Props = {
  visit: Visit
  place?: KeysPlace
  keys: readonly Row[]
  /** What the visitor may, so what a key can be made for. */
  permissions: readonly string[]
  nowMs: number
  done?: 'revoke' | undefined
  mistyped?: Mistyped
}

const sayPermission = (visit: Visit, name: string) => {
  const saying = permissionSayings[name]
  return saying ? inLang(saying, visit.lang) : name
}

/** One's keys on the site, and the form that makes one. */
export function ApiKeysPage({ visit, place = ownPlace(visit), keys, permissions, nowMs, done, mistyped }: Props) {
  const t = speak(apiKeysWords, visit.lang)
  return (
    <Shell visit={visit} title={t('title')} breadcrumb={place.crumbs}>
      <Stack>
        <h1>{t('title')}</h1>
        <p class="quiet">{place.lead}</p>
        <p>
          <a href="/api/openapi.json">{t('docs')}</a>
        </p>
        {done ? <Notice tone="good">{t(`done_${done}`)}</Notice> : null}
        {keys.length === 0 ? (
          <EmptyState title={t('none')} />
        ) : (
          <Table
            visit={visit}
            caption={t('title')}
            columns={columns(visit, place, t, nowMs)}
            rows={keys}
            rowKey={key => key.id}
          />
        )}
        {place.mayMake ? <NewKeyForm {...{ visit, place, permissions, t }} state={formState(visit, mistyped)} /> : null}
      </Stack>
    </Shell>
  )
}

function columns(visit: Visit, place: KeysPlace, t: KeysSay, nowMs: number): Column<Row>[] {
  const isOver = (key: ApiKeyRow) => key.expiresAt.getTime() <= nowMs
  return [
    { key: 'name', label: t('name'), cell: key => (key.madeBy ? `${key.name} · ${key.madeBy}` : key.name) },
    { key: 'start', label: t('start'), cell: key => <code>{key.start}…</code> },
    {
      key: 'scopes',
      label: t('scopes'),
      cell: key => key.scopes.map(scope => sayPermission(visit, scope)).join(' · ') || t('scopesEmpty'),
    },
    {
      key: 'expires',
      label: t('expires'),
      cell: key => (isOver(key) ? <Badge tone="bad">{t('expired')}</Badge> : toLocalDay(key.expiresAt.getTime())),
    },
    {
      key: 'used',
      label: t('used'),
      cell: ({ lastUsedAt }) => (lastUsedAt ? sayAgo(nowMs - lastUsedAt.getTime(), visit.lang) : t('usedNever')),
    },
    {
      key: 'action',
      label: t('action'),
      cell: key => (
        <Confirm
          visit={visit}
          action={link(visit, `${place.path}/revoke`)}
          label={t('revoke')}
          question={t('revokeQuestion', { name: key.name })}
          yes={t('revokeDo')}
          small
        >
          <input type="hidden" name="key" value={key.id} />
        </Confirm>
      ),
    },
  ]
}

type FormProps = { visit: Visit; place: KeysPlace; permissions: readonly string[]; state: FormState; t: KeysSay }

function NewKeyForm({ visit, place, permissions, state, t }: FormProps) {
  const scopes = permissions.map(value => ({ value, label: sayPermission(visit, value) }))
  const days = validDays.map(value => ({ value, label: t(`days_${value}`) }))
  return (
    <Columns shape="text">
      <Card title={t('make')}>
        <FormHead visit={visit} state={state} />
        <Form visit={visit} action={link(visit, place.path)}>
          <TextField label={t('name')} hint={t('nameHint')} maxLength={60} required {...state.field('name')} />
          {scopes.length === 0 ? (
            <p class="quiet">{t(place.path === apiKeysPath ? 'scopesNone' : 'scopesOrganisation')}</p>
          ) : (
            <CheckboxField label={t('scopes')} hint={t('scopesHint')} choices={scopes} at="scopes" />
          )}
          <SelectField label={t('days')} choices={days} at="days" value={state.field('days').value ?? '90'} />
          <Actions>
            <Button tone="primary">{t('makeDo')}</Button>
          </Actions>
        </Form>
      </Card>
    </Columns>
  )
}

/** A key that was made just now, shown once. */
type NewProps = { visit: Visit; apiKey: string; place?: KeysPlace }

export function NewApiKeyPage({ visit, apiKey, place = ownPlace(visit) }: NewProps) {
  const t = speak(apiKeysWords, visit.lang)
  return (
    <Shell visit={visit} title={t('newTitle')} breadcrumb={place.crumbs}>
      <Stack>
        <h1>{t('newTitle')}</h1>
        <Notice tone="warn">{t('newAbout')}</Notice>
        <Card>
          <p>
            <code class="api-key">{apiKey}</code>
          </p>
          <p class="quiet">{t('newUse')}</p>
          <p>
            <code class="api-key">
              curl -H "Authorization: Bearer {apiKey}" {visit.origin}
              {link(visit, '/api/v1/account')}
            </code>
          </p>
        </Card>
        <Actions>
          <ButtonLink href={link(visit, place.path)} tone="primary">
            {t('newKept')}
          </ButtonLink>
        </Actions>
      </Stack>
    </Shell>
  )
}
