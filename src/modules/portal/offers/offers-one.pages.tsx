import { link, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { Actions, Button, ButtonLink } from '#ui/button/button.tsx'
import { TickField } from '#ui/field/choice-fields.tsx'
import { TextField } from '#ui/field/text-fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { Columns, Row, Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHead, Section } from '#ui/page-head/page-head.tsx'
import { Prose } from '#ui/prose/prose.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { bodyForReader } from '../articles/article-body.ts'
import { langOfText } from '../script.ts'
import { showInstant } from '../show.ts'
import type { Comparison } from '../versions/versions.ts'
import { ComparisonView } from '../versions/versions-diff.tsx'
import { OfferBadge, type OfferSay, offerCrumbs, siteName, titleOf } from './offers.pages.tsx'
import type { Offered } from './offers.ts'
import { offerWords } from './offers.words.data.ts'

export type OfferView = Offered & {
  /** What the original says now and the copy does not. */
  comparison: Comparison | undefined
  once: string
  refused?: string
}

type Props = { visit: Visit; view: OfferView }
type PartProps = Props & { t: OfferSay }

/** One offer: the original to read, and what to do with it; taken, the corrections that came since. */
export function OfferPage({ visit, view }: Props) {
  const t = speak(offerWords, visit.lang)
  const { offer, original } = view
  const title = titleOf(visit, view, t)
  const values = {
    site: siteName(visit, offer.from_site),
    name: offer.offerer_name,
    when: showInstant(offer.offered_at),
  }
  return (
    <Shell visit={visit} title={title} breadcrumb={offerCrumbs(visit, t('text'))}>
      <PageHead
        title={title}
        meta={t('offeredBy', values)}
        {...(offer.note ? { lead: t('saysWith', { note: offer.note }) } : {})}
        actions={<OfferBadge visit={visit} offer={offer} />}
      />
      {view.refused ? <Notice tone="bad">{view.refused}</Notice> : null}
      {offer.is_withdrawn ? <Notice tone="warn">{t('originalWithdrawn')}</Notice> : null}
      <Stack>
        <Links visit={visit} view={view} t={t} />
        {offer.state === 'open' && !offer.is_withdrawn ? <Answers visit={visit} view={view} t={t} /> : null}
        {offer.state === 'declined' ? <p class="quiet">{offer.reason}</p> : null}
        {offer.state === 'taken' ? <Following visit={visit} view={view} t={t} /> : null}
        {original && offer.state !== 'taken' ? (
          <Section title={t('text')}>
            <div lang={langOfText(original.script, visit.lang)}>
              <Prose html={bodyForReader(visit, original)} />
            </div>
          </Section>
        ) : null}
      </Stack>
    </Shell>
  )
}

function Links({ visit, view: { offer }, t }: PartProps) {
  const site = visit.sites.find(offer.from_site)
  return (
    <Row>
      {site && !offer.is_withdrawn ? (
        <ButtonLink href={link(visit, `/a/${offer.from_slug}`, { site })}>{t('original')}</ButtonLink>
      ) : null}
      {offer.article_id ? (
        <ButtonLink href={link(visit, `/desk/articles/${offer.article_id}`)}>{t('copy')}</ButtonLink>
      ) : null}
    </Row>
  )
}

function Answers({ visit, view: { offer, once }, t }: PartProps) {
  const address = link(visit, `/desk/offers/${offer.id}`)
  return (
    <Columns shape={2}>
      <Form visit={visit} action={`${address}/take`} once={`take-${once}`}>
        <p>{t('takeLead')}</p>
        <TickField at="automatic" label={t('automatic')} hint={t('automaticHint')} />
        <Actions>
          <Button tone="primary">{t('take')}</Button>
        </Actions>
      </Form>
      <Form visit={visit} action={`${address}/decline`} once={`decline-${once}`}>
        <TextField at="reason" label={t('reason')} hint={t('reasonHint')} maxLength={300} required />
        <Actions>
          <Button>{t('decline')}</Button>
        </Actions>
      </Form>
    </Columns>
  )
}

/** What the original has become since it was taken. */
function Following({ visit, view: { offer, comparison, once }, t }: PartProps) {
  const address = link(visit, `/desk/offers/${offer.id}`)
  return (
    <Stack>
      {comparison ? (
        <Section title={t('correction')}>
          <ComparisonView visit={visit} comparison={comparison} />
          <Form visit={visit} action={`${address}/follow`} once={`follow-${once}`}>
            <p class="quiet">{t('followLead')}</p>
            <Actions>
              <Button tone="primary">{t('follow')}</Button>
            </Actions>
          </Form>
        </Section>
      ) : (
        <Notice tone="good">{t('isUpToDate')}</Notice>
      )}
      <Form visit={visit} action={`${address}/automatic`} once={`automatic-${once}`}>
        <TickField at="automatic" label={t('automatic')} hint={t('automaticHint')} ticked={offer.automatic} />
        <Actions>
          <Button>{t('automaticSave')}</Button>
        </Actions>
      </Form>
    </Stack>
  )
}
