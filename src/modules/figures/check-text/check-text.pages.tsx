import type { ComponentChildren } from 'preact'
import type { Mistyped } from '#platform/http/route.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Actions, Button, ButtonLink } from '#ui/button/button.tsx'
import { ErrorSummary } from '#ui/field/error-summary.tsx'
import { DateField, TextArea } from '#ui/field/text-fields.tsx'
import { typed } from '#ui/field/typed.ts'
import { Form } from '#ui/form/form.tsx'
import { Island } from '#ui/island/island.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { Tabs } from '#ui/tabs/tabs.tsx'
import type { ChangeEffect } from '../reading/change-effect.ts'
import type { TextReading } from '../reading/read-text.ts'
import { figureVoice } from '../show/figure-voice.ts'
import { checkWords } from './check.words.data.ts'
import { shownFaults } from './faults.ts'
import { Results } from './results.tsx'

/** A text that was checked, the text that it was changed from, and what came out. */
export type Checked = {
  text: string
  base: string
  published: string
  reading: TextReading
  effect?: ChangeEffect | undefined
  isExample?: boolean
}

type CheckSay = Say<typeof checkWords>
type PageProps = { visit: Visit; today: string; checked?: Checked; mistyped?: Mistyped }

export const resultsId = 'figures-results'

/** 核数字: a box for a text, and below it everything that the text says in numbers. */
export function CheckTextPage({ visit, today, checked, mistyped }: PageProps) {
  const t = speak(checkWords, visit.lang)
  const voice = figureVoice(visit.lang, checked ? [checked.reading] : [], checkWords)
  return (
    <FiguresShell visit={visit} t={t} here="check">
      <PageHead title={t('title')} lead={t('lead')} />
      <FigureTabs visit={visit} t={t} here="check" />
      <Stack>
        <Stack close>
          <Island name="live-figures" props={{ voice, results: resultsId, isChecked: checked !== undefined }} />
          <TextForm {...{ visit, today, t }} {...(checked ? { checked } : {})} {...(mistyped ? { mistyped } : {})} />
          {checked?.isExample ? <Notice>{t('exampleMark')}</Notice> : null}
        </Stack>
        <div id={resultsId}>
          {checked ? (
            <Results voice={voice} {...checked}>
              <p class="quiet">{t('tryAgain')}</p>
            </Results>
          ) : null}
        </div>
        <p class="quiet figures-interface">
          {t('interface')} <code>POST /api/v1/figures</code> <code>/prove</code> <code>/compare</code>{' '}
          <a href="/api/openapi.json">OpenAPI</a>
        </p>
      </Stack>
    </FiguresShell>
  )
}

type FormProps = Omit<PageProps, 'visit'> & { visit: Visit; t: CheckSay }

function TextForm({ visit, today, checked, mistyped, t }: FormProps) {
  const faults = mistyped ? shownFaults(mistyped, visit.lang) : []
  const given = mistyped?.typed ?? (checked && { text: checked.text, published: checked.published })
  const field = typed({ published: today, ...given }, faults)
  const text = field('text')
  const published = field('published')
  return (
    <Form visit={visit} action={link(visit, '/figures')} class="figures-form fields-wide" id="figures-form">
      <ErrorSummary visit={visit} faults={faults} />
      <TextArea
        {...text}
        value={text.value}
        label={t('text')}
        hint={t('textHint')}
        placeholder={t('placeholder')}
        rows={checked ? 6 : 12}
        required
      />
      {checked ? <input type="hidden" name="base" value={checked.base} /> : null}
      <div class="figures-form-end">
        <DateField {...published} value={published.value} label={t('published')} hint={t('publishedHint')} />
        <Actions>
          <Button tone="primary">{checked ? t('again') : t('check')}</Button>
          <ButtonLink href={link(visit, '/figures?example=1')}>{t('example')}</ButtonLink>
        </Actions>
      </div>
    </Form>
  )
}

type ShellProps = { visit: Visit; t: CheckSay; here: 'check' | 'compare'; children: ComponentChildren }

export function FiguresShell({ visit, t, here, children }: ShellProps) {
  const title = here === 'check' ? t('title') : t('compareTitle')
  return (
    <Shell visit={visit} title={title} description={here === 'check' ? t('lead') : t('compareLead')}>
      {children}
    </Shell>
  )
}

export function FigureTabs({ visit, t, here }: Omit<ShellProps, 'children'>) {
  const tabs = [
    { href: link(visit, '/figures'), label: t('checkTab'), here: here === 'check' },
    { href: link(visit, '/figures/compare'), label: t('compareTab'), here: here === 'compare' },
  ]
  return <Tabs label={t('tabs')} tabs={tabs} />
}
