import type { Mistyped } from '#platform/http/route.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { inLang, type Lang } from '#platform/i18n/lang.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { Actions, Button, ButtonLink } from '#ui/button/button.tsx'
import { Card } from '#ui/card/card.tsx'
import { ErrorSummary } from '#ui/field/error-summary.tsx'
import { DateField, TextArea } from '#ui/field/text-fields.tsx'
import { typed } from '#ui/field/typed.ts'
import { Form } from '#ui/form/form.tsx'
import { Columns, Row, Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Table } from '#ui/table/table.tsx'
import type { Comparison, Pair } from '../kernel/index.ts'
import { figureVoice } from '../show/figure-voice.ts'
import { chineseLang, chineseWith, type FigureVoice } from '../show/voice.ts'
import { checkWords, slipSayings } from './check.words.data.ts'
import { FiguresShell, FigureTabs } from './check-text.pages.tsx'
import { shownFaults } from './faults.ts'

type Compared = { a: string; b: string; published: string; comparison: Comparison }
type CompareSay = Say<typeof checkWords>
type Props = { visit: Visit; today: string; compared?: Compared; isExample?: boolean; mistyped?: Mistyped }

/** Two boxes for an original and its reprint, and below them what the reprint altered. */
export function ComparePage({ visit, today, compared, isExample, mistyped }: Props) {
  const t = speak(checkWords, visit.lang)
  return (
    <FiguresShell visit={visit} t={t} here="compare">
      <PageHead title={t('compareTitle')} lead={t('compareLead')} />
      <FigureTabs visit={visit} t={t} here="compare" />
      <Stack>
        <Stack close>
          <CompareForm
            {...{ visit, today, t }}
            {...(compared ? { compared } : {})}
            {...(mistyped ? { mistyped } : {})}
          />
          {isExample ? <Notice>{t('exampleMark')}</Notice> : null}
        </Stack>
        {compared ? <Differences visit={visit} comparison={compared.comparison} t={t} /> : null}
      </Stack>
    </FiguresShell>
  )
}

function CompareForm({ visit, today, compared, mistyped, t }: Props & { t: CompareSay }) {
  const faults = mistyped ? shownFaults(mistyped, visit.lang) : []
  const field = typed({ published: today, ...compared, ...mistyped?.typed }, faults)
  return (
    <Form visit={visit} action={link(visit, '/figures/compare')} class="figures-form fields-wide">
      <ErrorSummary visit={visit} faults={faults} />
      <Columns shape={2}>
        <TextArea {...field('a')} label={t('original')} placeholder={t('placeholder')} rows={8} required />
        <TextArea {...field('b')} label={t('reprint')} placeholder={t('placeholder')} rows={8} required />
      </Columns>
      <div class="figures-form-end">
        <DateField {...field('published')} label={t('published')} hint={t('publishedHint')} />
        <Actions>
          <Button tone="primary">{t('compare')}</Button>
          <ButtonLink href={link(visit, '/figures/compare?example=1')}>{t('example')}</ButtonLink>
        </Actions>
      </div>
    </Form>
  )
}

type DifferenceProps = { visit: Visit; comparison: Comparison; t: CompareSay }

const most = 300
const tones = { altered: 'bad', lost: 'warn', added: 'accent' } as const
type Change = keyof typeof tones

function Differences({ visit, comparison, t }: DifferenceProps) {
  const { pairs, figures, transformation } = comparison
  const count = (change: Pair['change']) => pairs.filter(pair => pair.change === change).length
  const differing = pairs.filter(({ change }) => change !== 'same')
  if (pairs.length === 0) return <Notice tone="warn">{t('none')}</Notice>
  return (
    <Stack>
      <Row>
        <Badge tone="good">{t('same', { n: count('same') })}</Badge>
        {(['altered', 'lost', 'added'] as const).map(change =>
          count(change) > 0 ? (
            <Badge key={change} tone={tones[change]}>
              {t(change, { n: count(change) })}
            </Badge>
          ) : null,
        )}
      </Row>
      {transformation ? <Slip transformation={transformation} lang={visit.lang} t={t} /> : null}
      {differing.length === 0 ? (
        <Notice tone="good">{t('allSame')}</Notice>
      ) : (
        <Card title={t('differences')}>
          <DifferenceTable
            voice={figureVoice(visit.lang, [{ figures: figures.a }, { figures: figures.b }])}
            {...{ comparison, differing, t }}
          />
          {differing.length > most ? <p class="quiet">{t('more', { n: most, all: differing.length })}</p> : null}
        </Card>
      )}
    </Stack>
  )
}

type SlipProps = { transformation: NonNullable<Comparison['transformation']>; lang: Lang; t: CompareSay }

function Slip({ transformation, lang, t }: SlipProps) {
  const { pattern, replacement, explains } = transformation
  const known = slipSayings[`${pattern}/${replacement}`]
  const literal = pattern.replace(/\\(.)/g, '$1')
  const told =
    replacement === '' ? t('removed', { pattern: literal }) : t('replaced', { pattern: literal, replacement })
  return (
    <Notice tone="warn">
      <strong>{t('transformation', { n: explains })}</strong>
      <br />
      {known ? inLang(known, lang) : told} <code>{`s/${pattern}/${replacement}/g`}</code>
    </Notice>
  )
}

type TableProps = { voice: FigureVoice; comparison: Comparison; differing: readonly Pair[]; t: CompareSay }

function DifferenceTable({ voice, comparison: { figures }, differing, t }: TableProps) {
  const lang = chineseLang(voice)
  const sideOf = ({ a, b }: Pair) => (a === null ? figures.b[b!]! : figures.a[a]!)
  return (
    <Table
      caption={t('differences')}
      columns={[
        {
          key: 'subject',
          label: voice.words['figure.subject']!,
          cell: pair => (
            <span lang={lang}>{chineseWith(voice, sideOf(pair).subject) || voice.words['figure.noSubject']}</span>
          ),
        },
        { key: 'a', label: t('original'), numeric: true, cell: ({ a }) => (a === null ? '—' : figures.a[a]!.quote) },
        { key: 'b', label: t('reprint'), numeric: true, cell: ({ b }) => (b === null ? '—' : figures.b[b]!.quote) },
        {
          key: 'change',
          label: t('change'),
          cell: ({ change }) => <Badge tone={tones[change as Change]}>{t(`change.${change as Change}.name`)}</Badge>,
        },
      ]}
      rows={differing.slice(0, most)}
      rowKey={({ a, b }) => `${a}-${b}`}
    />
  )
}
