import { toLocalIso } from '#platform/clock.ts'
import { toHans } from '#platform/i18n/hant.ts'
import type { SiteCode } from '#platform/sites.ts'
import { shippedWords, type WordsFile, wordsOfSite } from '#rules/words/words.ts'
import { toPlainText } from '../kernel/html/text-nodes.ts'
import { type FoundWord, findWords } from '../kernel/words-to-avoid/find-words.ts'
import type { ArticleRow } from '../portal.tables.ts'
import { portalRefusal } from '../refusal.ts'

type Word = WordsFile['words'][number]
export type CheckedField = 'title' | 'summary' | 'body'

/** A word of the lists where it stands in a field of an article, with the words around it. */
export type WordHit = FoundWord<Word> & { field: CheckedField; before: string; after: string }

const shownAround = 12
const lists = shippedWords()

/**
 * Words of an article that the site's lists advise against (错敏词), in either script: what was written, where in the
 * field's plain text, what to write instead, why, and how grave it is. `nowMs` decides which lists are in force.
 * Before review and before publishing call `demandGoodWords`, which stops at a word of severity `must`.
 */
export function checkWords(
  site: SiteCode,
  article: Pick<ArticleRow, 'title' | 'summary' | 'body'>,
  nowMs: number,
): WordHit[] {
  const words = wordsOfSite(lists, site, toLocalIso(nowMs).slice(0, 10))
  const fields = { title: article.title, summary: article.summary, body: toPlainText(article.body) }
  return (Object.keys(fields) as CheckedField[]).flatMap(field =>
    findWords(fields[field], words, foldToHans).map(found => ({
      ...found,
      field,
      before: fields[field].slice(Math.max(0, found.start - shownAround), found.start),
      after: fields[field].slice(found.end, found.end + shownAround),
    })),
  )
}

/** Throws `words_must_change`, naming them, where an article has words that the lists forbid. */
export function demandGoodWords(
  site: SiteCode,
  article: Pick<ArticleRow, 'title' | 'summary' | 'body'>,
  nowMs: number,
) {
  const bad = checkWords(site, article, nowMs).filter(hit => hit.word.severity === 'must')
  if (bad.length > 0)
    throw portalRefusal('words_must_change', { words: [...new Set(bad.map(hit => hit.text))].join(' ') })
}

/** 简体 of the same length: line by line, and a line whose length would change character by character. */
function foldToHans(text: string): string {
  return text
    .split('\n')
    .map(line => {
      const folded = toHans(line)
      if (folded.length === line.length) return folded
      return [...line].map(each => (toHans(each).length === each.length ? toHans(each) : each)).join('')
    })
    .join('\n')
}
