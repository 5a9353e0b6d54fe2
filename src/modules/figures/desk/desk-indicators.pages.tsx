import { link, type Visit } from '#platform/http/visit.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Actions, Button, ButtonLink } from '#ui/button/button.tsx'
import { SelectField, TickField } from '#ui/field/choice-fields.tsx'
import { TextArea, TextField } from '#ui/field/text-fields.tsx'
import { typed } from '#ui/field/typed.ts'
import { Form } from '#ui/form/form.tsx'
import { Columns } from '#ui/layout/layout.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import type { IndicatorRow } from '../indicators/indicators.store.ts'
import { cadences } from '../indicators/kernel/index.ts'
import { indicatorPath } from '../pages/addresses.ts'
import { nameOf } from '../pages/say-series.ts'
import { figureDeskWords } from './desk.words.data.ts'
import { figureDeskCrumbs, Refused, type Shown } from './desk-parts.tsx'

type Props = { visit: Visit; indicator: IndicatorRow | undefined; shown: Shown }

const kinds = ['level', 'count', 'ratio', 'change', 'rank'] as const

/** The definition of an indicator; without one, of a new one. */
export function DefinitionPage({ visit, indicator, shown }: Props) {
  const t = speak(figureDeskWords, visit.lang)
  const title = indicator ? nameOf(indicator, visit.lang) : t('newIndicator')
  const desk = '/desk/figures/indicators'
  const view = indicator ? <ButtonLink href={link(visit, indicatorPath(indicator.slug))}>{t('view')}</ButtonLink> : null
  return (
    <Shell visit={visit} title={title} breadcrumb={figureDeskCrumbs(visit, title)}>
      <PageHead title={title} actions={view} />
      <Refused visit={visit} shown={shown} />
      <Form
        visit={visit}
        action={link(visit, indicator ? `${desk}/${indicator.id}` : desk)}
        once={`indicator-${shown.once}`}
      >
        <Fields indicator={indicator} shown={shown} t={t} />
        <Actions>
          <Button tone="primary">{indicator ? t('save') : t('create')}</Button>
        </Actions>
      </Form>
    </Shell>
  )
}

type FieldsProps = Pick<Props, 'indicator' | 'shown'> & { t: Say<typeof figureDeskWords> }

function Fields({ indicator, shown, t }: FieldsProps) {
  const values = shown.typed ?? (indicator ? valuesOf(indicator) : { kind: 'level', cadence: 'year' })
  const field = typed(values, shown.faults)
  const yes = (at: string) => ({ at, ticked: values[at as keyof typeof values] === 'yes' })
  const optional = { optionalWord: t('optional') }
  return (
    <Columns shape={2}>
      <div>
        {indicator ? null : (
          <TextField label={t('slug')} hint={t('slugHint')} required maxLength={60} {...field('slug')} />
        )}
        <TextField label={t('nameHans')} required maxLength={60} {...field('nameHans')} />
        <TextField label={t('nameEn')} required maxLength={100} {...field('nameEn')} />
        <TextField label={t('unit')} hint={t('unitHint')} required maxLength={20} {...field('unit')} />
        <SelectField label={t('kind')} choices={kinds.map(value => ({ value, label: t(value) }))} {...field('kind')} />
        <SelectField
          label={t('cadence')}
          choices={cadences.map(value => ({ value, label: t(value) }))}
          {...field('cadence')}
        />
        <TickField label={t('cumulative')} {...yes('cumulative')} />
        <TickField label={t('lowIsFirst')} {...yes('lowIsFirst')} />
        <TextArea label={t('grades')} hint={t('gradesHint')} {...optional} rows={3} {...field('grades')} />
      </div>
      <div>
        <TextArea label={t('aliases')} hint={t('aliasesHint')} {...optional} rows={3} {...field('aliases')} />
        <TextArea label={t('methodHans')} {...optional} rows={3} {...field('methodHans')} />
        <TextArea label={t('methodEn')} {...optional} rows={3} {...field('methodEn')} />
        <TextField label={t('sourceHans')} {...optional} maxLength={100} {...field('sourceHans')} />
        <TextField label={t('sourceEn')} {...optional} maxLength={100} {...field('sourceEn')} />
        <TextField label={t('licence')} {...optional} maxLength={200} {...field('licence')} />
      </div>
    </Columns>
  )
}

function valuesOf(row: IndicatorRow): Record<string, string> {
  const yes = (ticked: boolean) => (ticked ? 'yes' : '')
  return {
    nameHans: row.name_hans,
    nameEn: row.name_en,
    unit: row.unit,
    kind: row.kind,
    cadence: row.cadence,
    cumulative: yes(row.cumulative),
    lowIsFirst: yes(row.low_is_first),
    grades: (row.grades ?? []).map(grade => grade.join('|')).join('\n'),
    aliases: row.aliases.join('\n'),
    methodHans: row.method_hans,
    methodEn: row.method_en,
    sourceHans: row.source_hans,
    sourceEn: row.source_en,
    licence: row.licence,
  }
}
