import type { Mistyped } from '#platform/http/route.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { Card } from '#ui/card/card.tsx'
import { DefinitionList } from '#ui/definition-list/definition-list.tsx'
import { Form } from '#ui/form/form.tsx'
import { Columns, Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { accountCrumbs } from '../account-links.tsx'
import { FormHead } from '../form-head.tsx'
import { formState } from '../form-state.ts'
import type { LostNumber } from '../lost-number/lost-numbers.store.ts'
import { OwnLostNumbers } from '../lost-number/own-notice.tsx'
import { lostNumberWords } from '../lost-number/words.data.ts'
import { CodeField, NumberField } from './phone.pages.tsx'
import { phoneWords } from './words.data.ts'

export type OwnNews = {
  done?: 'number' | 'stopped' | undefined
  mistyped?: Mistyped
}

type OwnProps = { visit: Visit; lost: readonly LostNumber[]; nowMs: number; numberEnd: string | undefined } & OwnNews

/** One's own number, masked, and how well it is known who one is. */
export function OwnNumberPage({ visit, lost, nowMs, numberEnd, done, mistyped }: OwnProps) {
  const t = speak(phoneWords, visit.lang)
  const level = visit.actor?.realNameLevel
  const state = formState(visit, mistyped)
  return (
    <Shell visit={visit} title={t('phone')} breadcrumb={accountCrumbs(visit, t('phone'))}>
      <Stack>
        <h1>{t('phone')}</h1>
        {done === 'number' ? <Notice tone="good">{t('done')}</Notice> : null}
        {done === 'stopped' ? <Notice tone="good">{speak(lostNumberWords, visit.lang)('ownStopped')}</Notice> : null}
        <OwnLostNumbers visit={visit} lost={lost} nowMs={nowMs} />
        <DefinitionList
          items={[
            [t('current'), numberEnd ? `*******${numberEnd}` : t('numberNone')],
            [t('level'), t(level === undefined ? 'level_none' : `level_${level}`)],
          ]}
        />
        {level === 0 ? <p class="quiet">{t('levelNext')}</p> : null}
        <Columns shape="text">
          <Card title={t(numberEnd ? 'change' : 'add')}>
            <Stack close>
              {numberEnd ? <p class="quiet">{t('changeAbout')}</p> : null}
              <FormHead visit={visit} state={state} />
              <Form visit={visit} action={link(visit, '/account/number')}>
                <NumberField label={t('newNumber')} hint={t('numberHint')} field={state.field('number')} />
                <Actions>
                  <Button tone="primary">{t('ask')}</Button>
                </Actions>
              </Form>
            </Stack>
          </Card>
        </Columns>
      </Stack>
    </Shell>
  )
}

type CodesProps = {
  visit: Visit
  fresh: string
  /** Last digits of the number that a code went to; undefined when the code is over. */
  freshEnd: string | undefined
  old: string | undefined
  oldEnd: string | undefined
  byOperator: boolean
  mistyped?: Mistyped
}

/** The codes to the new number and the old one. */
export function ChangeCodesPage({ visit, fresh, freshEnd, old, oldEnd, byOperator, mistyped }: CodesProps) {
  const t = speak(phoneWords, visit.lang)
  const state = formState(visit, mistyped)
  return (
    <Shell visit={visit} title={t('codeTitle')} breadcrumb={accountCrumbs(visit, t('codeTitle'))}>
      <Stack>
        <h1>{t('codeTitle')}</h1>
        <Columns shape="text">
          <Card>
            <Stack close>
              <FormHead visit={visit} state={state} />
              {byOperator && freshEnd ? <p class="quiet">{t('codeByOperator')}</p> : null}
              {freshEnd && (!old || oldEnd) ? (
                <Form visit={visit} action={link(visit, '/account/number/codes')}>
                  <input type="hidden" name="fresh" value={fresh} />
                  {old ? <input type="hidden" name="old" value={old} /> : null}
                  <CodeField label={t('newCode', { end: freshEnd })} state={state} at="newCode" />
                  {oldEnd ? <CodeField label={t('oldCode', { end: oldEnd })} state={state} at="oldCode" /> : null}
                  <Actions>
                    <Button tone="primary">{t('confirm')}</Button>
                  </Actions>
                </Form>
              ) : null}
              <p>
                <a href={link(visit, '/account/number')}>{t('askNew')}</a>
              </p>
            </Stack>
          </Card>
        </Columns>
      </Stack>
    </Shell>
  )
}
