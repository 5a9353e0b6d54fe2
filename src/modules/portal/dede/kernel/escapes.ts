import { byte, type Escapes, isLead, isTrail } from './marks.ts'

/**
 * How the strings of a dump in GBK were escaped. Where a character's second byte is a backslash, a second backslash
 * behind it was put there byte by byte; without one, characters were known. A sample without such characters says
 * nothing: then the character set that the dump chooses decides.
 */
export function judgeEscapes(sample: Uint8Array, charset: string | undefined): Escapes {
  let balance = 0
  for (let at = 0; at < sample.length; at++) {
    const code = sample[at]!
    if (code === byte.backslash) at += 1
    else if (isLead(code) && isTrail(sample[at + 1])) {
      at += 1
      if (sample[at] === byte.backslash) balance += sample[at + 1] === byte.backslash ? -1 : 1
    }
  }
  if (balance !== 0) return balance > 0 ? 'gbk' : 'bytes'
  return charset?.startsWith('gb') ? 'gbk' : 'bytes'
}
