import { toHant } from '#platform/i18n/hant.ts'
import type { Lang } from '#platform/i18n/lang.ts'
import type { Platform } from '#platform/module.ts'
import type { SiteCode } from '#platform/sites.ts'
import { type ListedArticle, listArticlesById } from '../articles/article-lists.store.ts'
import { findExcerpt, highlight, type Piece } from '../kernel/search/highlight.ts'
import { toQuery } from '../kernel/search/vector.ts'
import { inScript, type Reader } from '../script.ts'
import { countMatches, rankMatches, readPlainTexts, type SearchQuestion } from './search.store.ts'
import { comparable, segment } from './segment.ts'

/** More words than this are left out of a question. */
const maxWords = 12
/** So many matches are ranked and can be paged through; a filter brings the others. */
export const rankedMatches = 100
/** Counted up to here: more is said as `1000+`. */
export const countedMatches = 1000
/** Up to so many are found by the index and sorted; more are so common that the newest articles hold enough of them. */
const fewMatches = 4000
const pageLength = 20
/** In UTF-16 units. */
const excerptLength = 120

export type SearchRequest = {
  site: SiteCode
  text: string
  lang: Lang
  /** How texts become 繁體; by the dictionary alone where not said. */
  inHant?: Reader['inHant']
  /** Only these channels. */
  channelIds?: readonly string[] | undefined
  year?: number | undefined
  /** From 1. */
  page: number
}

export type SearchHit = { article: ListedArticle; title: Piece[]; excerpt: Piece[] }

export type SearchResult = {
  hits: SearchHit[]
  /** `countedMatches + 1` where there are more. */
  total: number
  pages: number
}

export type Search = ReturnType<typeof createSearch>

/** Full text of the published articles of a site; questions and texts meet in 简体, whatever script either is in. */
export function createSearch({ db }: Pick<Platform, 'db'>) {
  return async ({
    site,
    text,
    lang,
    inHant = toHant,
    channelIds,
    year,
    page,
  }: SearchRequest): Promise<SearchResult> => {
    const words = [...new Set(segment(text))].slice(0, maxWords)
    const question: SearchQuestion = { site, query: toQuery(words), channelIds, year }
    if (question.query === '') return { hits: [], total: 0, pages: 0 }
    const found = await countMatches(db, question, fewMatches + 1)
    const ranked = await rankMatches(db, question, { window: rankedMatches, areFew: found <= fewMatches })
    const ids = ranked.slice((page - 1) * pageLength, page * pageLength).map(match => match.article_id)
    const [articles, plainTexts] = await Promise.all([listArticlesById(db, site, ids), readPlainTexts(db, site, ids)])
    const hits = articles.map(article => ({
      article,
      ...showHit(article, plainTexts.get(article.id) ?? '', words, { lang, inHant }),
    }))
    return { hits, total: Math.min(found, countedMatches + 1), pages: Math.ceil(ranked.length / pageLength) }
  }
}

/** Title and excerpt in the reader's script, cut where the words stand. */
function showHit(article: ListedArticle, plain: string, words: readonly string[], reader: Reader) {
  const [start, end] = findExcerpt(plain.toLowerCase(), words, excerptLength)
  const found = plain.slice(start, end).replaceAll('\n', ' ')
  const shown = highlight(reader.lang === 'hant' ? inScript(found, 'hans', reader) : found, found.toLowerCase(), words)
  const cut = { text: '…', marked: false }
  return {
    title: highlight(inScript(article.title, article.script, reader), comparable(article.title), words),
    excerpt: [...(start > 0 ? [cut] : []), ...shown, ...(end < plain.length ? [cut] : [])],
  }
}
