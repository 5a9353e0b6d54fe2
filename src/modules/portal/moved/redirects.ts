import type { SiteCode } from '#platform/sites.ts'
import type { Reader, Transaction } from '#platform/transact.ts'
import { oldForms } from '../dede/kernel/old-forms.ts'
import { portalRefusal } from '../refusal.ts'
import { deleteRedirect, findMoved, findTarget, putRedirect, putRedirects } from './redirects.store.ts'

const maxPathLength = 1000

/**
 * Makes an old path lead to a new one for good. Chains are collapsed as they are written: what led to `from` leads to
 * `to` afterwards, and where `to` was moved itself, this one leads to where that leads. Moving back takes the old redirect
 * away. Throws `bad_redirect` for a path that does not begin with one slash, is too long, or would lead to itself.
 */
export async function addRedirect(transaction: Transaction, from: string, to: string) {
  const { sql, site } = transaction
  if (!isPath(from) || !isPath(to) || from === to) throw portalRefusal('bad_redirect', { from, to })
  const moved = await findTarget(sql, site, [to])
  if (moved === from) await deleteRedirect(sql, site, to)
  await putRedirect(sql, site, from, moved === undefined || moved === from ? to : moved)
  transaction.note(`redirect:${from}`, { to })
}

/** Several at once, as addRedirect; of two from the same path the last one counts. */
export async function addRedirects(transaction: Transaction, pairs: readonly { from: string; to: string }[]) {
  const { sql, site } = transaction
  const bad = pairs.find(({ from, to }) => !isPath(from) || !isPath(to) || from === to)
  if (bad) throw portalRefusal('bad_redirect', bad)
  if (pairs.length === 0) return
  const moved = await findMoved(
    sql,
    site,
    pairs.map(({ to }) => to),
  )
  for (const { from, to } of pairs) if (moved.has(to)) await addRedirect(transaction, from, to)
  const plain = new Map(pairs.filter(({ to }) => !moved.has(to)).map(({ from, to }) => [from, to]))
  await putRedirects(sql, site, plain)
  for (const [from, to] of plain) transaction.note(`redirect:${from}`, { to })
}

/** Where an address of the site leads now: as it is, by its path alone, or in another form that old sites had. One hop. */
export async function findRedirect(reader: Reader, site: SiteCode, path: string): Promise<string | undefined> {
  if (!isPath(path)) return undefined
  return findTarget(reader, site, oldForms(path))
}

function isPath(path: string): boolean {
  return /^\/(?!\/)/.test(path) && path.length <= maxPathLength && !path.includes('\u0000')
}
