import { refusals } from '#platform/errors.ts'
import type { Writer } from '#platform/transact.ts'
import { countSent } from './codes.store.ts'
import { phoneErrors } from './errors.data.ts'
import { lockName } from './phone.store.ts'

const refuse = refusals(phoneErrors)

const pauseMs = 60_000
const mostOfNumber = { lastHour: 5, lastDay: 10 }
const mostOfNetworkAnHour = 20

/** Fingerprints of the number that a code is to go to, and of the network that asks for it. */
type Counted = { number: string; network: string }

/**
 * Throws `code_too_soon`, `code_number_limit` or `code_network_limit` while too many codes were sent. Nobody else is
 * counted under the same fingerprints until the transaction ends.
 */
export async function demandRoom(writer: Writer, { number, network }: Counted, now: Date): Promise<void> {
  await lockName(writer, `number ${number}`)
  const toNumber = await countSent(writer, 'number_fingerprint', number, now)
  const sinceMs = toNumber.latest ? now.getTime() - toNumber.latest.getTime() : pauseMs
  if (sinceMs >= 0 && sinceMs < pauseMs)
    throw refuse('code_too_soon', { seconds: Math.ceil((pauseMs - sinceMs) / 1000) })
  if (toNumber.lastHour >= mostOfNumber.lastHour || toNumber.lastDay >= mostOfNumber.lastDay)
    throw refuse('code_number_limit')
  await lockName(writer, `network ${network}`)
  const fromNetwork = await countSent(writer, 'network_fingerprint', network, now)
  if (fromNetwork.lastHour >= mostOfNetworkAnHour) throw refuse('code_network_limit')
}
