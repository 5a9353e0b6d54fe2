import { type DocumentReading, failingSums } from '#modules/figures/index.ts'
import type { Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { TextField } from '#ui/field/text-fields.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { deskFiguresWords } from './desk-figures.words.data.ts'

type Props = { visit: Visit; reading: DocumentReading }

const mostShown = 3

/** In the form that hands a text in: the sums that fail, and where to say why they stand. Nothing where all hold. */
export function SumsField({ visit, reading }: Props) {
  const t = speak(deskFiguresWords, visit.lang)
  const failing = failingSums(reading, visit.lang)
  if (failing.length === 0) return null
  return (
    <>
      <Notice tone="bad">
        {t('sumsFail', { n: failing.length })}
        {failing.slice(0, mostShown).map(({ sentence, outcome }, at) => (
          <p key={at}>
            <span lang="zh">{sentence}</span> {outcome}
          </p>
        ))}
      </Notice>
      <TextField at="sums" label={t('sumsReason')} hint={t('sumsHint')} maxLength={300} required />
    </>
  )
}
