import type { Mistyped } from '#platform/http/route.ts'
import { inLang, type Lang } from '#platform/i18n/lang.ts'
import type { ShownFault } from '#ui/field/typed.ts'

/** What is wrong with what was sent, in the reader's language. */
export const shownFaults = ({ faults }: Mistyped, lang: Lang): ShownFault[] =>
  faults.map(({ at, message }) => ({ at, message: inLang(message, lang) }))
