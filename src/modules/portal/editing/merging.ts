import type { Doer } from '#platform/access.ts'
import { Refusal } from '#platform/errors.ts'
import type { Articles, Draft } from '../articles/articles.ts'
import { cleanBody } from '../articles/clean-body.ts'
import { fromTyped } from '../articles/typed-body.ts'
import { mergeBodies, settle } from '../kernel/merge/merge-bodies.ts'
import type { ArticleRow } from '../portal.tables.ts'

/** Where two people wrote different things in one place. `at` is `title` or `body.0`; texts of the body are HTML. */
export type Conflict = { at: string; base: string; mine: string; theirs: string }

export type Choice = 'mine' | 'theirs' | 'both'
export type Choices = Record<string, Choice>

/** Two changed copies as one, as far as they agree; where they do not, what the choices say or else mine. */
export type MergedDraft = { draft: Draft; conflicts: Conflict[] }

export type Saving = {
  draft: Draft
  /** What the article said when the form was opened, and when it had been changed last then. */
  base: Draft | undefined
  seenAt: Date | undefined
  /** Choices hold against this change of the article alone. */
  choices: Choices
  against: Date | undefined
}

export type Saved =
  | { kind: 'saved'; isMerged: boolean }
  | { kind: 'conflicts'; theirs: ArticleRow; merged: MergedDraft }

const fields = ['title', 'summary', 'channelId', 'script', 'source', 'author', 'featured'] as const

/** What an article says, as an editor would type it. */
export function draftOf(article: ArticleRow): Draft {
  const { title, channel_id: channelId, summary, body, script, source, author, featured } = article
  return { title, channelId, summary, body, script, source, author, featured }
}

/**
 * Merges what two people made of one article (`base`: what both began with): field by field, the body by paragraphs
 * and words. Where they cannot be merged `choices` decide, by the place of the conflict.
 */
export function mergeDrafts(base: Draft, mine: Draft, theirs: Draft, choices: Choices = {}): MergedDraft {
  const scalars = fields.map(at => mergeField(at, base, mine, theirs))
  const bodies = { base: bodyOf(base), mine: bodyOf(mine), theirs: bodyOf(theirs) }
  const pieces = mergeBodies(bodies)
  const inBody: Conflict[] = []
  const body = settle(pieces, (conflict, index) => {
    const at = `body.${index}`
    const texts = { base: conflict.base.join('\n'), mine: conflict.mine.join('\n'), theirs: conflict.theirs.join('\n') }
    inBody.push({ at, ...texts })
    if (choices[at] === 'theirs') return conflict.theirs
    return choices[at] === 'both' ? [...conflict.theirs, ...conflict.mine] : conflict.mine
  })
  const chosen = scalars.map(({ at, value, isConflict }) => [
    at,
    isConflict && choices[at] === 'theirs' ? theirs[at] : value,
  ])
  const conflicts = scalars.filter(each => each.isConflict).map(({ at }) => conflictOf(at, base, mine, theirs))
  return { draft: { ...mine, ...Object.fromEntries(chosen), body }, conflicts: [...conflicts, ...inBody] }
}

/** Whether two drafts say the same: a picture that was added changes an article, and not its text. */
export function saysSame(one: Draft, other: Draft): boolean {
  return fields.every(at => one[at] === other[at]) && bodyOf(one) === bodyOf(other)
}

const bodyOf = ({ body }: Draft) => cleanBody(fromTyped(body))

function mergeField(at: (typeof fields)[number], base: Draft, mine: Draft, theirs: Draft) {
  const isMineNew = mine[at] !== base[at]
  const isTheirsNew = theirs[at] !== base[at]
  const isConflict = isMineNew && isTheirsNew && mine[at] !== theirs[at]
  return { at, value: isTheirsNew && !isMineNew ? theirs[at] : mine[at], isConflict }
}

function conflictOf(at: (typeof fields)[number], base: Draft, mine: Draft, theirs: Draft): Conflict {
  const shown = (draft: Draft) => String(draft[at] ?? '')
  return { at, base: shown(base), mine: shown(mine), theirs: shown(theirs) }
}

/** Others may save while one merges; after so many times the last refusal stands. */
const attempts = 3

/**
 * Saves an article that someone else may have changed since it was opened: their changes stay, and where both changed
 * the same words nothing is saved until someone has chosen. Throws what `articles.change` throws.
 */
export async function saveMerging(articles: Articles, doer: Doer, id: string, saving: Saving): Promise<Saved> {
  const { draft, base, seenAt, against } = saving
  try {
    await articles.change(doer, id, draft, seenAt)
    return { kind: 'saved', isMerged: false }
  } catch (error) {
    if (!base || !(error instanceof Refusal) || error.code !== 'article_changed_meanwhile') throw error
  }
  for (let attempt = 1; ; attempt++) {
    const theirs = await articles.getWritten(doer.site, id)
    const choices = theirs.changed_at.getTime() === against?.getTime() ? saving.choices : {}
    const merged = mergeDrafts(base, draft, draftOf(theirs), choices)
    if (merged.conflicts.some(({ at }) => choices[at] === undefined)) return { kind: 'conflicts', theirs, merged }
    try {
      await articles.change(doer, id, merged.draft, theirs.changed_at)
      return { kind: 'saved', isMerged: !saysSame(base, draftOf(theirs)) }
    } catch (error) {
      const isLate = error instanceof Refusal && error.code === 'article_changed_meanwhile'
      if (!isLate || attempt === attempts) throw error
    }
  }
}
