import type { Mistyped } from '#platform/http/route.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { Card } from '#ui/card/card.tsx'
import { TextField } from '#ui/field/text-fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { Columns, Stack } from '#ui/layout/layout.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { FormHead } from '../form-head.tsx'
import { type FormState, formState } from '../form-state.ts'
import { phoneWords } from './words.data.ts'

export type PhoneSay = Say<typeof phoneWords>

type AskProps = { visit: Visit; state: FormState; back: string | undefined }

/** The card of the sign-in page that asks for a code. */
export function AskForCode({ visit, state, back }: AskProps) {
  const t = speak(phoneWords, visit.lang)
  return (
    <Card title={t('byCode')}>
      <FormHead visit={visit} state={state} />
      <Form visit={visit} action={link(visit, '/sign-in/code')}>
        {back ? <input type="hidden" name="back" value={back} /> : null}
        <NumberField
          label={t('number')}
          hint={t(visit.sample ? 'numberHintSample' : 'numberHint')}
          field={state.field('number')}
        />
        <p class="quiet">{t('firstTime')}</p>
        <p>
          <a href={link(visit, '/privacy')}>{t('privacy')}</a>
        </p>
        <Actions>
          <Button tone="primary">{t('ask')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}

type NumberFieldProps = { label: string; hint: string; field: ReturnType<FormState['field']> }

/** A mobile number; the sample's reserved ones begin with zeros and hold hyphens, so it is no number box. */
export function NumberField({ label, hint, field }: NumberFieldProps) {
  return (
    <TextField {...{ label, hint }} type="tel" inputMode="tel" autoComplete="tel" maxLength={40} required {...field} />
  )
}

type CodeFieldProps = { label: string; state: FormState; at: string }

/** Six digits; phones offer them from the message. Never shown again. */
export function CodeField({ label, state, at }: CodeFieldProps) {
  return (
    <TextField
      label={label}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={12}
      size={10}
      required
      {...state.secret(at)}
    />
  )
}

type CodePageProps = {
  visit: Visit
  ticket: string
  /** Undefined when the code is over. */
  numberEnd: string | undefined
  back: string | undefined
  byOperator: boolean
  mistyped?: Mistyped
}

/** The second step: the code. */
export function CodePage({ visit, ticket, numberEnd, back, byOperator, mistyped }: CodePageProps) {
  const t = speak(phoneWords, visit.lang)
  const state = formState(visit, mistyped)
  const again = link(visit, `/sign-in${back ? `?back=${encodeURIComponent(back)}` : ''}`)
  return (
    <Shell visit={visit} title={t('codeTitle')} head={<meta name="robots" content="noindex" />}>
      <Stack>
        <h1>{t('codeTitle')}</h1>
        <Columns shape="text">
          <Card>
            <Stack close>
              <FormHead visit={visit} state={state} />
              {numberEnd ? (
                <TypeCode {...{ visit, ticket, numberEnd, back, byOperator, state, t }} />
              ) : state.refused ? null : (
                <p>{t('codeGone')}</p>
              )}
              <p>
                {numberEnd ? `${t('notCome')} ` : ''}
                <a href={again}>{t(numberEnd ? 'askAgain' : 'askNew')}</a>
              </p>
            </Stack>
          </Card>
        </Columns>
      </Stack>
    </Shell>
  )
}

type TypeCodeProps = Omit<CodePageProps, 'mistyped'> & { numberEnd: string; state: FormState; t: PhoneSay }

function TypeCode({ visit, ticket, numberEnd, back, byOperator, state, t }: TypeCodeProps) {
  return (
    <>
      <p>{t('codeSent', { end: numberEnd })}</p>
      {byOperator ? <p class="quiet">{t('codeByOperator')}</p> : null}
      <Form visit={visit} action={link(visit, '/sign-in/code/confirm')}>
        <input type="hidden" name="ticket" value={ticket} />
        {back ? <input type="hidden" name="back" value={back} /> : null}
        <CodeField label={t('code')} state={state} at="code" />
        <Actions>
          <Button tone="primary">{t('signIn')}</Button>
        </Actions>
      </Form>
    </>
  )
}
