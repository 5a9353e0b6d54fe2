import { readBackupRecords } from '#platform/backup/records.ts'
import { type Clock, toLocalDay } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { staleBackupMs } from '#platform/operations/installation.ts'
import type { Site, SiteFoot, Sites } from '#platform/sites.ts'
import { missingYears, shippedCalendar } from '#rules/calendar/calendar.ts'
import type { SampleStatus } from '../sample/index.ts'
import { examineCertificate } from './certificate.ts'
import { type ExaminedLine, lineOf } from './line.ts'

export type GoLiveParts = {
  config: Config
  clock: Clock
  sites: Sites
  /** What the foot of a site's pages says now. */
  footOf: (site: Site) => Promise<SiteFoot>
  sampleStatus: () => Promise<SampleStatus>
  /** How many people must have a second factor by their role, and how many of them have none. */
  countSecondFactors: () => Promise<{ demanded: number; without: number }>
}

const calendar = shippedCalendar()
/** Six months, at their longest. */
const logDays = 184

/** What must be so before the public is let in, each with what to do. */
export async function examineGoLive(parts: GoLiveParts): Promise<ExaminedLine[]> {
  const { config, sites } = parts
  const nowMs = parts.clock()
  const feet = await Promise.all(addressed(sites).map(async site => ({ site, foot: await parts.footOf(site) })))
  return [
    await examineCertificate(config, nowMs),
    sponsor(feet),
    record('icp', feet),
    record('siteMark', feet),
    map(sites),
    lineOf('sms', config.sms ? 'gateway' : 'none'),
    backup(config, nowMs),
    holidays(nowMs),
    logs(config),
    await secondFactor(parts),
    await sample(parts),
    mode(sites, toLocalDay(nowMs)),
    lineOf('metrics', config.metricsToken ? 'token' : 'local'),
  ]
}

/** Sites with an address of their own; those below share the records of the one they stand under. */
const addressed = ({ all }: Sites) => all.filter(site => site.parent === null || site.hosts.length > 0)
const codes = (sites: readonly Site[]) => sites.map(site => site.code).join(', ')

type Foot = { site: Site; foot: SiteFoot }

function sponsor(feet: readonly Foot[]): ExaminedLine {
  const empty = feet.filter(({ foot }) => !foot.sponsor || !foot.contact)
  if (empty.length > 0) return lineOf('foot', 'empty', { sites: codes(empty.map(each => each.site)) })
  return lineOf('foot', 'filled', { sponsor: inLang(feet[0]!.foot.sponsor!, 'hans') })
}

function record(key: 'icp' | 'siteMark', feet: readonly Foot[]): ExaminedLine {
  const empty = feet.filter(({ foot }) => !foot[key])
  if (empty.length > 0) return lineOf(key, 'empty', { sites: codes(empty.map(each => each.site)) })
  return lineOf(key, 'filled', { number: feet[0]!.foot[key]! })
}

function map({ all }: Sites): ExaminedLine {
  const mapped = all.filter(site => site.baseMap)
  const empty = mapped.filter(site => !site.baseMap?.approvalNumber)
  if (mapped.length === 0) return lineOf('map', 'schematic')
  if (empty.length > 0) return lineOf('map', 'empty', { sites: codes(empty) })
  return lineOf('map', 'approved', {
    number: [...new Set(mapped.map(site => site.baseMap!.approvalNumber))].join(', '),
  })
}

function backup(config: Config, nowMs: number): ExaminedLine {
  const records = readBackupRecords(config.dataDir)
  const [newest] = records
  const tried = records.find(each => each.triedAt)
  if (!config.backup) return lineOf('backup', 'notPlanned')
  if (!newest) return lineOf('backup', 'none')
  const values = { made: shortTime(newest.madeAt), tried: shortTime(tried?.triedAt ?? '') }
  if (nowMs - Date.parse(newest.madeAt) > staleBackupMs) return lineOf('backup', 'stale', values)
  return lineOf('backup', tried ? 'tried' : 'untried', values)
}

const shortTime = (iso: string) => iso.slice(0, 16).replace('T', ' ')

function holidays(nowMs: number): ExaminedLine {
  const day = toLocalDay(nowMs)
  const missing = missingYears(calendar, day)
  if (missing.length > 0) return lineOf('calendar', 'missing', { years: missing.join(', ') })
  return lineOf('calendar', calendar.hasYear(Number(day.slice(0, 4)) + 1) ? 'nextToo' : 'there')
}

function logs({ log, logFolder }: Config): ExaminedLine {
  if (!logFolder) return lineOf('logs', 'nowhere')
  const { dir, keptDays: days } = logFolder
  if (days < logDays) return lineOf('logs', 'short', { days })
  return log === 'info' || log === 'debug'
    ? lineOf('logs', 'kept', { dir, days })
    : lineOf('logs', 'quiet', { level: log })
}

async function secondFactor({ countSecondFactors }: GoLiveParts): Promise<ExaminedLine> {
  const counts = await countSecondFactors()
  if (counts.demanded === 0) return lineOf('secondFactor', 'nobody')
  return lineOf('secondFactor', counts.without === 0 ? 'all' : 'some', counts)
}

async function sample({ config, sampleStatus }: GoLiveParts): Promise<ExaminedLine> {
  const { state } = await sampleStatus()
  if (state === 'loaded' || state === 'unfinished') return lineOf('sample', 'there')
  return lineOf('sample', config.sample ? 'mode' : 'gone')
}

function mode({ all }: Sites, today: string): ExaminedLine {
  const carrying = all.filter(site => site.mode === 'carriers-on-platform')
  const inForce = (site: Site) =>
    (site.licences ?? []).filter(licence => licence.validTo === null || licence.validTo >= today)
  const unlicensed = carrying.filter(site => inForce(site).length === 0)
  if (carrying.length === 0) return lineOf('mode', 'information')
  if (unlicensed.length > 0) return lineOf('mode', 'unlicensed', { sites: codes(unlicensed) })
  return lineOf('mode', 'licensed', {
    number: inForce(carrying[0]!)
      .map(licence => licence.number)
      .join(', '),
  })
}
