import { timingSafeEqual } from 'node:crypto'
import type { Secrets } from '#platform/secrets.ts'
import type { SiteCode } from '#platform/sites.ts'

const halfLength = 22

/**
 * The code of a link to one thing, 44 characters: its id and a proof that this installation made it for this purpose
 * and site. It is kept nowhere and can be made again, so that a sheet can be printed twice.
 */
export function linkCode(secrets: Secrets, purpose: string, site: SiteCode, id: string): string {
  const proof = Buffer.from(secrets.fingerprint(purpose, `${site} ${id}`), 'hex').subarray(0, 16)
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url') + proof.toString('base64url')
}

/** The id in a code of this installation for purpose and site; undefined for any other text. */
export function readLinkCode(secrets: Secrets, purpose: string, site: SiteCode, code: string): string | undefined {
  if (!/^[\w-]{44}$/.test(code)) return undefined
  const hex = Buffer.from(code.slice(0, halfLength), 'base64url').toString('hex')
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return timingSafeEqual(Buffer.from(linkCode(secrets, purpose, site, id)), Buffer.from(code)) ? id : undefined
}
