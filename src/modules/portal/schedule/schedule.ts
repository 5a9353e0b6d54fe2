import { type Doer, programActor } from '#platform/access.ts'
import type { Platform } from '#platform/module.ts'
import type { SiteCode } from '#platform/sites.ts'
import { nextState } from '../articles/article-states.ts'
import { lock, moveArticle, publicationDates } from '../articles/articles.ts'
import { stateSayings } from '../articles/state-words.data.ts'
import type { ArticleRow } from '../portal.tables.ts'
import { portalRefusal } from '../refusal.ts'
import type { ScheduledMove, ScheduleRow } from '../review/review.tables.ts'
import { showInstant } from '../show.ts'
import { deleteSchedule, findSchedule, listDue, listSchedules, putSchedule } from './schedule.store.ts'

export type Schedules = ReturnType<typeof createSchedules>

type Parts = Pick<Platform, 'db' | 'transact' | 'clock' | 'sites' | 'log'>

const farthestMs = 2 * 366 * 86_400_000

/** Publishing and withdrawing by the clock. */
export function createSchedules({ db, transact, clock, sites, log }: Parts) {
  const now = () => new Date(clock())

  /** Does what is due for one article, if nobody has done it or taken it back since. Returns whether it did. */
  const runOne = ({ site_id: site, article_id: id, move }: ScheduleRow): Promise<boolean> =>
    transact({ actor: programActor('schedule'), site }, 'portal.run-schedule', async transaction => {
      const before = await lock(transaction, id)
      const due = await findSchedule(transaction.sql, site, id, move)
      if (!due || due.due_at.getTime() > clock()) return false
      transaction.note(`article:${id}`, { move, setBy: due.person_id })
      if (!nextState(before.state, move)) {
        await deleteSchedule(transaction.sql, site, id, move)
        return false
      }
      const dates = move === 'publish' ? publicationDates(before, undefined, now()) : {}
      await moveArticle(transaction, before, move, dates, now())
      return true
    })

  async function runSite(site: SiteCode): Promise<number> {
    let done = 0
    for (const due of await listDue(db, site, now())) {
      const isDone = await runOne(due).catch(error => {
        log.error({ err: error, site, article: due.article_id }, 'schedule')
        return false
      })
      if (isDone) done += 1
    }
    return done
  }

  return {
    /**
     * Sets when an approved article is published, or when one is withdrawn; setting it again moves it. Throws
     * `schedule_past`, `schedule_far`, `schedule_order`, `article_move_forbidden`.
     */
    set: (doer: Doer, id: string, move: ScheduledMove, dueAt: Date) =>
      transact(doer, 'portal.set-schedule', async transaction => {
        demandTime(dueAt, now())
        const before = await lock(transaction, id)
        if (move === 'publish') await moveArticle(transaction, before, 'schedule', {}, now())
        else demandWithdrawable(before)
        demandOrder(await listSchedules(transaction.sql, doer.site, [id]), move, dueAt)
        const person = { person_id: doer.actor.id, name: doer.actor.name }
        const row = { site_id: doer.site, article_id: id, move, due_at: dueAt, ...person, set_at: now() }
        await putSchedule(transaction.sql, row)
        transaction.note(`article:${id}`, { move, dueAt: dueAt.toISOString() })
      }),

    /** Takes back what was set; a scheduled article waits again to be published. */
    cancel: (doer: Doer, id: string, move: ScheduledMove) =>
      transact(doer, 'portal.cancel-schedule', async transaction => {
        const before = await lock(transaction, id)
        if (move === 'publish') await moveArticle(transaction, before, 'unschedule', {}, now())
        await deleteSchedule(transaction.sql, doer.site, id, move)
        transaction.note(`article:${id}`, { move })
      }),

    /**
     * Does whatever has become due on any site since it was last looked at, however long ago that was. Safe to call in
     * several processes at once: each move is made once. Returns how many it made.
     */
    async runDue(): Promise<number> {
      let done = 0
      for (const { code } of sites.all) done += await runSite(code)
      return done
    },
  }
}

function demandTime(dueAt: Date, now: Date) {
  const when = showInstant(dueAt)
  if (dueAt.getTime() <= now.getTime()) throw portalRefusal('schedule_past', { when, now: showInstant(now) })
  if (dueAt.getTime() > now.getTime() + farthestMs) throw portalRefusal('schedule_far', { when })
}

/** What is, or is to be, before its readers. */
function demandWithdrawable({ state }: ArticleRow) {
  if (['approved', 'scheduled', 'published'].includes(state)) return
  throw portalRefusal('article_move_forbidden', { state: stateSayings[state][0] })
}

function demandOrder(standing: readonly ScheduleRow[], move: ScheduledMove, dueAt: Date) {
  const other = standing.find(each => each.move !== move)
  const [publishAt, withdrawAt] = move === 'publish' ? [dueAt, other?.due_at] : [other?.due_at, dueAt]
  if (publishAt && withdrawAt && withdrawAt.getTime() <= publishAt.getTime())
    throw portalRefusal('schedule_order', { when: showInstant(withdrawAt) })
}
