import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import type { SiteCode } from '#platform/sites.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { Row } from '#ui/layout/layout.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import type { OfferRow } from '../review/review.tables.ts'
import { inScript } from '../script.ts'
import { showInstant } from '../show.ts'
import type { Offered } from './offers.ts'
import { offerStateSayings, offerWords } from './offers.words.data.ts'

type Props = { visit: Visit; offers: readonly Offered[] }
export type OfferSay = Say<typeof offerWords>

/** What other sites offer to this one. */
export function OffersPage({ visit, offers }: Props) {
  const t = speak(offerWords, visit.lang)
  const columns: Column<Offered>[] = [
    {
      key: 'title',
      label: t('title'),
      cell: each => <a href={link(visit, `/desk/offers/${each.offer.id}`)}>{titleOf(visit, each, t)}</a>,
    },
    { key: 'from', label: t('from'), cell: ({ offer }) => siteName(visit, offer.from_site) },
    { key: 'at', label: t('offered'), cell: ({ offer }) => showInstant(offer.offered_at) },
    { key: 'state', label: t('state'), cell: ({ offer }) => <OfferBadge visit={visit} offer={offer} /> },
    { key: 'standing', label: t('standing'), cell: ({ offer }) => <OriginalBadges offer={offer} t={t} /> },
  ]
  return (
    <Shell visit={visit} title={t('offers')} breadcrumb={offerCrumbs(visit)}>
      <PageHead title={t('offers')} lead={t('offersLead')} />
      {offers.length > 0 ? (
        <Table visit={visit} caption={t('offers')} columns={columns} rows={offers} rowKey={each => each.offer.id} />
      ) : (
        <EmptyState title={t('none')} why={t('noneWhy')} />
      )}
    </Shell>
  )
}

export function offerCrumbs(visit: Visit, here?: string) {
  const t = speak(offerWords, visit.lang)
  const home = { label: t('home'), href: link(visit, '/') }
  if (here === undefined) return [home, { label: t('offers') }]
  return [home, { label: t('offers'), href: link(visit, '/desk/offers') }, { label: here }]
}

export function titleOf(visit: Visit, { original }: Offered, t: OfferSay): string {
  return original ? inScript(original.title, original.script, visit) : t('erased')
}

export function siteName(visit: Visit, code: SiteCode): string {
  const site = visit.sites.find(code)
  return site ? inLang(site.region, visit.lang) : code
}

export function OfferBadge({ visit, offer }: { visit: Visit; offer: OfferRow }) {
  const tone = ({ open: 'accent', taken: 'good', declined: 'neutral' } as const)[offer.state]
  return <Badge tone={tone}>{inLang(offerStateSayings[offer.state], visit.lang)}</Badge>
}

/** Whether the original says something else by now, or is gone. */
export function OriginalBadges({ offer, t }: { offer: OfferRow; t: OfferSay }) {
  const isBehind = offer.taken_version !== null && offer.taken_version < offer.latest_version
  return (
    <Row>
      {offer.is_withdrawn ? <Badge tone="bad">{t('withdrawn')}</Badge> : null}
      {isBehind ? <Badge tone="warn">{t('corrected')}</Badge> : null}
      {offer.is_withdrawn || isBehind ? null : <span class="quiet">{t('upToDate')}</span>}
      {offer.automatic ? <span class="quiet">{t('follows')}</span> : null}
    </Row>
  )
}
