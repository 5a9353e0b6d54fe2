import type { Permission } from '#platform/access.ts'
import { link, may, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { Actions, ButtonLink } from '#ui/button/button.tsx'
import { Confirm } from '#ui/button/confirm.tsx'
import { DefinitionList } from '#ui/definition-list/definition-list.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHead, Section } from '#ui/page-head/page-head.tsx'
import { Prose } from '#ui/prose/prose.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { Table } from '#ui/table/table.tsx'
import { sampleArticles } from './content.ts'
import { reservedPatterns } from './reserved.data.ts'
import type { SampleStatus } from './sample.ts'
import { samplePageWords, stateSayings } from './sample-page.data.ts'

/** Who may take the sample away. */
export const removeSample: Permission = 'sample.remove'

type Props = { visit: Visit; status: SampleStatus }

/** What the sample is, which patterns it keeps to, and how it goes. */
export function SamplePage({ visit, status }: Props) {
  const t = speak(samplePageWords, visit.lang)
  return (
    <Shell
      visit={visit}
      title={t('title')}
      breadcrumb={[{ label: t('home'), href: link(visit, '/') }, { label: t('title') }]}
      description={t('lead')}
    >
      <Stack>
        <PageHead title={t('title')} lead={t('lead')} />
        {status.state === 'removed' ? <Notice tone="good">{t('gone')}</Notice> : null}
        <Now visit={visit} status={status} />
        <Removal visit={visit} status={status} />
        <Section title={t('realTitle')}>
          <Prose>
            <ul>
              {(['realRetold', 'realExplained', 'realIndicators', 'realInvented', 'realOldPage'] as const).map(key => (
                <li key={key}>{t(key)}</li>
              ))}
            </ul>
          </Prose>
        </Section>
        <Patterns visit={visit} />
      </Stack>
    </Shell>
  )
}

function Now({ visit, status }: Props) {
  const t = speak(samplePageWords, visit.lang)
  return (
    <Section title={t('statusTitle')}>
      <DefinitionList
        items={[
          [t('state'), inLang(stateSayings[status.state], visit.lang)],
          [t('day'), status.day],
          [t('seed'), status.seed],
          [t('articles'), status.state === 'loaded' ? String(sampleArticles.length + 1) : null],
        ]}
      />
    </Section>
  )
}

function Removal({ visit, status }: Props) {
  const t = speak(samplePageWords, visit.lang)
  if (status.state !== 'loaded' && status.state !== 'unfinished') return null
  const mayRemove = may(visit.actor, removeSample, visit.sites.top, visit.sites)
  return (
    <Section title={t('removeTitle')} id="remove">
      <p>{t('removeWhat')}</p>
      {mayRemove ? (
        <Confirm
          visit={visit}
          action={link(visit, '/sample/remove', { site: visit.sites.top })}
          label={t('removeButton')}
          question={t('removeQuestion')}
          yes={t('removeYes')}
        />
      ) : (
        <>
          <p>{t('removeWho')}</p>
          <Actions>
            <ButtonLink href={link(visit, '/sign-in')}>{t('enter')}</ButtonLink>
          </Actions>
        </>
      )}
    </Section>
  )
}

function Patterns({ visit }: { visit: Visit }) {
  const t = speak(samplePageWords, visit.lang)
  return (
    <Section title={t('patternTitle')}>
      <p>{t('patternLead')}</p>
      <Table
        visit={visit}
        caption={t('patternTitle')}
        columns={[
          { key: 'what', label: t('patternWhat'), cell: each => inLang(each.what, visit.lang) },
          { key: 'looks', label: t('patternLooks'), cell: each => each.sample },
          { key: 'why', label: t('patternWhy'), cell: each => inLang(each.why, visit.lang) },
        ]}
        rows={reservedPatterns}
        rowKey={each => each.sample}
      />
    </Section>
  )
}
