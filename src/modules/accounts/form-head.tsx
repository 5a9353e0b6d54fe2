import type { Visit } from '#platform/http/visit.ts'
import { ErrorSummary } from '#ui/field/error-summary.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import type { FormState } from './form-state.ts'

/** Above a form that was refused: every fault with its field, or else what is wrong with the whole. */
export function FormHead({ visit, state }: { visit: Visit; state: FormState }) {
  if (state.faults.length > 0) return <ErrorSummary visit={visit} faults={state.faults} />
  if (!state.refused) return null
  return (
    <Notice tone="bad">
      <strong>{state.refused.wrong}</strong>
      <br />
      {state.refused.next}
    </Notice>
  )
}
