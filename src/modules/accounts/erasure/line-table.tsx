import type { Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import type { RetentionRule } from '#rules/retention/retention.ts'
import { type Column, Table } from '#ui/table/table.tsx'
import type { ErasureLine } from './erasures.store.ts'
import { erasureWords } from './words.data.ts'

type Props = { visit: Visit; lines: readonly ErasureLine[]; rules: readonly RetentionRule[] }

/** What is done with each kind of record, until when the law keeps it, and by which clause. */
export function LineTable({ visit, lines, rules }: Props) {
  const t = speak(erasureWords, visit.lang)
  const ruleOf = ({ kind }: ErasureLine) => rules.find(rule => rule.kind === kind)
  const say = (line: ErasureLine, part: 'name' | 'clause') => {
    const rule = ruleOf(line)
    return rule ? inLang(rule[part], visit.lang) : line.kind
  }
  const paperOf = (line: ErasureLine) => {
    const source = ruleOf(line)?.file.source
    return source
      ? inLang(source, visit.lang)
          .match(/^[^（(]+/)![0]
          .trim()
      : ''
  }
  const columns: Column<ErasureLine>[] = [
    { key: 'record', label: t('record'), cell: line => say(line, 'name') },
    { key: 'rows', label: t('rows'), numeric: true, cell: line => line.rows },
    { key: 'then', label: t('treated'), cell: line => t(`then_${line.then}`) },
    { key: 'until', label: t('until'), numeric: true, cell: line => line.until ?? '—' },
    { key: 'ground', label: t('ground'), cell: line => `${paperOf(line)} ${say(line, 'clause')}` },
  ]
  return <Table visit={visit} caption={t('title')} columns={columns} rows={lines} rowKey={line => line.kind} />
}
