import type { Mistyped } from '#platform/http/route.ts'
import { link, may, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { Actions, Button, ButtonLink } from '#ui/button/button.tsx'
import { Confirm } from '#ui/button/confirm.tsx'
import { Card } from '#ui/card/card.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { SelectField, TickField } from '#ui/field/choice-fields.tsx'
import { TextField } from '#ui/field/text-fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { Columns, Ends, Row, Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { ListHead } from '#ui/table/list-head.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { AuditLink } from '../audit/audit-link.tsx'
import { FormHead } from '../form-head.tsx'
import { type FormState, formState } from '../form-state.ts'
import { findRole, mayGive, type RoleName, roleNames } from '../roles.ts'
import { SecondFactorCell, secondFactorOf } from '../second-factor/second-factor-cell.tsx'
import type { AccountsSay } from '../sign-in/sign-in.pages.tsx'
import { accountsWords } from '../words.data.ts'
import { NewPersonFields } from './new-person-fields.tsx'
import type { Grant } from './people.store.ts'
import type { People } from './people.ts'

type PersonRow = Awaited<ReturnType<People['list']>>[number]

/** What a form on the desk did just now, from the address. */
export type Done = 'give' | 'add' | 'withdraw' | 'reset'

type PeopleProps = { visit: Visit; people: readonly PersonRow[]; done?: Done | undefined; mistyped?: Mistyped }

/** Who holds which role on the site, with the forms that give and withdraw roles. */
export function PeoplePage({ visit, people, done, mistyped }: PeopleProps) {
  const t = speak(accountsWords, visit.lang)
  const site = inLang(visit.site.region, visit.lang)
  return (
    <Shell visit={visit} title={t('people')} breadcrumb={deskCrumbs(visit, t('people'))}>
      <Stack>
        <Ends>
          <h1>{t('peopleHere', { site })}</h1>
          {may(visit.actor, 'accounts.add', visit.site, visit.sites) ? (
            <ButtonLink href={link(visit, '/desk/people/new')} tone="primary">
              {t('add')}
            </ButtonLink>
          ) : null}
        </Ends>
        {done ? <Notice tone="good">{t(`done_${done}`)}</Notice> : null}
        <ListHead visit={visit} total={people.length} />
        {people.length === 0 ? <EmptyState title={t('peopleEmpty')} /> : <PeopleTable {...{ visit, people, t }} />}
        <GiveForm visit={visit} state={formState(visit, mistyped)} t={t} />
      </Stack>
    </Shell>
  )
}

export function deskCrumbs(visit: Visit, label: string) {
  return [{ label: speak(accountsWords, visit.lang)('desk'), href: link(visit, '/desk') }, { label }]
}

function PeopleTable({ visit, people, t }: { visit: Visit; people: readonly PersonRow[]; t: AccountsSay }) {
  const columns: Column<PersonRow>[] = [
    {
      key: 'name',
      label: t('name'),
      cell: person => (
        <>
          {person.name} {person.sampleFace ? <Badge tone="warn">{t('sampleBadge')}</Badge> : null}{' '}
          <AuditLink visit={visit} subject={`person:${person.id}`} />
        </>
      ),
    },
    {
      key: 'second-factor',
      label: secondFactorOf(visit),
      cell: person => <SecondFactorCell visit={visit} person={person} />,
    },
    { key: 'username', label: t('username'), cell: person => <code>{person.username}</code> },
    {
      key: 'roles',
      label: t('roles'),
      cell: person => person.grants.map(grant => <RoleLine key={grant.role} {...{ visit, person, grant, t }} />),
    },
  ]
  return <Table visit={visit} caption={t('people')} columns={columns} rows={people} rowKey={person => person.id} />
}

function RoleLine({ visit, person, grant, t }: { visit: Visit; person: PersonRow; grant: Grant; t: AccountsSay }) {
  const site = visit.sites.find(grant.site)
  const role = findRole(grant.role)
  const name = role ? inLang(role.name, visit.lang) : grant.role
  const isHere = grant.site === visit.site.code
  const mayWithdraw =
    isHere && role && visit.actor && mayGive(visit.actor, { ...grant, role: grant.role as RoleName }, visit.sites)
  return (
    <Row>
      <span>{name}</span>
      {grant.below && isHere ? <span class="quiet">{t('belowShort')}</span> : null}
      {isHere || !site ? null : <span class="quiet">{t('from', { site: inLang(site.region, visit.lang) })}</span>}
      {mayWithdraw ? (
        <Confirm
          visit={visit}
          action={link(visit, '/desk/people/withdraw')}
          label={t('withdraw')}
          question={t('withdrawQuestion', { name: person.name, role: name })}
          yes={t('withdrawYes')}
          small
        >
          <input type="hidden" name="person" value={person.id} />
          <input type="hidden" name="role" value={grant.role} />
        </Confirm>
      ) : null}
    </Row>
  )
}

function GiveForm({ visit, state, t }: { visit: Visit; state: FormState; t: AccountsSay }) {
  return (
    <Columns shape="text">
      <Card title={t('give')}>
        <FormHead visit={visit} state={state} />
        <Form visit={visit} action={link(visit, '/desk/people/give')}>
          <TextField label={t('username')} maxLength={60} required {...state.field('username')} />
          <RoleFields visit={visit} state={state} t={t} />
          <Actions>
            <Button tone="primary">{t('giveDo')}</Button>
          </Actions>
        </Form>
      </Card>
    </Columns>
  )
}

/** The roles that the visitor may give here, and how far they reach. */
type RoleProps = { visit: Visit; state: FormState; t: AccountsSay; none?: string }

export function RoleFields({ visit, state, t, none }: RoleProps) {
  const givable = (role: RoleName, below: boolean) =>
    visit.actor !== null && mayGive(visit.actor, { site: visit.site.code, below, role }, visit.sites)
  const choices = roleNames
    .filter(role => givable(role, false))
    .map(role => {
      const { name, about } = findRole(role)!
      return { value: role, label: `${inLang(name, visit.lang)} · ${inLang(about, visit.lang)}` }
    })
  const hasBelow = visit.sites.children(visit.site.code).length > 0
  return (
    <>
      <SelectField
        label={t('role')}
        choices={choices}
        {...(none === undefined ? { required: true } : { none })}
        {...state.field('role')}
      />
      {hasBelow ? <TickField label={t('below')} at="below" ticked={state.field('below').value === 'yes'} /> : null}
    </>
  )
}

/** The form of a person who is not there yet. */
type NewProps = { visit: Visit; done?: 'add' | undefined; mistyped?: Mistyped }

export function NewPersonPage({ visit, done, mistyped }: NewProps) {
  const t = speak(accountsWords, visit.lang)
  const state = formState(visit, mistyped)
  const mayList = may(visit.actor, 'accounts.manage', visit.site, visit.sites)
  const people = mayList ? [{ label: t('people'), href: link(visit, '/desk/people') }] : []
  return (
    <Shell visit={visit} title={t('add')} breadcrumb={[deskCrumbs(visit, '')[0]!, ...people, { label: t('add') }]}>
      <Stack>
        <h1>{t('add')}</h1>
        {done ? <Notice tone="good">{t('done_add')}</Notice> : null}
        <Columns shape="text">
          <Card>
            <FormHead visit={visit} state={state} />
            <Form visit={visit} action={link(visit, '/desk/people/new')}>
              <NewPersonFields state={state} t={t} hint={`${t('passwordHint')} ${t('addHint')}`} />
              <RoleFields visit={visit} state={state} t={t} none={t('roleNone')} />
              <Actions>
                <Button tone="primary">{t('addDo')}</Button>
              </Actions>
            </Form>
          </Card>
        </Columns>
      </Stack>
    </Shell>
  )
}
