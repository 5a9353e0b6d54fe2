import type { Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import type { RetentionFile, RetentionRule } from '#rules/retention/retention.ts'
import { Stack } from '#ui/layout/layout.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { erasureWords } from './words.data.ts'

/** Which personal data are kept, on what ground and for how long: the retention rules in words. */
export function PrivacyPage({ visit, rules }: { visit: Visit; rules: readonly RetentionRule[] }) {
  const t = speak(erasureWords, visit.lang)
  const files = [...new Set(rules.map(rule => rule.file))]
  return (
    <Shell visit={visit} title={t('privacy')} breadcrumb={[{ label: t('privacy') }]}>
      <Stack>
        <h1>{t('privacy')}</h1>
        <p>{t('privacyLead')}</p>
        <p>{t('rights')}</p>
        {files.map(file => (
          <PaperPart key={file.id} visit={visit} file={file} rules={rules.filter(rule => rule.file === file)} />
        ))}
      </Stack>
    </Shell>
  )
}

type PartProps = { visit: Visit; file: RetentionFile; rules: readonly RetentionRule[] }

function PaperPart({ visit, file, rules }: PartProps) {
  const t = speak(erasureWords, visit.lang)
  const source = inLang(file.source, visit.lang)
  const lives = ({ livesMonths }: RetentionRule) =>
    livesMonths ? t('livesMonths', { n: livesMonths }) : t('livesAccount')
  const onErasure = ({ onErasure: then, keptMonths }: RetentionRule) =>
    [t(`then_${then}`), ...(keptMonths ? [t('keptAfter', { n: keptMonths })] : [])].join(' · ')
  const columns: Column<RetentionRule>[] = [
    { key: 'record', label: t('record'), cell: rule => inLang(rule.name, visit.lang) },
    { key: 'lives', label: t('lives'), cell: lives },
    { key: 'erasure', label: t('onErasure'), cell: onErasure },
    { key: 'ground', label: t('ground'), cell: rule => inLang(rule.clause, visit.lang) },
  ]
  const issuer = inLang(file.issuedBy, visit.lang)
  return (
    <section>
      <h2>{source.match(/^[^（(]+/)![0].trim()}</h2>
      <p class="quiet">{t('paper', { issuer, number: file.number ?? '—' })}</p>
      <p class="quiet">{source}</p>
      <Table visit={visit} caption={source} columns={columns} rows={rules} rowKey={rule => rule.kind} />
    </section>
  )
}
