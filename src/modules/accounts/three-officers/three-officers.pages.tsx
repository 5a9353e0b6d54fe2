import { toLocalDay } from '#platform/clock.ts'
import type { Mistyped } from '#platform/http/route.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { Confirm } from '#ui/button/confirm.tsx'
import { Card } from '#ui/card/card.tsx'
import { TextField } from '#ui/field/text-fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { Columns, Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { Table } from '#ui/table/table.tsx'
import { FormHead } from '../form-head.tsx'
import { type FormState, formState } from '../form-state.ts'
import { deskCrumbs } from '../people/people.pages.tsx'
import { type Office, offices, type ThreeOfficers } from './three-officers.ts'
import { threeOfficersWords } from './three-officers.words.data.ts'

export const threeOfficersPath = '/desk/three-officers'

type State = Awaited<ReturnType<ThreeOfficers['getState']>>
type Props = { visit: Visit; state: State; done?: 'join' | undefined; mistyped?: Mistyped }
type OfficersSay = Say<typeof threeOfficersWords>

/** Whether the three officers are kept apart, who they are, and the form that begins or ends it. */
export function ThreeOfficersPage({ visit, state, done, mistyped }: Props) {
  const t = speak(threeOfficersWords, visit.lang)
  return (
    <Shell visit={visit} title={t('title')} breadcrumb={deskCrumbs(visit, t('title'))}>
      <Stack>
        <h1>{t('title')}</h1>
        {done ? <Notice tone="good">{t(`done_${done}`)}</Notice> : null}
        <p class="quiet">{t('lead')}</p>
        <Notice tone={state.since ? 'good' : 'info'}>
          {state.since ? t('isOn', { day: toLocalDay(state.since.getTime()) }) : t('isOff')}
        </Notice>
        <Table
          visit={visit}
          caption={t('title')}
          columns={[
            { key: 'office', label: t('office'), cell: office => `${t(office)} · ${t(`${office}Does`)}` },
            {
              key: 'holders',
              label: t('holders'),
              cell: office => <Holders names={state.holders[office].map(({ name }) => name)} t={t} />,
            },
          ]}
          rows={offices}
          rowKey={office => office}
        />
        {state.since ? (
          <Card title={t('joinTitle')}>
            <Confirm
              visit={visit}
              action={link(visit, `${threeOfficersPath}/join`)}
              label={t('joinTitle')}
              question={t('joinQuestion')}
              yes={t('joinDo')}
            />
          </Card>
        ) : (
          <SeparateForm visit={visit} form={formState(visit, mistyped)} t={t} />
        )}
      </Stack>
    </Shell>
  )
}

function Holders({ names, t }: { names: readonly string[]; t: OfficersSay }) {
  if (names.length === 0) return <span class="quiet">{t('nobody')}</span>
  return <>{names.join(', ')}</>
}

function SeparateForm({ visit, form, t }: { visit: Visit; form: FormState; t: OfficersSay }) {
  const field = (office: Office) => (
    <TextField
      key={office}
      label={t('usernameOf', { office: t(office) })}
      maxLength={60}
      required
      {...form.field(office)}
    />
  )
  return (
    <Columns shape="text">
      <Card title={t('separateTitle')}>
        <FormHead visit={visit} state={form} />
        <Form visit={visit} action={link(visit, `${threeOfficersPath}/separate`)}>
          <p>{t('separateAbout')}</p>
          {offices.map(field)}
          <Actions>
            <Button tone="danger">{t('separateDo')}</Button>
          </Actions>
        </Form>
      </Card>
    </Columns>
  )
}
