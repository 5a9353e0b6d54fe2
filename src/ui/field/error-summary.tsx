import type { Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { fieldWords } from './field.data.ts'
import { fieldId } from './field.tsx'
import type { ShownFault } from './typed.ts'

/** Everything wrong with a form in one place on top, each leading to its field. Nothing without faults. */
export function ErrorSummary({ visit, faults }: { visit: Visit; faults: readonly ShownFault[] }) {
  if (faults.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabIndex={-1} id="error-summary">
      <h2>{speak(fieldWords, visit.lang)('summary', { n: faults.length })}</h2>
      <ul class="plain-list">
        {faults.map(fault => (
          <li key={fault.at}>
            {fault.at === '' ? fault.message : <a href={`#${fieldId(fault.at)}`}>{fault.message}</a>}
          </li>
        ))}
      </ul>
    </div>
  )
}
