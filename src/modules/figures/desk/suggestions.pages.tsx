import { link, may, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Button, ButtonLink } from '#ui/button/button.tsx'
import { Confirm } from '#ui/button/confirm.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { TextField } from '#ui/field/text-fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { PageHead, Section } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import type { IndicatorView } from '../indicators/indicator-view.ts'
import type { Suggestion } from '../indicators/suggestions.ts'
import { indicatorPath } from '../pages/addresses.ts'
import { PointSourceCell } from '../pages/point-source.tsx'
import { sayPeriod } from '../pages/say-period.ts'
import { nameOf } from '../pages/say-series.ts'
import { scaleOf } from '../pages/unit-scale.ts'
import { figureDeskWords } from './desk.words.data.ts'
import { figureDeskCrumbs } from './desk-parts.tsx'

type DeskSay = Say<typeof figureDeskWords>
type Props = { visit: Visit; suggestions: readonly Suggestion[]; views: readonly IndicatorView[]; once: string }

/** What waits for a person's word, and the indicators of the site. */
export function FigureDeskPage({ visit, suggestions, views, once }: Props) {
  const t = speak(figureDeskWords, visit.lang)
  const make = may(visit.actor, 'figures.configure', visit.site, visit.sites) ? (
    <ButtonLink href={link(visit, '/desk/figures/indicators/new')} tone="primary">
      {t('newIndicator')}
    </ButtonLink>
  ) : null
  return (
    <Shell visit={visit} title={t('title')} breadcrumb={figureDeskCrumbs(visit)}>
      <PageHead title={t('title')} actions={make} />
      <Section title={t('waiting')} id="waiting">
        <p class="quiet">{t('waitingLead')}</p>
        {suggestions.length > 0 ? (
          <ul class="plain-list suggestions">
            {suggestions.map(each => (
              <li key={each.point.id} class="card">
                <SuggestionCard visit={visit} suggestion={each} once={once} t={t} />
              </li>
            ))}
          </ul>
        ) : (
          <EmptyState title={t('nothing')} why={t('nothingWhy')} />
        )}
      </Section>
      <Section title={t('indicators')} id="indicators">
        {views.length > 0 ? (
          <IndicatorTable visit={visit} views={views} t={t} />
        ) : (
          <EmptyState title={t('noIndicators')} why={t('noIndicatorsWhy')} />
        )}
      </Section>
    </Shell>
  )
}

type CardProps = { visit: Visit; suggestion: Suggestion; once: string; t: DeskSay }

function SuggestionCard({ visit, suggestion: { point, indicator, place, known }, once, t }: CardProps) {
  const scale = scaleOf(indicator, [point.value, ...known.map(each => each.value)], visit.lang)
  const act = (what: string) => link(visit, `/desk/figures/points/${point.id}/${what}`)
  const said = [...new Set(known.map(each => scale.say(each.value)))]
  return (
    <>
      <h3>
        <a href={link(visit, indicatorPath(indicator.slug))}>{nameOf(indicator, visit.lang)}</a>
        {` · ${place ? inLang(place.name, visit.lang) : point.place_code} · ${sayPeriod(point.period, visit.lang)} · `}
        {scale.say(point.value)}
      </h3>
      <PointSourceCell visit={visit} point={point} />
      <p class="quiet">
        {t('known')}: {said.length > 0 ? said.join(' · ') : t('none')}
      </p>
      <div class="row actions">
        <Form visit={visit} action={act('accept')} once={`accept-${point.id}-${once}`}>
          <Button tone="primary" small>
            {t('accept')}
          </Button>
        </Form>
        <Confirm
          visit={visit}
          action={act('refuse')}
          once={`refuse-${point.id}-${once}`}
          label={t('refuse')}
          question={t('refuseAsk')}
          yes={t('refuseYes')}
          small
        >
          <TextField at="reason" inForm={point.id} label={t('reason')} required maxLength={500} />
        </Confirm>
      </div>
    </>
  )
}

function IndicatorTable({ visit, views, t }: { visit: Visit; views: readonly IndicatorView[]; t: DeskSay }) {
  const mayDefine = may(visit.actor, 'figures.configure', visit.site, visit.sites)
  const desk = (id: string) => link(visit, `/desk/figures/indicators/${id}`)
  const columns: Column<IndicatorView>[] = [
    {
      key: 'name',
      label: t('indicators'),
      cell: ({ indicator }) => <a href={`${desk(indicator.id)}/values`}>{nameOf(indicator, visit.lang)}</a>,
    },
    {
      key: 'values',
      label: t('values'),
      numeric: true,
      cell: view => view.points.filter(each => each.state === 'accepted').length,
    },
    {
      key: 'define',
      label: t('actions'),
      cell: ({ indicator }) => (mayDefine ? <a href={desk(indicator.id)}>{t('define')}</a> : ''),
    },
  ]
  return (
    <Table visit={visit} caption={t('indicators')} columns={columns} rows={views} rowKey={view => view.indicator.id} />
  )
}
