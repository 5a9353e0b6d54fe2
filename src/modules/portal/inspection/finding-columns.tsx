import { link, type Visit } from '#platform/http/visit.ts'
import type { Say } from '#platform/i18n/words.ts'
import { Badge, type Tone } from '#ui/badge/badge.tsx'
import type { Column } from '#ui/table/table.tsx'
import type { Finding, Level } from '../kernel/inspection/inspect.ts'
import { channelTitle, showInstant } from '../show.ts'
import type { KeptChannel } from './inspection.ts'
import type { inspectionWords } from './words.data.ts'

export type InspectionSay = Say<typeof inspectionWords>

const dayMs = 86_400_000
const tones: Record<Level, Tone> = { good: 'good', amber: 'warn', red: 'bad', unknown: 'neutral' }

export function LevelBadge({ level, t }: { level: Level; t: InspectionSay }) {
  return <Badge tone={tones[level]}>{t(level)}</Badge>
}

type Shown = { visit: Visit; channels: readonly KeptChannel[]; nowMs: number; t: InspectionSay }

/** What each line of the inspection says. */
export function findingColumns({ visit, channels, nowMs, t }: Shown): Column<Finding>[] {
  return [
    { key: 'item', label: t('item'), cell: finding => nameOf(finding, visit, channels, t) },
    { key: 'level', label: t('level'), cell: ({ level }) => <LevelBadge level={level} t={t} /> },
    { key: 'now', label: t('now'), cell: finding => sayNow(finding, t) },
    { key: 'left', label: t('left'), cell: finding => sayLeft(finding, nowMs, t) },
    { key: 'advice', label: t('advice'), cell: finding => <Advice visit={visit} finding={finding} t={t} /> },
  ]
}

/** What a line is about. */
export function nameOf(finding: Finding, visit: Visit, channels: readonly KeptChannel[], t: InspectionSay): string {
  if (finding.what !== 'channel') return t(finding.what)
  const known = channels.find(({ channel }) => `channel:${channel.id}` === finding.key)
  return t('channel', { title: known ? channelTitle(known.channel, visit) : '…' })
}

const day = (ms: number) => showInstant(new Date(ms)).slice(0, 10)

const sayUnknown = { questions: 'noQuestions', opening: 'notAsked', links: 'notWalked' } as const

function sayNow({ what, level, sinceMs, count }: Finding, t: InspectionSay): string {
  if (level === 'unknown') return t(sayUnknown[what as 'links'])
  const n = count ?? 0
  switch (what) {
    case 'home':
    case 'channel':
      return sinceMs === null ? t('never') : t('newest', { when: day(sinceMs) })
    case 'questions':
      return sinceMs === null ? t('noneWaiting') : t('waiting', { n, when: day(sinceMs) })
    case 'links':
      return sinceMs === null ? t('count', { n }) : t('deadSince', { n, when: day(sinceMs) })
    case 'opening':
      return t('shut', { n })
    default:
      return t('count', { n })
  }
}

function sayLeft({ what, level, dueMs, count, limit }: Finding, nowMs: number, t: InspectionSay): string {
  if (what === 'links') return t('pointsOnly')
  if (level === 'unknown') return ''
  if (what === 'opening') return t('ofShare', { n: count ?? 0, limit: limit ?? 0 })
  if (count !== null && limit !== null) return t('ofLimit', { n: count, limit })
  if (dueMs === null) return ''
  if (nowMs >= dueMs) return t('daysOver', { n: Math.max(1, Math.floor((nowMs - dueMs) / dayMs)) })
  return t('daysLeft', { n: Math.ceil((dueMs - nowMs) / dayMs), when: day(dueMs) })
}

const advice = {
  home: ['adviceHome', '/desk/articles/new'],
  channel: ['adviceChannel', '/desk/articles/new'],
  stale: ['adviceStale', '/desk/articles/new'],
  blank: ['adviceBlank', '/desk/channels'],
  questions: ['adviceQuestions', '/desk'],
  opening: ['adviceOpening', '/desk'],
  links: ['adviceLinks', '/desk/links'],
} as const

/** Nothing where all is good. */
function Advice({ visit, finding, t }: { visit: Visit; finding: Finding; t: InspectionSay }) {
  const [words, path] = advice[finding.what]
  const isOpen = finding.level === 'amber' || finding.level === 'red' || finding.what === 'links'
  return isOpen ? <a href={link(visit, path)}>{t(words)}</a> : null
}
