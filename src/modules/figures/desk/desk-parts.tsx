import type { Mistyped } from '#platform/http/route.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { ErrorSummary } from '#ui/field/error-summary.tsx'
import type { ShownFault } from '#ui/field/typed.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { figureDeskWords } from './desk.words.data.ts'

/** A form as it is shown: its key, and after a refusal what was typed and what is wrong with it. */
export type Shown = {
  once: string
  typed?: Record<string, string>
  faults?: readonly ShownFault[]
  refused?: string
}

export function shownAgain(once: string, mistyped: Mistyped | undefined, { lang }: Visit): Shown {
  if (!mistyped) return { once }
  const { typed, wrong, next, faults } = mistyped
  const shown = faults.map(({ at, message }) => ({ at, message: inLang(message, lang) }))
  return { once, typed, faults: shown, ...(faults.length > 0 ? {} : { refused: `${wrong} ${next}` }) }
}

/** What is wrong with a form, on top of it. */
export function Refused({ visit, shown }: { visit: Visit; shown: Shown }) {
  return (
    <>
      {shown.refused ? <Notice tone="bad">{shown.refused}</Notice> : null}
      <ErrorSummary visit={visit} faults={shown.faults ?? []} />
    </>
  )
}

export function figureDeskCrumbs(visit: Visit, here?: string) {
  const t = speak(figureDeskWords, visit.lang)
  const top = { label: t('title'), ...(here === undefined ? {} : { href: link(visit, '/desk/figures') }) }
  return [{ label: t('desk'), href: link(visit, '/desk') }, top, ...(here === undefined ? [] : [{ label: here }])]
}
