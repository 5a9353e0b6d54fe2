import { toLocalDay } from '#platform/clock.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { Button } from '#ui/button/button.tsx'
import { Confirm } from '#ui/button/confirm.tsx'
import { Form } from '#ui/form/form.tsx'
import { Row } from '#ui/layout/layout.tsx'
import { ListHead } from '#ui/table/list-head.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import type { NamedMember } from './members.ts'
import { type MembershipAct, mayAct, memberRoles } from './membership-acts.ts'
import { type OrganisationsSay, organisationsPath } from './organisations.pages.tsx'
import type { OwnOrganisation } from './organisations.ts'

type TableProps = {
  visit: Visit
  organisation: OwnOrganisation
  members: readonly NamedMember[]
  mayChange: boolean
  t: OrganisationsSay
}

/** The members of an organisation, with what the visitor may do to each. */
export function MemberTable({ visit, organisation, members, mayChange, t }: TableProps) {
  const isSelf = (member: NamedMember) => member.personId === visit.actor?.id
  const columns: Column<NamedMember>[] = [
    {
      key: 'name',
      label: t('member'),
      cell: member => (isSelf(member) ? `${member.name}（${t('you')}）` : member.name),
    },
    { key: 'role', label: t('role'), cell: member => t(`role_${member.role}`) },
    { key: 'joined', label: t('joined'), numeric: true, cell: member => toLocalDay(member.joinedAt.getTime()) },
  ]
  const acts: Column<NamedMember> = {
    key: 'actions',
    label: t('actions'),
    cell: member =>
      isSelf(member) ? <span class="quiet">—</span> : <MemberActions {...{ visit, organisation, member, t }} />,
  }
  return (
    <>
      <ListHead visit={visit} total={members.length} />
      <Table
        visit={visit}
        caption={t('members')}
        columns={mayChange ? [...columns, acts] : columns}
        rows={members}
        rowKey={member => member.personId}
      />
    </>
  )
}

type ActionsProps = { visit: Visit; organisation: OwnOrganisation; member: NamedMember; t: OrganisationsSay }

function MemberActions({ visit, organisation, member, t }: ActionsProps) {
  const may = (act: MembershipAct) => mayAct(organisation.role, act, member.role)
  const path = link(visit, `${organisationsPath}/${organisation.id}/members/${member.personId}`)
  const values = { name: member.name, organisation: organisation.name }
  const others = memberRoles.filter(role => role !== member.role)
  if (!may('remove')) return <span class="quiet">—</span>
  return (
    <Row>
      {others.map(role =>
        may('change') ? (
          <Form key={role} visit={visit} action={`${path}/role`}>
            <Button small name="role" value={role}>
              {t('makeRole', { role: t(`role_${role}`) })}
            </Button>
          </Form>
        ) : null,
      )}
      {may('hand-over') ? (
        <Confirm
          visit={visit}
          action={`${path}/hand-over`}
          label={t('handOver')}
          question={t('handOverQuestion', values)}
          yes={t('handOverYes')}
          small
        />
      ) : null}
      <Confirm
        visit={visit}
        action={`${path}/remove`}
        label={t('remove')}
        question={t('removeQuestion', values)}
        yes={t('removeYes')}
        small
      />
    </Row>
  )
}
