import type { Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { SelectField } from '#ui/field/choice-fields.tsx'
import { TextField } from '#ui/field/text-fields.tsx'
import type { FormState } from '../form-state.ts'
import { documents, realNameWords } from './words.data.ts'

/** What a clerk reads off the document in their hands: its kind, the name and the number on it. */
export function DocumentFields({ visit, state }: { visit: Visit; state: FormState }) {
  const t = speak(realNameWords, visit.lang)
  const choices = Object.entries(documents).map(([value, { name }]) => ({ value, label: inLang(name, visit.lang) }))
  return (
    <>
      <SelectField label={t('document')} choices={choices} required {...state.field('document')} />
      <TextField label={t('name')} autoComplete="off" maxLength={60} required {...state.field('name')} />
      <TextField label={t('id')} autoComplete="off" maxLength={40} size={20} required {...state.field('id')} />
    </>
  )
}
