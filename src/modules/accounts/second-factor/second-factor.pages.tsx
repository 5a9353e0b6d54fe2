import { toLocalDay } from '#platform/clock.ts'
import type { Mistyped } from '#platform/http/route.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Actions, Button, ButtonLink } from '#ui/button/button.tsx'
import { Card } from '#ui/card/card.tsx'
import { TextField } from '#ui/field/text-fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { Columns, Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { QrCode } from '#ui/qr-code/qr-code.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { accountCrumbs } from '../account-links.tsx'
import { FormHead } from '../form-head.tsx'
import { type FormState, formState } from '../form-state.ts'
import type { SecondFactorState } from './second-factor.ts'
import { secondFactorWords } from './second-factor.words.data.ts'
import { secondFactorPath } from './second-factor-demand.ts'

export type SecondFactorForm = 'begin' | 'confirm' | 'change'
export type SecondFactorDone = 'begin' | 'remove'
type Props = {
  visit: Visit
  state: SecondFactorState
  done?: SecondFactorDone | undefined
  mistyped?: Mistyped & { form: SecondFactorForm }
}
type PartProps = { visit: Visit; form: (name: SecondFactorForm) => FormState; t: Say<typeof secondFactorWords> }

/** One's own second factor: not there, half set up, or on. */
export function SecondFactorPage({ visit, state, done, mistyped }: Props) {
  const t = speak(secondFactorWords, visit.lang)
  const form = (name: SecondFactorForm) => formState(visit, mistyped?.form === name ? mistyped : undefined)
  const part = { visit, form, t }
  return (
    <Shell visit={visit} title={t('title')} breadcrumb={accountCrumbs(visit, t('title'))}>
      <Stack>
        <h1>{t('title')}</h1>
        {done ? <Notice tone="good">{t(`done_${done}`)}</Notice> : null}
        {visit.actor?.mustFirst ? <Notice tone="warn">{t('demanded')}</Notice> : null}
        {state.is === 'on' ? null : <p class="quiet">{t('lead')}</p>}
        {state.is === 'off' ? <Begin {...part} asksPassword={state.hasPassword} /> : null}
        {state.is === 'begun' ? <SetUp {...part} secret={state.secret} address={state.address} /> : null}
        {state.is === 'on' ? <On {...part} codesLeft={state.codesLeft} /> : null}
      </Stack>
    </Shell>
  )
}

function Begin({ visit, form, t, asksPassword }: PartProps & { asksPassword: boolean }) {
  const state = form('begin')
  return (
    <Columns shape="text">
      <Card>
        <FormHead visit={visit} state={state} />
        <Form visit={visit} action={link(visit, `${secondFactorPath}/begin`)}>
          {asksPassword ? (
            <TextField
              label={t('password')}
              hint={t('passwordHint')}
              type="password"
              autoComplete="current-password"
              maxLength={200}
              required
              {...state.secret('password')}
            />
          ) : null}
          <Actions>
            <Button tone="primary">{t('begin')}</Button>
          </Actions>
        </Form>
      </Card>
    </Columns>
  )
}

function SetUp({ visit, form, t, secret, address }: PartProps & { secret: string; address: string }) {
  const state = form('confirm')
  return (
    <Columns shape={2}>
      <Card title={t('stepScan')}>
        <Stack close>
          <p>{t('stepScanAbout')}</p>
          <div class="second-factor-scan">
            <QrCode text={address} label={t('qrLabel')} />
          </div>
          <details>
            <summary>{t('byHand')}</summary>
            <p>
              <code class="second-factor-secret">{secret.match(/.{4}/g)!.join(' ')}</code>
            </p>
            <p class="quiet">{t('byHandAbout')}</p>
          </details>
        </Stack>
      </Card>
      <Card title={t('stepType')}>
        <FormHead visit={visit} state={state} />
        <Form visit={visit} action={link(visit, `${secondFactorPath}/confirm`)}>
          <CodeField label={t('code')} hint={t('codeHint')} state={state} />
          <Actions>
            <Button tone="primary">{t('confirm')}</Button>
          </Actions>
        </Form>
      </Card>
    </Columns>
  )
}

const fewCodes = 3

function On({ visit, form, t, codesLeft }: PartProps & { codesLeft: number }) {
  const state = form('change')
  return (
    <>
      <Notice tone={codesLeft > fewCodes ? 'info' : 'warn'}>
        {t('isOn')} {t(codesLeft > fewCodes ? 'codesLeft' : 'codesFew', { n: codesLeft })}
      </Notice>
      <Columns shape="text">
        <Card title={t('change')}>
          <FormHead visit={visit} state={state} />
          <Form visit={visit} action={link(visit, `${secondFactorPath}/change`)}>
            <p>{t('renewAbout')}</p>
            <p>{t('removeAbout')}</p>
            <CodeField label={t('codeOrRecovery')} state={state} />
            <Actions>
              <Button name="do" value="renew">
                {t('renewDo')}
              </Button>
              <Button name="do" value="remove" tone="danger">
                {t('removeDo')}
              </Button>
            </Actions>
          </Form>
        </Card>
      </Columns>
    </>
  )
}

type CodeFieldProps = { label: string; hint?: string; state: FormState }

/** Where a code is typed; six digits, or letters of a recovery code. */
export function CodeField({ label, hint, state }: CodeFieldProps) {
  return (
    <TextField
      label={label}
      {...(hint ? { hint } : {})}
      autoComplete="one-time-code"
      maxLength={20}
      size={14}
      required
      {...state.secret('code')}
    />
  )
}

/** The recovery codes, shown once. */
export function RecoveryCodesPage({ visit, codes }: { visit: Visit; codes: readonly string[] }) {
  const t = speak(secondFactorWords, visit.lang)
  return (
    <Shell visit={visit} title={t('codesTitle')} breadcrumb={accountCrumbs(visit, t('codesTitle'))}>
      <Stack>
        <h1>{t('codesTitle')}</h1>
        <Columns shape="text">
          <Stack>
            <Notice tone="warn">{t('codesAbout')}</Notice>
            <Card>
              <ol class="recovery-codes">
                {codes.map(code => (
                  <li key={code}>
                    <code>{code}</code>
                  </li>
                ))}
              </ol>
            </Card>
            <Actions>
              <ButtonLink href={link(visit, '/desk')} tone="primary">
                {t('codesKept')}
              </ButtonLink>
            </Actions>
          </Stack>
        </Columns>
      </Stack>
    </Shell>
  )
}

/** On the desk, before the days of grace are over. */
export function SecondFactorDue({ visit, dueAt }: { visit: Visit; dueAt: Date }) {
  const t = speak(secondFactorWords, visit.lang)
  return (
    <Notice tone="warn">
      {t('due', { day: toLocalDay(dueAt.getTime()) })} <a href={link(visit, secondFactorPath)}>{t('setUp')}</a>
    </Notice>
  )
}
