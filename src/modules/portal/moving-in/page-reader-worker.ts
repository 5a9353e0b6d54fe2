import { parentPort } from 'node:worker_threads'
import { UnreadablePage } from '../reading/errors.ts'
import type { LeftOutCode } from './left-out.ts'
import { type OldPage, type OldPageRequest, readOldPage } from './read-old-page.ts'

export type ReaderRequest = OldPageRequest & { id: number }
export type ReaderAnswer = { id: number } & ({ page: OldPage } | { code: LeftOutCode })

const port = parentPort!

port.on('message', (request: ReaderRequest) => port.postMessage(answer(request)))

function answer({ id, ...request }: ReaderRequest): ReaderAnswer {
  try {
    return { id, page: readOldPage(request) }
  } catch (error) {
    return { id, code: error instanceof UnreadablePage ? error.code : 'reader_failed' }
  }
}
