import { timingSafeEqual } from 'node:crypto'
import type { Secrets } from '#platform/secrets.ts'
import type { SiteCode } from '#platform/sites.ts'

const halfLength = 22

/**
 * The code of an invitation's link, 44 characters: its id and a proof that this installation made it. It is kept
 * nowhere and can be made again, so that a sheet can be printed twice.
 */
export function invitationCode(secrets: Secrets, site: SiteCode, id: string): string {
  const proof = Buffer.from(secrets.fingerprint('accounts.invitation', `${site} ${id}`), 'hex').subarray(0, 16)
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url') + proof.toString('base64url')
}

/** The id in a code of this installation for the site; undefined for any other text. */
export function readInvitationCode(secrets: Secrets, site: SiteCode, code: string): string | undefined {
  if (!/^[\w-]{44}$/.test(code)) return undefined
  const hex = Buffer.from(code.slice(0, halfLength), 'base64url').toString('hex')
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  const expected = Buffer.from(invitationCode(secrets, site, id))
  const given = Buffer.from(code)
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : undefined
}
