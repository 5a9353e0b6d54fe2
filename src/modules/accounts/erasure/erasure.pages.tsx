import type { Mistyped } from '#platform/http/route.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import type { RetentionRule } from '#rules/retention/retention.ts'
import { Actions, Button, ButtonLink } from '#ui/button/button.tsx'
import { Card } from '#ui/card/card.tsx'
import { TextField } from '#ui/field/text-fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { Columns, Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { accountCrumbs } from '../account-links.tsx'
import { deadline } from '../deadline.ts'
import { FormHead } from '../form-head.tsx'
import { formState } from '../form-state.ts'
import type { Blocker } from './blockers.ts'
import { waitingDays } from './erasure-states.ts'
import type { Erasures } from './erasures.ts'
import { LineTable } from './line-table.tsx'
import { erasureWords } from './words.data.ts'

export const erasurePath = '/account/erasure'

type T = Say<typeof erasureWords>
type Props = {
  visit: Visit
  look: Awaited<ReturnType<Erasures['look']>>
  rules: readonly RetentionRule[]
  /** Path of the receipt of the request that waits. */
  receipt: string | undefined
  takenBack?: boolean
  mistyped?: Mistyped
}

/** What erasure would do, line by line, and how to ask for it or take it back. */
export function ErasurePage(props: Props) {
  const { visit, look, rules, takenBack } = props
  const t = speak(erasureWords, visit.lang)
  return (
    <Shell visit={visit} title={t('title')} breadcrumb={accountCrumbs(visit, t('title'))}>
      <Stack>
        <h1>{t('title')}</h1>
        {takenBack ? <Notice tone="good">{t('takenBack')}</Notice> : null}
        {look.waiting ? <Waiting {...props} t={t} /> : null}
        <p>{t('lead', { days: waitingDays })}</p>
        <LineTable visit={visit} lines={look.lines} rules={rules} />
        <p class="quiet">{t('keptSealed')}</p>
        <p>
          <a href={link(visit, '/privacy')}>{t('privacy')}</a>
        </p>
        {look.waiting ? null : look.blockers.length > 0 ? (
          <Blocked blockers={look.blockers} t={t} />
        ) : (
          <AskForm {...props} t={t} />
        )}
      </Stack>
    </Shell>
  )
}

/** What stands in the way, in words. */
export function blockerText(blocker: Blocker, t: T): string {
  return t(`blocked_${blocker.kind}`, blocker.kind === 'last-owner' ? { organisation: blocker.organisation } : {})
}

function Blocked({ blockers, t }: { blockers: readonly Blocker[]; t: T }) {
  return (
    <Notice tone="warn">
      <strong>{t('blocked')}</strong>
      <ul>
        {blockers.map(blocker => (
          <li key={blockerText(blocker, t)}>{blockerText(blocker, t)}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Waiting({ visit, look, receipt, t }: Props & { t: T }) {
  return (
    <Card title={t('waiting')}>
      <p>{t('waitingUntil', { when: deadline(look.waiting!.dueAt, visit.lang) })}</p>
      <Form visit={visit} action={link(visit, `${erasurePath}/take-back`)}>
        <Actions>
          <Button tone="primary">{t('takeBack')}</Button>
          <ButtonLink href={link(visit, receipt!, { site: visit.sites.top })}>{t('toReceipt')}</ButtonLink>
        </Actions>
      </Form>
    </Card>
  )
}

function AskForm({ visit, look, mistyped, t }: Props & { t: T }) {
  const state = formState(visit, mistyped)
  return (
    <Columns shape="text">
      <Card title={t('ask')}>
        <FormHead visit={visit} state={state} />
        <Form visit={visit} action={link(visit, erasurePath)}>
          {look.hasPassword ? (
            <TextField
              label={t('password')}
              hint={t('askQuestion')}
              type="password"
              autoComplete="current-password"
              maxLength={128}
              required
              {...state.secret('password')}
            />
          ) : (
            <TextField
              label={t('username')}
              hint={t('usernameHint')}
              maxLength={60}
              required
              {...state.field('username')}
            />
          )}
          <Actions>
            <Button tone="danger">{t('askDo')}</Button>
          </Actions>
        </Form>
      </Card>
    </Columns>
  )
}
