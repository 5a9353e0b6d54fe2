import type { Doer } from '#platform/access.ts'
import type { Platform } from '#platform/module.ts'
import type { Transaction } from '#platform/transact.ts'
import { lock, store } from '../articles/articles.ts'
import { listChannels } from '../channels/channels.store.ts'
import { replaceAt } from '../kernel/html/edit-text.ts'
import type { ArticleRow } from '../portal.tables.ts'
import { applyRepairs, breadcrumbSeparator, type RepairedField } from '../reading/index.ts'
import { portalRefusal } from '../refusal.ts'
import { demandCorrector } from '../review/review-rules.ts'
import { findStanding } from './imported-channels.ts'
import { type Damage, findOrigin, type KeptRepair, updateDamage } from './origins.store.ts'

/** Which repair: where it begins in the damaged text of its field or paragraph. */
export type RepairPlace = { field: RepairedField; paragraph: number | null; start: number }

export type Repairs = ReturnType<typeof createRepairs>

/** Takes repairs of an imported text back, one at a time, and makes them again. */
export function createRepairs({ db, transact, clock, sites }: Pick<Platform, 'db' | 'transact' | 'clock' | 'sites'>) {
  return {
    find: (site: string, articleId: string) => findOrigin(db, site, articleId),

    /**
     * Makes the text say what it said before a repair (`undone`), or what the repair made of it. The damaged text is
     * the record and never changes. Throws `repair_not_found`, and `repair_text_changed` where someone has rewritten
     * the passage by hand.
     */
    set: (doer: Doer, id: string, place: RepairPlace, undone: boolean) =>
      transact(doer, 'portal.set-repair', async transaction => {
        const before = await lock(transaction, id)
        demandCorrector(doer, sites, before)
        const damage = (await findOrigin(transaction.sql, transaction.site, id))?.damage
        const repair = damage?.repairs.find(each => isAt(each, place))
        if (!damage || !repair || Boolean(repair.undone) === undone) throw portalRefusal('repair_not_found')
        const changed = withRepair(damage, place, undone)
        const changes =
          repair.field === 'breadcrumb'
            ? await followBreadcrumb(transaction, before, damage, changed)
            : rebuild(before, damage, changed, repair, undone)
        await updateDamage(transaction.sql, transaction.site, id, changed)
        await store(transaction, before, { ...changes, edited: true }, new Date(clock()))
      }),
  }
}

const isAt = (repair: KeptRepair, { field, paragraph, start }: RepairPlace) =>
  repair.field === field && repair.paragraph === paragraph && repair.start === start

function withRepair(damage: Damage, place: RepairPlace, undone: boolean): Damage {
  const repairs = damage.repairs.map(repair => {
    if (!isAt(repair, place)) return repair
    const { undone: _, ...made } = repair
    return undone ? { ...made, undone: true as const } : made
  })
  return { ...damage, repairs }
}

/**
 * An article that stands in the channel of its breadcrumb goes with it, where the other name has a channel. None is
 * made for a damaged name, and an article that someone put elsewhere stays.
 */
async function followBreadcrumb({ sql, site }: Transaction, article: ArticleRow, before: Damage, after: Damage) {
  const channels = await listChannels(sql, site)
  const channelOf = (damage: Damage) =>
    findStanding(channels, (textOf(damage, 'breadcrumb') ?? '').split(breadcrumbSeparator))
  const [from, to] = [channelOf(before), channelOf(after)]
  return to && (from?.id ?? null) === article.channel_id ? { channel_id: to.id } : {}
}

/** What of the article changes with a repair of its other texts. */
function rebuild(
  article: ArticleRow,
  before: Damage,
  after: Damage,
  repair: KeptRepair,
  undone: boolean,
): Partial<ArticleRow> {
  const { field, paragraph } = repair
  if (field !== 'paragraphs' && field !== 'breadcrumb') {
    if (article[field] !== textOf(before, field)) throw portalRefusal('repair_text_changed')
    return { [field]: textOf(after, field) }
  }
  const place = {
    paragraph: paragraph!,
    start: repair.start + growthBefore(before, repair),
    before: undone ? repair.after : repair.before,
  }
  const texts = before.damaged.paragraphs.map((_, index) => textOf(before, 'paragraphs', index)!)
  const body = replaceAt(article.body, texts, place, undone ? repair.before : repair.after)
  if (body === undefined) throw portalRefusal('repair_text_changed')
  return { body }
}

/** Repairs that nobody took back. */
export const repairsInForce = ({ repairs }: Damage) => repairs.filter(repair => !repair.undone)

/** A field or paragraph as the repairs in force make it. */
export function textOf(damage: Damage, field: RepairedField, paragraph: number | null = null): string | null {
  const damaged = field === 'paragraphs' ? (damage.damaged.paragraphs[paragraph!] ?? null) : damage.damaged[field]
  if (damaged === null) return null
  return applyRepairs(
    damaged,
    repairsOf(damage, field, paragraph).filter(repair => !repair.undone),
  )
}

/** Repairs of a field or paragraph, in order. */
export function repairsOf({ repairs }: Damage, field: RepairedField, paragraph: number | null = null): KeptRepair[] {
  return repairs
    .filter(repair => repair.field === field && repair.paragraph === paragraph)
    .sort((a, b) => a.start - b.start)
}

/** By how many units the repairs in force before one have moved it. */
function growthBefore(damage: Damage, { field, paragraph, start }: KeptRepair): number {
  return repairsOf(damage, field, paragraph)
    .filter(repair => !repair.undone && repair.start < start)
    .reduce((sum, repair) => sum + repair.after.length - repair.before.length, 0)
}
