import type { SiteCode } from '#platform/sites.ts'
import type { Reader } from '#platform/transact.ts'
import { findLeading, findOpenSlugs } from './addresses.store.ts'
import { oldForms } from './kernel/old-forms.ts'

/** What becomes of a reader who asks for an address: gets something, would once a draft is published, gets nothing. */
export type Leading = 'answered' | 'waiting' | 'nowhere'

const atOnce = 500
const article = /^\/a\/(\d{8}-\d{1,9})$/
/** Addresses of our own besides articles; what stands under them was made here. */
const own = /^\/(?:$|c\/|files\/|search|sitemap|about)/

/** Where addresses of the site lead, in their order, some hundreds in one question. */
export async function findWhereTo(reader: Reader, site: SiteCode, paths: readonly string[]): Promise<Leading[]> {
  const found: Leading[] = []
  for (let from = 0; from < paths.length; from += atOnce) {
    found.push(...(await findSome(reader, site, paths.slice(from, from + atOnce))))
  }
  return found
}

async function findSome(reader: Reader, site: SiteCode, paths: readonly string[]): Promise<Leading[]> {
  const leading = await findLeading(reader, site, [...new Set(paths.flatMap(oldForms))])
  const slugs = await findOpenSlugs(
    reader,
    site,
    paths.flatMap(path => article.exec(path)?.[1] ?? []),
  )
  return paths.map(path => {
    const slug = article.exec(path)?.[1]
    if (slug !== undefined) return slugs.has(slug) ? 'answered' : 'nowhere'
    if (own.test(path)) return 'answered'
    const forms = oldForms(path).map(each => leading.get(each))
    return forms.find(each => each !== undefined) ?? 'nowhere'
  })
}
