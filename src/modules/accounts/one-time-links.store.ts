import type { SiteCode } from '#platform/sites.ts'
import type { Reader, Writer } from '#platform/transact.ts'
import { reading, writing } from './accounts.store.ts'

type OneTimeLink = { site: SiteCode; purpose: string; tokenFingerprint: string; expiresAt: Date }

/** Makes a link; every other one of the same purpose on the site stops to work. */
export async function replaceLinks(writer: Writer, { site, purpose, tokenFingerprint, expiresAt }: OneTimeLink) {
  await writing(writer)
    .deleteFrom('accounts.one_time_links')
    .where('site_id', '=', site)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .execute()
  await writing(writer)
    .insertInto('accounts.one_time_links')
    .values({ site_id: site, purpose, token_fingerprint: tokenFingerprint, expires_at: expiresAt, used_at: null })
    .execute()
}

export async function findLink(reader: Reader, key: Omit<OneTimeLink, 'expiresAt'>) {
  return reading(reader)
    .selectFrom('accounts.one_time_links')
    .select(['expires_at as expiresAt', 'used_at as usedAt'])
    .where('site_id', '=', key.site)
    .where('purpose', '=', key.purpose)
    .where('token_fingerprint', '=', key.tokenFingerprint)
    .executeTakeFirst()
}

/** Marks a link as used; false when it is unknown, used or expired. Of two at once, one gets true. */
export async function useLink(writer: Writer, key: Omit<OneTimeLink, 'expiresAt'>, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await writing(writer)
    .updateTable('accounts.one_time_links')
    .set({ used_at: now })
    .where('site_id', '=', key.site)
    .where('purpose', '=', key.purpose)
    .where('token_fingerprint', '=', key.tokenFingerprint)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
