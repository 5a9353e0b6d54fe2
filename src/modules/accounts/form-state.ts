import type { Mistyped } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { type ShownFault, typed } from '#ui/field/typed.ts'

/** A form as it stands: `field` for what may be shown again, `secret` for passwords, which never are. */
export type FormState = {
  field: ReturnType<typeof typed>
  secret: (at: string) => { at: string; error: string | undefined }
  faults: readonly ShownFault[]
  /** What is wrong with the whole and what to do, when it was refused. */
  refused: { wrong: string; next: string } | undefined
}

/** The state of a form before anything was typed, or after it was refused. */
export function formState(visit: Visit, mistyped?: Mistyped, standing: Record<string, string> = {}): FormState {
  const faults = (mistyped?.faults ?? []).map(({ at, message }) => ({ at, message: inLang(message, visit.lang) }))
  const field = typed(mistyped?.typed ?? standing, faults)
  const secret = (at: string) => ({ at, error: field(at).error })
  return { field, secret, faults, refused: mistyped }
}
