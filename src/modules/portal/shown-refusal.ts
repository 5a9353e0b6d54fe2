import type { FieldFault } from '#platform/errors.ts'
import type { Mistyped } from '#platform/http/route.ts'
import { inLang, type Lang } from '#platform/i18n/lang.ts'

/** A refused form as its page shows it again: what was typed, each fault at its field, or what is wrong with the whole. */
export function showRefusal({ typed, wrong, next, faults }: Mistyped, lang: Lang) {
  const shown = faults.map(({ at, message }: FieldFault) => ({ at, message: inLang(message, lang) }))
  return { typed, faults: shown, ...(faults.length === 0 ? { refused: `${wrong} · ${next}` } : {}) }
}
