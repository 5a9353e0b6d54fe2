import { TextField } from '#ui/field/text-fields.tsx'
import type { FormState } from '../form-state.ts'
import type { AccountsSay } from '../sign-in/sign-in.pages.tsx'

/** Name, username and the password twice, for a person who is not there yet. */
export function NewPersonFields({ state, t, hint }: { state: FormState; t: AccountsSay; hint?: string }) {
  return (
    <>
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        autoComplete="name"
        maxLength={40}
        required
        {...state.field('name')}
      />
      <TextField
        label={t('username')}
        hint={t('usernameHint')}
        autoComplete="username"
        maxLength={30}
        required
        {...state.field('username')}
      />
      <NewPasswordFields state={state} label={t('password')} again={t('again')} hint={hint ?? t('passwordHint')} />
    </>
  )
}

type NewPasswordProps = { state: FormState; label: string; again: string; hint: string }

export function NewPasswordFields({ state, label, again, hint }: NewPasswordProps) {
  const shared = { type: 'password', autoComplete: 'new-password', maxLength: 128, required: true } as const
  return (
    <>
      <TextField label={label} hint={hint} {...shared} {...state.secret('password')} />
      <TextField label={again} {...shared} {...state.secret('again')} />
    </>
  )
}
