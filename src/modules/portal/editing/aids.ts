import type { Clock } from '#platform/clock.ts'
import type { Visit } from '#platform/http/visit.ts'
import { cleanBody } from '../articles/clean-body.ts'
import { fromTyped } from '../articles/typed-body.ts'
import type { ArticleRow } from '../portal.tables.ts'
import { checkWords, type WordHit } from './check-words.ts'
import type { ScriptChoices, ScriptPlace } from './script-choices.ts'
import type { OtherEditor, WorkingCopies, WorkingCopy } from './working-copies.ts'

/** What helps someone who edits an article: who else is at it, what they left unsaved, what to look at. */
export type Aids = {
  others: readonly OtherEditor[]
  copy: WorkingCopy | undefined
  hits: readonly WordHit[]
  places: readonly ScriptPlace[]
}

type Parts = { workingCopies: WorkingCopies; scriptChoices: ScriptChoices; clock: Clock }

export async function readAids(
  { workingCopies, scriptChoices, clock }: Parts,
  visit: Visit,
  article: ArticleRow,
): Promise<Aids> {
  const personId = visit.actor!.id
  const [others, copy, places] = await Promise.all([
    workingCopies.listOthers(article.site_id, article.id, personId),
    workingCopies.find(article.site_id, article.id, personId),
    scriptChoices.places(article),
  ])
  const unsaved = copy && !saysSame(article, copy) ? copy : undefined
  return { others, copy: unsaved, places, hits: checkWords(article.site_id, article, clock()) }
}

/** A copy that was kept while its form was already being saved has nothing new to say. */
function saysSame(article: ArticleRow, { fields }: WorkingCopy): boolean {
  return (
    fields.title === article.title &&
    fields.summary === article.summary &&
    cleanBody(fromTyped(fields.body ?? '')) === article.body
  )
}
