import type { Doer } from '#platform/access.ts'
import { fill } from '#platform/i18n/fill.ts'
import type { Platform } from '#platform/module.ts'
import type { Transaction } from '#platform/transact.ts'
import { fileChangeNotes } from '../corrections/corrections.words.data.ts'
import { noteFileChange } from '../corrections/corrections-keep.ts'
import { type ArticleFile, fileRow } from '../moved/imported.ts'
import type { ArticleRow } from '../portal.tables.ts'
import { portalRefusal } from '../refusal.ts'
import { demandCorrector } from '../review/review-rules.ts'
import { deleteFile, insertFiles, listFiles } from './articles.store.ts'
import { lock, store } from './articles.ts'

export type ArticleFiles = ReturnType<typeof createArticleFiles>

/** Files of an article, already in the file store. */
export function createArticleFiles({
  transact,
  clock,
  db,
  sites,
}: Pick<Platform, 'transact' | 'clock' | 'db' | 'sites'>) {
  const known = async (transaction: Transaction, id: string, sha256: string) => {
    const files = await listFiles(transaction.sql, transaction.site, id)
    const file = files.find(each => each.sha256 === sha256)
    if (!file) throw portalRefusal('file_not_of_article')
    return file
  }
  const lockToChange = async (transaction: Transaction, id: string) => {
    const before = await lock(transaction, id)
    demandCorrector(transaction.doer, sites, before)
    return before
  }
  /** Writes the cover, and in the history of corrections what became of the file. */
  const keep = async (transaction: Transaction, before: ArticleRow, cover: string | null, note: string) => {
    const at = new Date(clock())
    await store(transaction, before, { cover, edited: true }, at)
    await noteFileChange(transaction, before, note, at)
  }
  return {
    list: (site: string, articleId: string) => listFiles(db, site, articleId),

    /** Adds a file; the first picture becomes the one that stands for the article. */
    attach: (doer: Doer, id: string, file: ArticleFile) =>
      transact(doer, 'portal.attach-file', async transaction => {
        const before = await lockToChange(transaction, id)
        const files = await listFiles(transaction.sql, transaction.site, id)
        await insertFiles(transaction.sql, [fileRow(transaction.site, id, file, files.length)])
        const cover = before.cover ?? (file.kind === 'picture' ? file.sha256 : null)
        await keep(transaction, before, cover, fill(fileChangeNotes.attach, { name: file.name }))
      }),

    /** Takes a file away from its article. Where the text still shows it, nothing stands there. */
    detach: (doer: Doer, id: string, sha256: string) =>
      transact(doer, 'portal.detach-file', async transaction => {
        const before = await lockToChange(transaction, id)
        const { name } = await known(transaction, id, sha256)
        await deleteFile(transaction.sql, transaction.site, id, sha256)
        const cover = before.cover === sha256 ? null : before.cover
        await keep(transaction, before, cover, fill(fileChangeNotes.detach, { name }))
      }),

    /** Makes a picture the one that stands for the article in lists and shared links. */
    choose: (doer: Doer, id: string, sha256: string) =>
      transact(doer, 'portal.choose-cover', async transaction => {
        const before = await lockToChange(transaction, id)
        const { name } = await known(transaction, id, sha256)
        await keep(transaction, before, sha256, fill(fileChangeNotes.choose, { name }))
      }),
  }
}
