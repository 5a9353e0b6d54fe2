import type { Doer } from '#platform/access.ts'
import { programActor } from '#platform/access.ts'
import { toLocalDay, zoneOffsetMs } from '#platform/clock.ts'
import type { Platform } from '#platform/module.ts'
import type { SiteCode } from '#platform/sites.ts'
import { type InspectionRules, inspectionRules } from '#rules/inspection/inspection.ts'
import { type Channel, listChannels } from '../channels/channels.store.ts'
import { branch } from '../channels/channels.ts'
import { type Finding, inspect, type Upkeep } from '../kernel/inspection/inspect.ts'
import { countDeadLinks } from '../links-watch/links-watch.store.ts'
import { portalRefusal } from '../refusal.ts'
import {
  countOpeningChecks,
  deleteUpkeep,
  listNewest,
  listStandingWarnings,
  listUpkeeps,
  listWarnings,
  putUpkeep,
  putWarning,
  type WarningRow,
} from './inspection.store.ts'

/** A channel with the rule of updating that it falls under, and who said so. */
export type KeptChannel = { channel: Channel; upkeep: Upkeep; saidByEditor: boolean; newest: Date | null }

export type Inspected = { rules: InspectionRules; findings: Finding[]; channels: KeptChannel[]; warnings: WarningRow[] }

export type Inspection = ReturnType<typeof createInspection>

type Parts = Pick<Platform, 'db' | 'transact' | 'clock' | 'config'>

const shownWarnings = 50

/** How a site would fare at an inspection of government websites, from what it holds now. */
export function createInspection({ db, transact, clock, config }: Parts) {
  const look = createLook({ db, clock, config })
  return {
    /** The site as it stands now, with the warnings of the daily look. */
    async inspect(site: SiteCode): Promise<Inspected> {
      return { ...(await look(site)), warnings: await listWarnings(db, site, shownWarnings) }
    },

    /** Says which rule of updating channels fall under; null leaves one to its name. Throws `channel_not_found`. */
    keepChannels: (doer: Doer, upkeeps: ReadonlyMap<string, Upkeep | null>) =>
      transact(doer, 'portal.keep-channels', async ({ sql, site, note }) => {
        const [known, said] = [await listChannels(sql, site), await listUpkeeps(sql, site)]
        for (const [id, upkeep] of upkeeps) {
          if (!known.some(channel => channel.id === id)) throw portalRefusal('channel_not_found')
          if ((said.get(id) ?? null) === upkeep) continue
          await (upkeep ? putUpkeep(sql, site, id, upkeep) : deleteUpkeep(sql, site, id))
          note(`channel:${id}`, { upkeep })
        }
      }),

    /** The daily look: warns of what is near or past its limit, settles what was mended. Repeating it changes nothing. */
    async warn(site: SiteCode): Promise<{ standing: number; settled: number }> {
      const { findings } = await look(site)
      const bad = findings.filter(({ level }) => level === 'amber' || level === 'red')
      const standing = await listStandingWarnings(db, site)
      const isStill = ({ key, level }: WarningRow) => bad.some(each => each.key === key && each.level === level)
      const settled = standing.filter(each => !isStill(each))
      if (bad.length === 0 && settled.length === 0) return { standing: 0, settled: 0 }
      const at = new Date(clock())
      const doer = { actor: programActor('inspection'), site }
      await transact(doer, 'portal.warn-of-inspection', async ({ sql }) => {
        for (const row of settled) await putWarning(sql, { ...row, settled_at: at })
        for (const finding of bad) {
          const { key, level } = finding
          const before = standing.find(each => each.key === key && each.level === level)
          const warned = before?.warned_at ?? at
          await putWarning(sql, {
            site_id: site,
            key,
            level,
            finding,
            warned_at: warned,
            seen_at: at,
            settled_at: null,
          })
        }
      })
      return { standing: bad.length, settled: settled.length }
    },
  }
}

/** Looks at what a site holds now, and judges it. */
function createLook({ db, clock, config }: Omit<Parts, 'transact'>) {
  return async function look(site: SiteCode): Promise<Omit<Inspected, 'warnings'>> {
    const rules = inspectionRules(toLocalDay(clock()))
    const [known, newest, said] = [
      await listChannels(db, site),
      await listNewest(db, site),
      await listUpkeeps(db, site),
    ]
    const channels = known.map(channel => keep(channel, known, { newest, said, rules }))
    const looked = {
      newestMs: latest([...newest.values()])?.getTime() ?? null,
      channels: channels.map(({ channel, upkeep, newest: at }) => ({
        id: channel.id,
        upkeep,
        newestMs: at?.getTime() ?? null,
      })),
      deadLinks: await countDeadLinks(db, site),
      questions: null,
      opening: config.publicUrl ? await countOpeningChecks(db, site, windowStart(rules, clock())) : null,
    }
    return { rules, findings: inspect(looked, rules, clock(), zoneOffsetMs), channels }
  }
}

/** From when on checks of the home page count. */
export function windowStart(rules: InspectionRules, nowMs: number): Date {
  return new Date(nowMs - rules.opening.windowDays * 86_400_000)
}

const latest = (dates: readonly Date[]) => dates.reduce<Date | null>((a, b) => (a && a > b ? a : b), null)

type Known = {
  newest: ReadonlyMap<string | null, Date>
  said: ReadonlyMap<string, Upkeep>
  rules: InspectionRules
}

function keep(channel: Channel, all: readonly Channel[], { newest, said, rules }: Known): KeptChannel {
  const dates = branch(all, channel.path).flatMap(each => newest.get(each.id) ?? [])
  const upkeep = said.get(channel.id) ?? upkeepByName(channel, rules)
  return { channel, upkeep, saidByEditor: said.has(channel.id), newest: latest(dates) }
}

/** The rule asks for notices and policies of top channels alone. */
function upkeepByName({ titleHans, parentId }: Channel, { names }: InspectionRules): Upkeep {
  const has = (words: readonly string[]) => words.some(word => titleHans.includes(word))
  if (has(names.notices)) return parentId === null ? 'notices' : 'free'
  return has(names.news) ? 'news' : 'free'
}
