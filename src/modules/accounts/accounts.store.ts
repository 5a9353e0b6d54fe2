import type { Reader, Writer } from '#platform/transact.ts'
import { tables, writableTables } from '#platform/transact.ts'

/** The tables of this module that its own rules read and write; sessions are better-auth's alone. */
type AccountsTables = {
  'accounts.persons': {
    id: string
    name: string
    username: string
    sample_face: string | null
    created_at: Date
    updated_at: Date
  }
  'accounts.credentials': {
    id: string
    person_id: string
    provider_id: string
    account_id: string
    password: string
    created_at: Date
    updated_at: Date
  }
  'accounts.person_keys': {
    person_id: string
    wrapped_key: string | null
    created_at: Date
    destroyed_at: Date | null
  }
  'accounts.sessions': { id: string; person_id: string; expires_at: Date }
  'accounts.grants': {
    site_id: string
    person_id: string
    role: string
    below: boolean
    given_by: string
    given_at: Date
  }
  'accounts.sign_in_delays': { attempt: string; failures: number; wait_until: Date; last_at: Date }
  'accounts.one_time_links': {
    site_id: string
    token_fingerprint: string
    purpose: string
    expires_at: Date
    used_at: Date | null
  }
}

export const reading = (reader: Reader) => tables<AccountsTables>(reader)
export const writing = (writer: Writer) => writableTables<AccountsTables>(writer)
