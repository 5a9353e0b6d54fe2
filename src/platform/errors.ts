import { fill, type Values } from './i18n/fill.ts'
import { inLang, type Lang, type Saying } from './i18n/lang.ts'

/** One entry of an error catalogue: HTTP status, what is wrong, and what to do next. */
export type ErrorEntry = { status: number; wrong: Saying; next: Saying }
export type ErrorCatalogue = Record<string, ErrorEntry>

/** One bad field of an input: `at` is its path (`vehicle.plate`), `code` is stable, `message` is for a person. */
export type FieldFault = { at: string; code: string; message: Saying }

/** An expected failure that the caller can act on. Anything else that is thrown is a defect and becomes `internal`. */
export class Refusal extends Error {
  readonly code: string
  readonly entry: ErrorEntry
  readonly values: Values
  readonly fields: readonly FieldFault[]

  constructor(code: string, entry: ErrorEntry, values: Values = {}, fields: readonly FieldFault[] = []) {
    super(`${code}: ${fill(entry.wrong[1], values)}`)
    this.name = 'Refusal'
    this.code = code
    this.entry = entry
    this.values = values
    this.fields = fields
  }

  get status() {
    return this.entry.status
  }

  /** What is wrong and what to do, in the reader's language. */
  tell(lang: Lang) {
    return {
      wrong: fill(inLang(this.entry.wrong, lang), this.values),
      next: fill(inLang(this.entry.next, lang), this.values),
      fields: this.fields.map(field => ({ at: field.at, code: field.code, message: inLang(field.message, lang) })),
    }
  }
}

/** Binds a catalogue: `const refuse = refusals(portalErrors); throw refuse('article_not_found', { slug })`. */
export function refusals<C extends ErrorCatalogue>(catalogue: C) {
  return (code: keyof C & string, values?: Values, fields?: readonly FieldFault[]) =>
    new Refusal(code, catalogue[code]!, values, fields)
}
