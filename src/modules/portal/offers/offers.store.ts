import type { SiteCode } from '#platform/sites.ts'
import type { Reader, Writer } from '#platform/transact.ts'
import { reading, writing } from '../portal.tables.ts'
import type { OfferRow } from '../review/review.tables.ts'

/** Makes offers; one that stands open or was declined is made anew, one that was taken stays as it is. */
export async function putOffers(writer: Writer, rows: readonly OfferRow[]) {
  for (const row of rows) {
    const { site_id: _site, id: _id, from_site: _from, from_article: _article, ...fresh } = row
    await writing(writer)
      .insertInto('portal.offers')
      .values(row)
      .onConflict(conflict =>
        conflict
          .columns(['site_id', 'from_site', 'from_article'])
          .doUpdateSet(fresh)
          .where('portal.offers.state', '<>', 'taken'),
      )
      .execute()
  }
}

/** What was offered to a site, newest first. */
export async function listIncoming(reader: Reader, site: SiteCode): Promise<OfferRow[]> {
  return reading(reader)
    .selectFrom('portal.offers')
    .selectAll()
    .where('site_id', '=', site)
    .orderBy('offered_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
}

/** How many articles were offered to a site and not yet answered. */
export async function countOpenOffers(reader: Reader, site: SiteCode): Promise<number> {
  const { n } = await reading(reader)
    .selectFrom('portal.offers')
    .select(all => all.fn.countAll<number>().as('n'))
    .where('site_id', '=', site)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return n
}

/** To whom an article was offered, and what they answered. */
export async function listOutgoing(reader: Reader, site: SiteCode, articleId: string): Promise<OfferRow[]> {
  return reading(reader)
    .selectFrom('portal.offers')
    .selectAll()
    .where('from_site', '=', site)
    .where('from_article', '=', articleId)
    .orderBy('site_id')
    .limit(500)
    .execute()
}

export async function findOffer(reader: Reader, site: SiteCode, id: string): Promise<OfferRow | undefined> {
  return reading(reader)
    .selectFrom('portal.offers')
    .selectAll()
    .where('site_id', '=', site)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** As findOffer, locked until the transaction ends, so that an offer is answered once. */
export async function lockOffer(writer: Writer, site: SiteCode, id: string): Promise<OfferRow | undefined> {
  return writing(writer)
    .selectFrom('portal.offers')
    .selectAll()
    .where('site_id', '=', site)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** The offer that an article was taken from. */
export async function findOfferOfCopy(reader: Reader, site: SiteCode, articleId: string) {
  return reading(reader)
    .selectFrom('portal.offers')
    .selectAll()
    .where('site_id', '=', site)
    .where('article_id', '=', articleId)
    .executeTakeFirst()
}

export async function updateOffer(writer: Writer, site: SiteCode, id: string, changes: Partial<OfferRow>) {
  await writing(writer)
    .updateTable('portal.offers')
    .set(changes)
    .where('site_id', '=', site)
    .where('id', '=', id)
    .execute()
}

/** Tells every site that has an offer of an article what became of the original. */
export async function updateOffersOf(
  writer: Writer,
  site: SiteCode,
  articleId: string,
  changes: Pick<OfferRow, 'latest_version' | 'is_withdrawn'>,
) {
  await writing(writer)
    .updateTable('portal.offers')
    .set(changes)
    .where('from_site', '=', site)
    .where('from_article', '=', articleId)
    .execute()
}

/** Copies of a site that follow their originals by themselves and are behind; at most 100. */
export async function listBehind(reader: Reader, site: SiteCode): Promise<OfferRow[]> {
  return reading(reader)
    .selectFrom('portal.offers')
    .selectAll()
    .where('site_id', '=', site)
    .where('state', '=', 'taken')
    .where('automatic', '=', true)
    .where('is_withdrawn', '=', false)
    .whereRef('taken_version', '<', 'latest_version')
    .orderBy('id')
    .limit(100)
    .execute()
}

/** Forgets the offers of an article that is erased: those made of it and not taken, and the one that it came from. */
export async function deleteOffersOf(writer: Writer, site: SiteCode, articleId: string) {
  const offers = () => writing(writer).deleteFrom('portal.offers')
  await offers()
    .where('from_site', '=', site)
    .where('from_article', '=', articleId)
    .where('state', '<>', 'taken')
    .execute()
  await offers().where('site_id', '=', site).where('article_id', '=', articleId).execute()
}
