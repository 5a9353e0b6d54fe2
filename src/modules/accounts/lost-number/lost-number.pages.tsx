import { minute } from '#platform/desk/jobs.pages.tsx'
import type { Mistyped } from '#platform/http/route.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { Card } from '#ui/card/card.tsx'
import { DefinitionList } from '#ui/definition-list/definition-list.tsx'
import { Form } from '#ui/form/form.tsx'
import { Columns, Stack } from '#ui/layout/layout.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { FormHead } from '../form-head.tsx'
import { formState } from '../form-state.ts'
import { deskCrumbs } from '../people/people.pages.tsx'
import { CodeField, NumberField } from '../phone/phone.pages.tsx'
import { phoneWords } from '../phone/words.data.ts'
import { DocumentFields } from '../real-name/document-fields.tsx'
import type { NamedLostNumber } from './second-officer.ts'
import { lostNumberWords } from './words.data.ts'

export const lostNumbersPath = '/desk/lost-numbers'

/** The form with which a clerk begins: the document in their hands, the person's new number. */
export function LostNumberPage({ visit, mistyped }: { visit: Visit; mistyped?: Mistyped }) {
  const t = speak(lostNumberWords, visit.lang)
  const state = formState(visit, mistyped)
  return (
    <Shell visit={visit} title={t('title')} breadcrumb={deskCrumbs(visit, t('title'))}>
      <Stack>
        <h1>{t('title')}</h1>
        <p class="quiet">{t('lead')}</p>
        <Columns shape="text">
          <Card>
            <FormHead visit={visit} state={state} />
            <Form visit={visit} action={link(visit, lostNumbersPath)}>
              <DocumentFields visit={visit} state={state} />
              <NumberField
                label={t('newNumber')}
                hint={speak(phoneWords, visit.lang)('numberHint')}
                field={state.field('number')}
              />
              <Actions>
                <Button tone="primary">{t('begin')}</Button>
              </Actions>
            </Form>
          </Card>
        </Columns>
      </Stack>
    </Shell>
  )
}

type OneProps = {
  visit: Visit
  lost: NamedLostNumber
  /** Of the form that takes the code; undefined when this visitor has none. */
  ticket: string | undefined
  byOperator: boolean
  mistyped?: Mistyped
}

/** A change that was begun: the code from the new number, then how it stands. */
export function OneLostNumberPage({ visit, lost, ticket, byOperator, mistyped }: OneProps) {
  const t = speak(lostNumberWords, visit.lang)
  const state = formState(visit, mistyped)
  const crumbs = [
    deskCrumbs(visit, '')[0]!,
    { label: t('title'), href: link(visit, lostNumbersPath) },
    { label: lost.name },
  ]
  return (
    <Shell visit={visit} title={t('title')} breadcrumb={crumbs}>
      <Stack>
        <h1>{lost.name}</h1>
        <FormHead visit={visit} state={state} />
        <DefinitionList
          items={[
            [t('newNumber'), `*******${lost.numberEnd}`],
            [t('stateLabel'), t(`state_${lost.state}`)],
            [t('clerk'), lost.clerk],
            [t('askedAt'), minute(lost.askedAt)],
          ]}
        />
        {lost.state === 'waiting' ? <p class="quiet">{t('waitingAbout')}</p> : null}
        {lost.state === 'asked' && ticket ? (
          <Columns shape="text">
            <Card>
              {byOperator ? <p class="quiet">{speak(phoneWords, visit.lang)('codeByOperator')}</p> : null}
              <Form visit={visit} action={link(visit, `${lostNumbersPath}/${lost.id}`)}>
                <input type="hidden" name="ticket" value={ticket} />
                <CodeField label={t('code')} state={state} at="code" />
                <Actions>
                  <Button tone="primary">{t('prove')}</Button>
                </Actions>
              </Form>
            </Card>
          </Columns>
        ) : null}
        <p>
          <a href={link(visit, lostNumbersPath)}>{t('another')}</a>
        </p>
      </Stack>
    </Shell>
  )
}
