import { randomBytes } from 'node:crypto'
import type { Clock } from './clock.ts'

/**
 * UUID version 7 (RFC 9562, 5.7): 48 bits of milliseconds, then random bits.
 * Within one process ids rise strictly, also within a millisecond: the 12 bits after the version count up.
 */
export function createIds(clock: Clock): () => string {
  let lastMs = 0
  let counter = 0
  return () => {
    const now = clock()
    if (now > lastMs) {
      lastMs = now
      counter = randomBytes(1)[0]!
    } else if (++counter > 0xfff) {
      lastMs += 1
      counter = 0
    }
    const bytes = randomBytes(16)
    bytes.writeUIntBE(lastMs, 0, 6)
    bytes.writeUInt16BE(0x7000 | counter, 6)
    bytes[8] = (bytes[8]! & 0x3f) | 0x80
    const hex = bytes.toString('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  }
}
