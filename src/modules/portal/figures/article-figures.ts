import {
  type DocumentReading,
  type Figures,
  figurePlaces,
  inTextVoice,
  type Trial,
  tryNumber,
} from '#modules/figures/index.ts'
import type { Clock } from '#platform/clock.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Mark } from '../kernel/marks/mark-html.ts'
import type { ArticleRow } from '../portal.tables.ts'
import type { Reader } from '../script.ts'
import { documentFor, documentOf } from './article-document.ts'

/** The figures of an article as its page shows them: in the reader's script; `trial` where another number is tried. */
export type ArticleFigures = {
  path: string
  reading: DocumentReading
  trial: Trial | undefined
  /** Of the text as it was written, for marking it. */
  written: DocumentReading
}

/** A figure by its number from 1, and what to put in its place. */
export type Wanted = { try?: number | undefined; value?: string | undefined }

export type ReadArticleFigures = ReturnType<typeof createArticleFigures>

/** Reads the figures of articles, with what was decided about them. */
export function createArticleFigures({ figures, clock }: { figures: Figures; clock: Clock }) {
  return async (article: ArticleRow, reader: Reader, wanted: Wanted = {}): Promise<ArticleFigures> => {
    const document = documentOf(article, clock())
    const shown = documentFor(article, reader, clock())
    const written = await figures.readDocument(article.site_id, document)
    const inLang = shown.text === document.text ? written : await figures.readDocument(article.site_id, shown)
    const reading = inLang.figures.length === written.figures.length ? inLang : written
    const original = { text: shown.text, published: shown.publishedOn, reading }
    const { try: number, value } = wanted
    const trial = number && value ? tryNumber(original, original, number - 1, value) : undefined
    return { path: document.path, reading, trial, written }
  }
}

/** Marks for the body: quiet links from each figure to its line in the table. */
export function figureMarks({ written }: ArticleFigures): Mark[] {
  return figurePlaces(written).map(({ start, end, number, href, fails }) => ({
    start,
    end,
    tags: isFirst => [
      `<a class="figure${fails ? ' figure-failing' : ''}" href="${href}"${isFirst ? ` data-figure="${number}"` : ''}>`,
      '</a>',
    ],
  }))
}

/** The figures of an article for programs, and for the page that brings them to life; names of people stay inside. */
export function figuresForPrograms(visit: Visit, article: ArticleRow, { reading }: ArticleFigures, clock: Clock) {
  const { text, publishedOn, title, path } = documentFor(article, visit, clock())
  const figures = reading.figures.map(({ decision, ...figure }) =>
    decision
      ? { ...figure, decision: { verdict: decision.verdict, changes: decision.changes, at: decision.at } }
      : figure,
  )
  return { title, path, published: publishedOn, text, ...reading, figures, voice: inTextVoice(visit, reading) }
}
