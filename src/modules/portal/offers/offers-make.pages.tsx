import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import type { Site } from '#platform/sites.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { CheckboxField } from '#ui/field/choice-fields.tsx'
import { TextField } from '#ui/field/text-fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHead, Section } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import type { ArticleRow } from '../portal.tables.ts'
import type { OfferRow } from '../review/review.tables.ts'
import { inScript } from '../script.ts'
import { showInstant } from '../show.ts'
import { OfferBadge, siteName } from './offers.pages.tsx'
import { offerWords } from './offers.words.data.ts'

export type Offering = { article: ArticleRow; offers: readonly OfferRow[]; once: string; refused?: string }

type Props = { visit: Visit; offering: Offering }

/** Where an article is offered to other sites, and what they answered. */
export function OfferArticlePage({ visit, offering }: Props) {
  const t = speak(offerWords, visit.lang)
  const { article, offers, once } = offering
  const name = inScript(article.title, article.script, visit)
  const above = { label: name, href: link(visit, `/a/${article.slug}`) }
  return (
    <Shell visit={visit} title={`${t('offer')} · ${name}`} breadcrumb={[above, { label: t('offer') }]}>
      <PageHead title={t('offer')} meta={name} lead={t('offerLead')} />
      {offering.refused ? <Notice tone="bad">{offering.refused}</Notice> : null}
      {offers.length > 0 ? <Sent visit={visit} offers={offers} /> : null}
      <Form visit={visit} action={link(visit, `/desk/articles/${article.id}/offer`)} once={`offer-${once}`}>
        {groupsOf(visit).map(({ word, sites }) => (
          <CheckboxField
            key={word}
            at={word}
            label={t(word)}
            choices={sites.map(site => ({ value: site.code, label: inLang(site.region, visit.lang) }))}
            across
          />
        ))}
        <TextField at="note" label={t('note')} optionalWord={t('optional')} maxLength={300} />
        <Actions>
          <Button tone="primary">{t('send')}</Button>
        </Actions>
      </Form>
    </Shell>
  )
}

/** The other sites, nearest first; names of groups are names of the form's fields. */
function groupsOf({ site, sites }: Visit) {
  const parent = sites.all.filter(each => each.code === site.parent)
  const children = sites.children(site.code)
  const near = new Set<Site>([site, ...parent, ...children])
  const others = sites.all.filter(each => !near.has(each))
  const groups = [
    { word: 'parent', sites: parent },
    { word: 'children', sites: children },
    { word: 'others', sites: others },
  ] as const
  return groups.filter(group => group.sites.length > 0)
}

function Sent({ visit, offers }: { visit: Visit; offers: readonly OfferRow[] }) {
  const t = speak(offerWords, visit.lang)
  const columns: Column<OfferRow>[] = [
    { key: 'site', label: t('site'), cell: offer => siteName(visit, offer.site_id) },
    { key: 'state', label: t('state'), cell: offer => <OfferBadge visit={visit} offer={offer} /> },
    { key: 'at', label: t('offered'), cell: offer => showInstant(offer.offered_at) },
    { key: 'answer', label: t('answer'), cell: offer => answerOf(offer) },
  ]
  return (
    <Section title={t('sent')}>
      <Table visit={visit} caption={t('sent')} columns={columns} rows={offers} rowKey={offer => offer.id} />
    </Section>
  )
}

function answerOf({ answered_at, answerer_name, reason }: OfferRow): string {
  if (!answered_at) return ''
  return [answerer_name, showInstant(answered_at), reason].filter(Boolean).join(' · ')
}
