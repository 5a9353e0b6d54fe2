import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Actions, Button, ButtonLink } from '#ui/button/button.tsx'
import { Confirm } from '#ui/button/confirm.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { SelectField } from '#ui/field/choice-fields.tsx'
import { TextField } from '#ui/field/text-fields.tsx'
import { typed } from '#ui/field/typed.ts'
import { Form } from '#ui/form/form.tsx'
import { Columns } from '#ui/layout/layout.tsx'
import { PageHead, Section } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import type { IndicatorView } from '../indicators/indicator-view.ts'
import { rhythmLines } from '../indicators/indicators.words.data.ts'
import type { Place } from '../indicators/places.ts'
import type { PointRow } from '../indicators/points.store.ts'
import { indicatorPath } from '../pages/addresses.ts'
import { sayPeriod } from '../pages/say-period.ts'
import { nameOf } from '../pages/say-series.ts'
import { scaleOf } from '../pages/unit-scale.ts'
import { figureDeskWords } from './desk.words.data.ts'
import { figureDeskCrumbs, Refused, type Shown } from './desk-parts.tsx'

type Props = { visit: Visit; view: IndicatorView; places: readonly Place[]; shown: Shown }
type PartProps = Props & { t: Say<typeof figureDeskWords> }

/** The values of an indicator: a new one is entered, those that stand are revised or taken away. */
export function ValuesPage(props: Props) {
  const { visit, view, shown } = props
  const t = speak(figureDeskWords, visit.lang)
  const title = nameOf(view.indicator, visit.lang)
  const accepted = view.points.filter(point => point.state === 'accepted').toReversed()
  return (
    <Shell visit={visit} title={title} breadcrumb={figureDeskCrumbs(visit, title)}>
      <PageHead
        title={title}
        actions={<ButtonLink href={link(visit, indicatorPath(view.indicator.slug))}>{t('view')}</ButtonLink>}
      />
      <Refused visit={visit} shown={shown} />
      <Section title={t('enter')}>
        <Entering {...props} t={t} />
      </Section>
      <Section title={t('values')} id="values">
        {accepted.length > 0 ? (
          <Values {...props} t={t} points={accepted} />
        ) : (
          <EmptyState title={t('noValues')} why={t('noValuesWhy')} />
        )}
      </Section>
    </Shell>
  )
}

function Entering({ visit, view: { indicator }, places, shown, t }: PartProps) {
  const field = typed(shown.typed ?? { place: visit.site.code }, shown.faults)
  const choices = places.map(({ code, name }) => ({ value: code, label: inLang(name, visit.lang) }))
  const example = rhythmLines[`${indicator.cadence}${indicator.cumulative ? 'Sum' : ''}` as keyof typeof rhythmLines]
  const grades = indicator.grades?.map((grade, index) => `${index + 1} ${inLang(grade, visit.lang)}`).join(' · ')
  return (
    <Form
      visit={visit}
      action={link(visit, `/desk/figures/indicators/${indicator.id}/values`)}
      once={`value-${shown.once}`}
    >
      <Columns shape={2}>
        <div>
          <SelectField label={t('place')} choices={choices} {...field('place')} />
          <TextField
            label={t('period')}
            hint={t('periodHint', { example })}
            required
            maxLength={20}
            {...field('period')}
          />
          <TextField
            label={t('value')}
            hint={grades ? t('gradeHint', { grades }) : t('valueHint')}
            required
            maxLength={40}
            {...field('value')}
          />
        </div>
        <div>
          <TextField
            label={t('sourceTitle')}
            hint={t('sourceTitleHint')}
            required
            maxLength={200}
            {...field('title')}
          />
          <TextField label={t('sourceUrl')} optionalWord={t('optional')} maxLength={500} {...field('url')} />
          <TextField label={t('sourcePage')} optionalWord={t('optional')} maxLength={100} {...field('page')} />
          <TextField label={t('sourceOn')} optionalWord={t('optional')} maxLength={10} {...field('on')} />
        </div>
      </Columns>
      <Actions>
        <Button tone="primary">{t('enter')}</Button>
      </Actions>
    </Form>
  )
}

/** The newest that one works on; the public pages have all. */
const mostShown = 100

function Values({ visit, view, places, shown, t, points }: PartProps & { points: readonly PointRow[] }) {
  const scale = scaleOf(
    view.indicator,
    points.map(point => point.value),
    visit.lang,
  )
  const nameOfPlace = (code: string) => {
    const place = places.find(each => each.code === code)
    return place ? inLang(place.name, visit.lang) : code
  }
  const columns: Column<PointRow>[] = [
    { key: 'period', label: t('period'), cell: point => sayPeriod(point.period, visit.lang) },
    { key: 'place', label: t('place'), cell: point => nameOfPlace(point.place_code) },
    { key: 'value', label: t('value'), numeric: true, cell: point => scale.say(point.value) },
    {
      key: 'source',
      label: t('sourceTitle'),
      cell: point => inLang([point.source_title, point.source_title], visit.lang),
    },
    {
      key: 'actions',
      label: t('actions'),
      cell: point => <Changes visit={visit} point={point} once={shown.once} t={t} />,
    },
  ]
  const rows = points.slice(0, mostShown)
  return <Table visit={visit} caption={t('values')} columns={columns} rows={rows} rowKey={point => point.id} />
}

function Changes({ visit, point, once, t }: { visit: Visit; point: PointRow; once: string; t: PartProps['t'] }) {
  const act = (what: string) => link(visit, `/desk/figures/points/${point.id}/${what}`)
  const own = (name: string) => ({ at: name, inForm: point.id })
  const reason = (id: string) => (
    <TextField at="reason" inForm={`${id}-${point.id}`} label={t('reason')} required maxLength={500} />
  )
  return (
    <div class="row">
      <Confirm
        visit={visit}
        action={act('revise')}
        once={`revise-${point.id}-${once}`}
        label={t('revise')}
        question={t('reviseAsk')}
        yes={t('reviseYes')}
        tone="calm"
        small
      >
        <TextField label={t('value')} hint={t('valueHint')} required maxLength={40} {...own('value')} />
        <TextField label={t('sourceTitle')} required maxLength={200} {...own('title')} />
        <TextField label={t('sourceUrl')} optionalWord={t('optional')} maxLength={500} {...own('url')} />
        <input type="hidden" name="page" value="" />
        <input type="hidden" name="on" value="" />
        {reason('revised')}
      </Confirm>
      <Confirm
        visit={visit}
        action={act('refuse')}
        once={`refuse-${point.id}-${once}`}
        label={t('takeAway')}
        question={t('takeAwayAsk')}
        yes={t('takeAwayYes')}
        small
      >
        {reason('taken')}
      </Confirm>
    </div>
  )
}
