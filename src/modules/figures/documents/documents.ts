import type { Doer } from '#platform/access.ts'
import type { Platform } from '#platform/module.ts'
import type { SiteCode } from '#platform/sites.ts'
import type { Reader, Transaction } from '#platform/transact.ts'
import { documentRead } from '../events.ts'
import type { PublishedText } from '../indicators/suggest.ts'
import { type FigureDecision, readDocument } from '../reading/read-document.ts'
import { figuresRefusal } from '../refusal.ts'
import { countFigures } from '../show/counts.tsx'
import {
  deleteDecisions,
  deleteDocument,
  insertDecision,
  listDecisions,
  mapCounts,
  putDocument,
} from './documents.store.ts'

/** A text that another module publishes. `publishedOn`, `YYYY-MM-DD`, is the day from which 今年 and 去年 count. */
export type Document = { id: string; title: string; path: string; text: string; publishedOn: string }

type Readable = Pick<Document, 'id' | 'text' | 'publishedOn'>

/** What a person says of one figure; `changes` are empty but where it is corrected. */
export type Decision = Pick<FigureDecision, 'figureKey' | 'verdict' | 'changes' | 'reason'>

export type Documents = ReturnType<typeof createDocuments>

type Parts = Pick<Platform, 'db' | 'transact' | 'newId' | 'clock'> & {
  suggestPoints: (transaction: Transaction, text: PublishedText) => Promise<void>
}

/** Figures of published texts, with what people decided about them. */
export function createDocuments({ db, transact, newId, clock, suggestPoints }: Parts) {
  const now = () => new Date(clock())
  return {
    /** Reads a text as it stands, with what was decided about it; within a transaction by its `reader`. */
    readDocument: async (site: SiteCode, { id, text, publishedOn }: Readable, reader: Reader = db) =>
      readDocument(text, publishedOn, await listDecisions(reader, site, id)),

    /** What people decided about a text's figures, the oldest first. */
    listDecisions: (site: SiteCode, documentId: string) => listDecisions(db, site, documentId),

    /** Keeps what a published text says at a glance; call it whenever the text changed. */
    async keepDocument(transaction: Transaction, document: Document) {
      const { figures } = await keep(transaction, document, now())
      const { id: documentId, title, path, publishedOn } = document
      await suggestPoints(transaction, { documentId, title, path, publishedOn, figures })
    },

    /** A text left its readers. What was decided about it stays, should it come back. */
    async dropDocument(transaction: Transaction, documentId: string) {
      await deleteDocument(transaction.sql, transaction.site, documentId)
      await transaction.emit(documentRead, { site: transaction.site, documentId })
    },

    /** A text goes for good, with what was decided about it. */
    eraseDocument: (doer: Doer, documentId: string) =>
      transact(doer, 'figures.erase-document', async ({ sql, site, note, emit }) => {
        await deleteDecisions(sql, site, documentId)
        await deleteDocument(sql, site, documentId)
        note(`document:${documentId}`)
        await emit(documentRead, { site, documentId })
      }),

    /** Counts of published texts by their ids; those that were not read yet are missing. */
    countsOf: (site: SiteCode, ids: readonly string[]) => mapCounts(db, site, ids),

    /** Throws `figure_not_found` where the text says it no longer, `nothing_corrected` and `reason_missing`. */
    decide: (doer: Doer, document: Document & { isPublished: boolean }, decision: Decision) =>
      transact(doer, 'figures.decide-figure', async transaction => {
        const { sql, site } = transaction
        const { figures } = readDocument(
          document.text,
          document.publishedOn,
          await listDecisions(sql, site, document.id),
        )
        const figure = figures.find(({ key }) => key === decision.figureKey)
        if (!figure) throw figuresRefusal('figure_not_found')
        if (decision.verdict !== 'confirmed' && decision.reason === '') throw figuresRefusal('reason_missing')
        const isEmpty = Object.keys(decision.changes).length === 0
        if (decision.verdict === 'corrected' && isEmpty) throw figuresRefusal('nothing_corrected')
        const { figureKey, verdict, changes, reason } = decision
        await insertDecision(sql, {
          site_id: site,
          id: newId(),
          document_id: document.id,
          figure_key: figureKey,
          verdict,
          changes,
          reason,
          person_id: doer.actor.id,
          name: doer.actor.name,
          decided_at: now(),
        })
        transaction.note(`document:${document.id}`, { figure: figure.quote, verdict })
        if (document.isPublished) await keep(transaction, document, now())
      }),
  }
}

async function keep(transaction: Transaction, { id, title, path, text, publishedOn }: Document, at: Date) {
  const { sql, site } = transaction
  const reading = readDocument(text, publishedOn, await listDecisions(sql, site, id))
  await putDocument(sql, {
    site_id: site,
    document_id: id,
    title,
    path,
    published_on: publishedOn,
    ...countFigures(reading),
    read_at: at,
  })
  await transaction.emit(documentRead, { site, documentId: id })
  return reading
}
