import type { Document, DocumentReading, FigureDecision, ReadFigure } from '#modules/figures/index.ts'
import { figureVoice, sayFigure } from '#modules/figures/index.ts'
import { link, may, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import type { ShownFault } from '#ui/field/typed.ts'
import { Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHead, Section } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import type { ArticleRow } from '../portal.tables.ts'
import { inScript, langOfText } from '../script.ts'
import { showInstant } from '../show.ts'
import { DecisionForm } from './decision-form.tsx'
import { deskFiguresWords } from './desk-figures.words.data.ts'

export type FiguresView = {
  article: ArticleRow
  document: Document
  reading: DocumentReading
  /** All of the article, the oldest first. */
  decisions: readonly FigureDecision[]
  once: string
  /** What was typed before a refusal; `typed.figure` names its figure. */
  typed?: Record<string, string>
  faults?: readonly ShownFault[]
  refused?: string
}

type Props = { visit: Visit; view: FiguresView }

/** The figures of an article one under the other, each with its sentence, what was decided of it, and a form. */
export function DeskFiguresPage({ visit, view }: Props) {
  const t = speak(deskFiguresWords, visit.lang)
  const { article, reading } = view
  const title = inScript(article.title, article.script, visit)
  const mayWrite = may(visit.actor, 'portal.write', visit.site, visit.sites)
  const above = { label: title, href: link(visit, mayWrite ? `/desk/articles/${article.id}` : `/a/${article.slug}`) }
  const decided = reading.figures.filter(({ decision }) => decision).length
  return (
    <Shell visit={visit} title={`${t('title')} · ${title}`} breadcrumb={[above, { label: t('title') }]}>
      <PageHead
        title={t('title')}
        meta={<span lang={langOfText(article.script, visit.lang)}>{title}</span>}
        lead={t('lead')}
        actions={<Badge tone="calm">{t('decided', { n: decided, all: reading.figures.length })}</Badge>}
      />
      {view.refused ? <Notice tone="bad">{view.refused}</Notice> : null}
      {reading.figures.length === 0 ? <EmptyState title={t('none')} why={t('noneWhy')} /> : null}
      <ol class="figures-desk plain-list">
        {reading.figures.map((figure, at) => (
          <OneFigure key={figure.key} {...{ visit, view, figure, at }} />
        ))}
      </ol>
      <Gone visit={visit} view={view} />
    </Shell>
  )
}

const tones = { confirmed: 'good', corrected: 'warn', rejected: 'neutral' } as const

function OneFigure({ visit, view, figure, at }: Props & { figure: ReadFigure; at: number }) {
  const t = speak(deskFiguresWords, visit.lang)
  const lang = langOfText(view.article.script, 'hans')
  const voice = figureVoice(visit.lang, [view.reading])
  const { decision, sentence, quote } = figure
  return (
    <li id={`figure-${at + 1}`}>
      <Stack close>
        <p>
          <strong lang={lang}>{quote}</strong>{' '}
          <Badge tone={decision ? tones[decision.verdict] : 'neutral'}>{t(decision?.verdict ?? 'open')}</Badge>
        </p>
        <p lang={lang}>{sentence}</p>
        <p class="quiet">{sayFigure(voice, figure).join(' · ')}</p>
        <History visit={visit} decisions={view.decisions.filter(each => each.figureKey === figure.key)} />
        <DecisionForm {...{ visit, view, figure, at }} />
      </Stack>
    </li>
  )
}

function History({ visit, decisions }: { visit: Visit; decisions: readonly FigureDecision[] }) {
  const t = speak(deskFiguresWords, visit.lang)
  if (decisions.length === 0) return null
  return (
    <ul class="plain-list quiet">
      {decisions.map(({ by: name, at, verdict, reason }) => (
        <li key={at.getTime()}>
          {t('history', { name, when: showInstant(at), verdict: t(verdict) })}
          {reason ? ` · ${reason}` : ''}
        </li>
      ))}
    </ul>
  )
}

/** What was decided about sentences that the text has no more. */
function Gone({ visit, view: { reading, decisions } }: Props) {
  const t = speak(deskFiguresWords, visit.lang)
  const known = new Set(reading.figures.map(({ key }) => key))
  const gone = decisions.filter(each => !known.has(each.figureKey))
  if (gone.length === 0) return null
  return (
    <Section title={t('gone')} aside={t('goneCount', { n: gone.length })}>
      <p class="quiet">{t('goneWhy')}</p>
      <History visit={visit} decisions={gone} />
    </Section>
  )
}
