import { link, type Visit } from '#platform/http/visit.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { Card } from '#ui/card/card.tsx'
import { TextField } from '#ui/field/text-fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { Columns, Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { FormHead } from '../form-head.tsx'
import type { FormState } from '../form-state.ts'
import { SignInServices } from '../oidc/oidc.pages.tsx'
import type { Oidc } from '../oidc/oidc.ts'
import { AskForCode } from '../phone/phone.pages.tsx'
import { phoneWords } from '../phone/words.data.ts'
import type { SampleFace } from '../sample-people.data.ts'
import { accountsWords } from '../words.data.ts'
import { FaceButtons } from './faces.tsx'

export type AccountsSay = Say<typeof accountsWords>

type SignInProps = {
  visit: Visit
  states: { byCode: FormState; byPassword: FormState }
  faces: readonly SampleFace[]
  services: Oidc['services']
  back: string | undefined
}

/** The page where one signs in, by code, password or a service; in sample mode with the eight faces that need no password. */
export function SignInPage({ visit, states, faces, services, back }: SignInProps) {
  const t = speak(accountsWords, visit.lang)
  return (
    <Shell visit={visit} title={t('signIn')} head={<meta name="robots" content="noindex" />}>
      <Stack>
        <h1>{t('signIn')}</h1>
        {visit.actor ? (
          <Notice>
            {t('alreadyIn', { name: visit.actor.name })} <a href={link(visit, '/desk')}>{t('toDesk')}</a>
          </Notice>
        ) : null}
        {faces.length > 0 ? <Faces visit={visit} faces={faces} t={t} /> : null}
        {faces.length > 0 ? <h2 id="own-account">{t('ownAccount')}</h2> : null}
        <Columns shape={2}>
          <AskForCode visit={visit} state={states.byCode} back={back} />
          <PasswordForm visit={visit} state={states.byPassword} back={back} t={t} />
        </Columns>
        <SignInServices visit={visit} services={services} back={back} />
      </Stack>
    </Shell>
  )
}

type PasswordFormProps = { visit: Visit; state: FormState; back: string | undefined; t: AccountsSay }

function PasswordForm({ visit, state, back, t }: PasswordFormProps) {
  return (
    <Card title={speak(phoneWords, visit.lang)('byPassword')}>
      <FormHead visit={visit} state={state} />
      <Form visit={visit} action={link(visit, '/sign-in')}>
        {back ? <input type="hidden" name="back" value={back} /> : null}
        <TextField label={t('username')} autoComplete="username" maxLength={60} required {...state.field('username')} />
        <TextField
          label={t('password')}
          type="password"
          autoComplete="current-password"
          maxLength={200}
          required
          {...state.secret('password')}
        />
        <p class="quiet">{t('noAccount')}</p>
        <Actions>
          <Button tone="primary">{t('signIn')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}

function Faces({ visit, faces, t }: { visit: Visit; faces: readonly SampleFace[]; t: AccountsSay }) {
  return (
    <section aria-labelledby="sample-people">
      <Stack close>
        <h2 id="sample-people">{t('samplePeople')}</h2>
        <p class="quiet">{t('sampleAbout')}</p>
        <p>
          <a href="#own-account">{t('ownAccount')}</a>
        </p>
        <FaceButtons visit={visit} faces={faces.filter(face => !face.newsroom)} />
        <h3>{t('newsroom')}</h3>
        <FaceButtons visit={visit} faces={faces.filter(face => face.newsroom)} />
      </Stack>
    </section>
  )
}
