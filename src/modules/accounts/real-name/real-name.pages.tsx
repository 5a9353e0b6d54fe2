import { minute } from '#platform/desk/jobs.pages.tsx'
import type { Mistyped } from '#platform/http/route.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { Card } from '#ui/card/card.tsx'
import { DefinitionList } from '#ui/definition-list/definition-list.tsx'
import { Form } from '#ui/form/form.tsx'
import { Columns, Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { FormHead } from '../form-head.tsx'
import { formState } from '../form-state.ts'
import { deskCrumbs } from '../people/people.pages.tsx'
import { NumberField } from '../phone/phone.pages.tsx'
import { phoneWords } from '../phone/words.data.ts'
import { DocumentFields } from './document-fields.tsx'
import type { DocumentContent, DocumentKind } from './documents.ts'
import type { RealNames } from './real-names.ts'
import { documents, realNameWords } from './words.data.ts'

type RealNameSay = Say<typeof realNameWords>
type Person = NonNullable<Awaited<ReturnType<RealNames['findPerson']>>>

const path = '/desk/real-names'

/** Finding a person by the number that they say. */
export function FindPage({ visit, mistyped }: { visit: Visit; mistyped?: Mistyped }) {
  const t = speak(realNameWords, visit.lang)
  const state = formState(visit, mistyped)
  return (
    <Shell visit={visit} title={t('title')} breadcrumb={deskCrumbs(visit, t('title'))}>
      <Stack>
        <h1>{t('title')}</h1>
        <p class="quiet">{t('lead')}</p>
        <Columns shape="text">
          <Card>
            <FormHead visit={visit} state={state} />
            <Form visit={visit} action={link(visit, path)}>
              <NumberField
                label={t('number')}
                hint={speak(phoneWords, visit.lang)('numberHint')}
                field={state.field('number')}
              />
              <Actions>
                <Button tone="primary">{t('find')}</Button>
              </Actions>
            </Form>
          </Card>
        </Columns>
      </Stack>
    </Shell>
  )
}

type PersonProps = {
  visit: Visit
  id: string
  person: Person
  /** Who saw the document. */
  clerkName: string | undefined
  hasService: boolean
  content?: DocumentContent
  done?: 'recorded' | 'confirmed' | undefined
  mistyped?: Mistyped
}

/** A person at the counter: their level, their recorded document, the form for one. */
export function PersonPage(props: PersonProps) {
  const { visit, id, person, done, mistyped } = props
  const t = speak(realNameWords, visit.lang)
  const { level } = person
  const levelText = speak(
    phoneWords,
    visit.lang,
  )(level === 0 || level === 1 || level === 2 ? `level_${level}` : 'level_none')
  const crumbs = [deskCrumbs(visit, '')[0]!, { label: t('title'), href: link(visit, path) }, { label: person.name }]
  return (
    <Shell visit={visit} title={t('title')} breadcrumb={crumbs}>
      <Stack>
        <h1>{person.name}</h1>
        {done ? <Notice tone="good">{t(`done_${done}`)}</Notice> : null}
        <DefinitionList
          items={[
            [t('number'), `*******${person.numberEnd}`],
            [t('level'), levelText],
          ]}
        />
        <Columns shape={2}>
          {person.seen ? <Recorded {...props} seen={person.seen} t={t} /> : null}
          <RecordForm visit={visit} id={id} isAgain={person.seen !== undefined} mistyped={mistyped} t={t} />
        </Columns>
        <p>
          <a href={link(visit, path)}>{t('another')}</a>
        </p>
      </Stack>
    </Shell>
  )
}

type RecordedProps = PersonProps & { seen: NonNullable<Person['seen']>; t: RealNameSay }

function Recorded({ visit, id, seen, clerkName, hasService, content, t }: RecordedProps) {
  const kind = documents[seen.document as DocumentKind]
  return (
    <Card title={t('recorded')}>
      <Stack close>
        <DefinitionList
          items={[
            [t('document'), kind ? inLang(kind.name, visit.lang) : seen.document],
            [t('name'), content?.name ?? t('hidden')],
            [t('id'), content?.id ?? t('hidden')],
            [t('seenAt'), minute(seen.seenAt)],
            [t('seenBy'), clerkName],
            [t('confirmedAt'), seen.confirmedAt ? minute(seen.confirmedAt) : null],
          ]}
        />
        {content ? null : (
          <Form visit={visit} action={link(visit, `${path}/${id}/show`)}>
            <Button small>{t('show')}</Button>
          </Form>
        )}
        {hasService && !seen.confirmedAt ? (
          <Form visit={visit} action={link(visit, `${path}/${id}/confirm`)}>
            <p class="quiet">{t('confirmAbout')}</p>
            <Button small>{t('confirm')}</Button>
          </Form>
        ) : null}
        {hasService ? null : <p class="quiet">{t('noService')}</p>}
      </Stack>
    </Card>
  )
}

type FormProps = { visit: Visit; id: string; isAgain: boolean; mistyped: Mistyped | undefined; t: RealNameSay }

function RecordForm({ visit, id, isAgain, mistyped, t }: FormProps) {
  const state = formState(visit, mistyped)
  return (
    <Card title={t(isAgain ? 'recordAgain' : 'record')}>
      <FormHead visit={visit} state={state} />
      <Form visit={visit} action={link(visit, `${path}/${id}`)}>
        <DocumentFields visit={visit} state={state} />
        <Actions>
          <Button tone="primary">{t('recordDo')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}
