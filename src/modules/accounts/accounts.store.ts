import type { Generated } from 'kysely'
import type { Actor } from '#platform/access.ts'
import type { Reader, Writer } from '#platform/transact.ts'
import { tables, writableTables } from '#platform/transact.ts'

type RealNameLevel = NonNullable<Actor['realNameLevel']>

/** The tables of this module that its own rules read and write; better-auth adds sessions and knows more columns. */
type AccountsTables = {
  'accounts.persons': {
    id: string
    name: string
    username: string
    sample_face: string | null
    real_name_level?: RealNameLevel | null
    second_factor_at: Generated<Date | null>
    created_at: Date
    updated_at: Date
  }
  'accounts.credentials': {
    id: string
    person_id: string
    provider_id: string
    account_id: string
    password: string | null
    created_at: Date
    updated_at: Date
  }
  'accounts.phones': {
    person_id: string
    fingerprint: string
    number_sealed: string
    number_end: string
    confirmed_at: Date
  }
  'accounts.phone_codes': {
    id: string
    ticket_fingerprint: string
    purpose: 'sign-in' | 'old-number' | 'new-number' | 'lost-number'
    person_id: string | null
    number_fingerprint: string
    number_sealed: string | null
    number_end: string
    network_fingerprint: string
    code_fingerprint: string
    tries: number
    created_at: Date
    expires_at: Date
    ended_at: Date | null
  }
  'accounts.real_names': {
    person_id: string
    document: string
    name_sealed: string
    number_sealed: string
    number_fingerprint: string
    seen_site: string
    seen_by: string
    seen_at: Date
    confirmed_at: Date | null
  }
  'accounts.person_keys': {
    person_id: string
    wrapped_key: string | null
    created_at: Date
    destroyed_at: Date | null
  }
  'accounts.sessions': {
    id: string
    person_id: string
    expires_at: Date
    client_address: string | null
    user_agent: string | null
    second_factor_at: Date | null
    seen_at: Date | null
    created_at: Date
  }
  'accounts.totp_secrets': {
    person_id: string
    sealed_secret: string
    made_at: Date
    confirmed_at: Date | null
    last_step: number
  }
  'accounts.recovery_codes': { person_id: string; fingerprint: string; used_at: Date | null }
  'accounts.service_visits': {
    state_fingerprint: string
    browser_fingerprint: string
    service: string
    sealed_proof: string
    person_id: string | null
    back: string | null
    expires_at: Date
  }
  'accounts.api_keys': {
    site_id: string
    id: string
    person_id: string
    name: string
    start: string
    fingerprint: string
    scopes: string[]
    created_at: Date
    expires_at: Date
    last_used_at: Date | null
    revoked_at: Date | null
    organisation_id: string | null
  }
  'accounts.three_officers': { site_id: string; since: Date; decided_by: string }
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
