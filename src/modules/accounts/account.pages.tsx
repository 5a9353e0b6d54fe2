import type { Mistyped } from '#platform/http/route.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { Card } from '#ui/card/card.tsx'
import { TextField } from '#ui/field/text-fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { Columns, Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { AccountLinks } from './account-links.tsx'
import { FormHead } from './form-head.tsx'
import { type FormState, formState } from './form-state.ts'
import { NewPasswordFields } from './people/new-person-fields.tsx'
import { deskCrumbs } from './people/people.pages.tsx'
import type { AccountsSay } from './sign-in/sign-in.pages.tsx'
import { accountsWords } from './words.data.ts'

export type AccountDone = 'name' | 'password'
type AccountForm = 'name' | 'password'
type AccountProps = { visit: Visit; done?: AccountDone | undefined; mistyped?: Mistyped & { form: AccountForm } }
type PartProps = { visit: Visit; state: FormState; t: AccountsSay }

/** One's own account: two small forms, and the way to its other pages. */
export function AccountPage({ visit, done, mistyped }: AccountProps) {
  const t = speak(accountsWords, visit.lang)
  const state = (form: AccountForm) =>
    formState(visit, mistyped?.form === form ? mistyped : undefined, { name: visit.actor?.name ?? '' })
  return (
    <Shell visit={visit} title={t('account')} breadcrumb={deskCrumbs(visit, t('account'))}>
      <Stack>
        <h1>{t('account')}</h1>
        {done ? <Notice tone="good">{t(`done_${done}`)}</Notice> : null}
        <Columns shape={2}>
          <NameForm visit={visit} state={state('name')} t={t} />
          <PasswordForm visit={visit} state={state('password')} t={t} />
        </Columns>
        <AccountLinks visit={visit} />
      </Stack>
    </Shell>
  )
}

function NameForm({ visit, state, t }: PartProps) {
  return (
    <Card title={t('ownName')}>
      <FormHead visit={visit} state={state} />
      <Form visit={visit} action={link(visit, '/account/name')}>
        <TextField label={t('name')} autoComplete="name" maxLength={40} required {...state.field('name')} />
        <Actions>
          <Button>{t('saveName')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}

function PasswordForm({ visit, state, t }: PartProps) {
  return (
    <Card title={t('changePassword')}>
      <FormHead visit={visit} state={state} />
      <Form visit={visit} action={link(visit, '/account/password')}>
        <TextField
          label={t('current')}
          type="password"
          autoComplete="current-password"
          maxLength={128}
          required
          {...state.secret('current')}
        />
        <NewPasswordFields state={state} label={t('next')} again={t('nextAgain')} hint={t('passwordHint')} />
        <p class="quiet">{t('changeAbout')}</p>
        <Actions>
          <Button>{t('changeDo')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}
