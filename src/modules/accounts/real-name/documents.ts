import { type FieldFault, refusals } from '#platform/errors.ts'
import type { Secrets } from '#platform/secrets.ts'
import { readResidentId, residentIdFaultOf } from '../kernel/resident-id.ts'
import { documents, realNameErrors, realNameFaults } from './words.data.ts'

const refuse = refusals(realNameErrors)

export type DocumentKind = keyof typeof documents
export const documentKinds = Object.keys(documents) as [DocumentKind, ...DocumentKind[]]

/** A document as a clerk types it. */
export type TypedDocument = { document: DocumentKind; name: string; id: string }

/** What a document says. */
export type DocumentContent = { name: string; id: string }

/** Personal fields of a document, sealed under their person's key. */
export const nameField = 'real_names.name'
export const numberField = 'real_names.number'

/** A document as it is kept. Throws `bad_document` with each fault beside its field. `today` as YYYY-MM-DD. */
export function checkedDocument({ document, name, id }: TypedDocument, today: string): TypedDocument {
  const read = { document, name: name.normalize('NFKC').trim(), id: readResidentId(id) }
  const faults = [...(read.name === '' ? [faultAt('name', 'name_missing')] : []), ...idFaultsOf(read, today)]
  if (faults.length > 0) throw refuse('bad_document', { n: faults.length }, faults)
  return read
}

/** Under which a document is found without being opened. */
export function documentPrint(secrets: Pick<Secrets, 'fingerprint'>, { document, id }: TypedDocument): string {
  return secrets.fingerprint('accounts.document', `${document} ${id}`)
}

function idFaultsOf({ document, id }: TypedDocument, today: string): FieldFault[] {
  if (!documents[document].resident) return /^[A-Z0-9]{5,20}$/.test(id) ? [] : [faultAt('id', 'passport_form')]
  const fault = residentIdFaultOf(id, today.replaceAll('-', ''))
  return fault ? [faultAt('id', fault)] : []
}

function faultAt(at: string, code: keyof typeof realNameFaults): FieldFault {
  return { at, code, message: realNameFaults[code] }
}
