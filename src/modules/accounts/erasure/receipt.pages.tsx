import { link, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import type { RetentionRule } from '#rules/retention/retention.ts'
import { DefinitionList } from '#ui/definition-list/definition-list.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { QrCode } from '#ui/qr-code/qr-code.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { deadline } from '../deadline.ts'
import { erasureState } from './erasure-states.ts'
import type { Erasure } from './erasures.store.ts'
import { LineTable } from './line-table.tsx'
import { erasureWords } from './words.data.ts'

type Props = { visit: Visit; erasure: Erasure; rules: readonly RetentionRule[]; path: string }

/** The answer to a request, line by line, for keeping and printing. It says nothing of who it was. */
export function ReceiptPage({ visit, erasure, rules, path }: Props) {
  const t = speak(erasureWords, visit.lang)
  const when = (at: Date | null) => (at ? deadline(at, visit.lang) : undefined)
  return (
    <Shell visit={visit} title={t('receipt')} head={<meta name="robots" content="noindex" />}>
      <Stack>
        <h1>{t('receipt')}</h1>
        <p>{t('receiptKeep')}</p>
        <DefinitionList
          items={[
            [t('number'), erasure.id],
            [t('state'), t(`state_${erasureState(erasure)}`)],
            [t('requestedAt'), when(erasure.requestedAt)],
            [t('dueAt'), when(erasure.dueAt)],
            [t('doneAt'), when(erasure.doneAt)],
          ]}
        />
        <LineTable visit={visit} lines={erasure.lines} rules={rules} />
        <p class="quiet">{t('keptSealed')}</p>
        <QrCode text={visit.origin + link(visit, path, { lang: visit.lang })} label={t('receiptQr')} />
      </Stack>
    </Shell>
  )
}
