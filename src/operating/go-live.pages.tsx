import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import type { ExaminedLine } from './line.ts'
import { goLivePageWords } from './lines.data.ts'

type Props = { visit: Visit; goLive: readonly ExaminedLine[]; health: readonly ExaminedLine[] }

/** The list that must be green before the public is let in, and how the installation is besides. */
export function GoLivePage({ visit, goLive, health }: Props) {
  const t = speak(goLivePageWords, visit.lang)
  const all = [...goLive, ...health]
  const red = all.filter(line => !line.ok).length
  return (
    <Shell
      visit={visit}
      title={t('title')}
      breadcrumb={[{ label: t('desk'), href: link(visit, '/desk') }, { label: t('title') }]}
    >
      <Stack>
        <h1>{t('title')}</h1>
        <p class="quiet">{t('lead')}</p>
        {red === 0 ? (
          <Notice tone="good">{t('allGreen', { n: all.length })}</Notice>
        ) : (
          <Notice tone="warn">{t('someRed', { n: all.length, red })}</Notice>
        )}
        <Lines visit={visit} title={t('goLive')} lines={goLive} />
        <Lines visit={visit} title={t('health')} lines={health} />
      </Stack>
    </Shell>
  )
}

function Lines({ visit, title, lines }: { visit: Visit; title: string; lines: readonly ExaminedLine[] }) {
  const t = speak(goLivePageWords, visit.lang)
  const columns: Column<ExaminedLine>[] = [
    { key: 'title', label: t('line'), cell: line => inLang(line.title, visit.lang) },
    {
      key: 'state',
      label: t('state'),
      cell: line => <Badge tone={line.ok ? 'good' : 'bad'}>{t(line.ok ? 'green' : 'red')}</Badge>,
    },
    { key: 'says', label: t('found'), cell: line => inLang(line.says, visit.lang) },
    { key: 'next', label: t('next'), cell: line => (line.next ? inLang(line.next, visit.lang) : '') },
  ]
  return <Table visit={visit} caption={title} showCaption columns={columns} rows={lines} rowKey={line => line.key} />
}
