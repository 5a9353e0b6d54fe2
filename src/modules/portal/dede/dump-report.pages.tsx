import type { Visit } from '#platform/http/visit.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Section } from '#ui/page-head/page-head.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import type { AddressCount, AddressReport } from './coverage.ts'
import type { DumpReport } from './dump-report.ts'
import { dumpWords } from './words.data.ts'

type DumpSay = Say<typeof dumpWords>

const shownUnanswered = 200

/** What a database was, and how many of its old addresses lead somewhere. */
export function DumpReportPart({ visit, dump }: { visit: Visit; dump: DumpReport }) {
  const t = speak(dumpWords, visit.lang)
  const { prefix, encoding, files, channels, channelPages = 0, standing, flags, unknownModels } = dump
  const unknown = unknownModels.reduce((sum, each) => sum + each.articles, 0)
  const carried = flags.map(({ name, articles }) => `${name} ${articles}`).join(' · ')
  return (
    <>
      <Section title={t('told')}>
        <p>{t('prefixOf', { prefix, encoding, files, channels, channelPages })}</p>
        <p>{t('standing', standing)}</p>
        {carried === '' ? null : <p>{t('flags', { flags: carried })}</p>}
        <p>{t('models', { unknown, empty: dump.withoutBody, several: dump.inSeveralChannels })}</p>
      </Section>
      <Addresses visit={visit} addresses={dump.addresses} />
    </>
  )
}

type Counted = AddressCount & { label: string }

/** How well old addresses are covered, and those that lead nowhere. */
function Addresses({ visit, addresses }: { visit: Visit; addresses: AddressReport }) {
  const t = speak(dumpWords, visit.lang)
  const { rules, bodies, unanswered } = addresses
  const rows: Counted[] = [
    { label: t('byRule'), ...rules },
    { label: t('inTexts'), ...bodies },
  ]
  return (
    <Section title={t('coverage')}>
      <Table visit={visit} caption={t('coverage')} columns={countColumns(t)} rows={rows} rowKey={row => row.label} />
      {unanswered.length === 0 ? null : (
        <details>
          <summary>{t('unanswered', { n: unanswered.length })}</summary>
          <UnansweredList visit={visit} unanswered={unanswered} />
        </details>
      )}
    </Section>
  )
}

/** Old addresses that lead nowhere, each with an article that links to it. */
export function UnansweredList({ visit, unanswered }: { visit: Visit; unanswered: AddressReport['unanswered'] }) {
  const t = speak(dumpWords, visit.lang)
  return (
    <ul>
      {unanswered.slice(0, shownUnanswered).map(each => (
        <li key={each.path} class="old-address">
          {t('inArticle', each)}
        </li>
      ))}
    </ul>
  )
}

function countColumns(t: DumpSay): Column<Counted>[] {
  const share = ({ found, answered }: Counted) =>
    found === 0 ? '' : ` (${Math.floor((answered / found) * 1000) / 10}%)`
  return [
    { key: 'kind', label: t('kind'), cell: row => row.label },
    { key: 'found', label: t('found'), numeric: true, cell: row => row.found },
    { key: 'answered', label: t('answered'), numeric: true, cell: row => `${row.answered}${share(row)}` },
    { key: 'waiting', label: t('waiting'), numeric: true, cell: row => row.waiting },
    { key: 'nowhere', label: t('nowhere'), numeric: true, cell: row => row.found - row.answered - row.waiting },
  ]
}
