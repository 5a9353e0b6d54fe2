import { parentPort } from 'node:worker_threads'
import { type OldRecordRequest, readOldRecord } from '../dede/read-old-record.ts'
import { UnreadablePage } from '../reading/errors.ts'
import type { LeftOutCode } from './left-out.ts'
import { type OldPage, type OldPageRequest, readOldPage } from './read-old-page.ts'

/** A page of an old site as a file, or an article as a record of its database. */
export type ReadRequest = OldPageRequest | OldRecordRequest
export type ReaderRequest = { id: number; request: ReadRequest }
export type ReaderAnswer = { id: number } & ({ page: OldPage } | { code: LeftOutCode })

const port = parentPort!

port.on('message', (asked: ReaderRequest) => port.postMessage(answer(asked)))

function answer({ id, request }: ReaderRequest): ReaderAnswer {
  try {
    return { id, page: 'fields' in request ? readOldRecord(request) : readOldPage(request) }
  } catch (error) {
    return { id, code: error instanceof UnreadablePage ? error.code : 'reader_failed' }
  }
}
