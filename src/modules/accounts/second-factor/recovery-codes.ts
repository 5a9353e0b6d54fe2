import { randomInt } from 'node:crypto'

export const recoveryCodeCount = 10

/** No letter that looks like a digit. Ten of these 30 carry 49 bits. */
const alphabet = 'abcdefghjkmnpqrstvwxyz23456789'
const length = 10

/** Ten new codes, as they are shown: `k3mzt-p8wqa`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodeCount }, () => {
    const letters = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
    return `${letters.slice(0, length / 2)}-${letters.slice(length / 2)}`
  })
}

/** What someone typed as their second factor: six digits of the code program, or else a recovery code. */
export type TypedCode = { kind: 'totp' | 'recovery'; code: string }

/** Reads it as people type it: with spaces, hyphens, capitals, full-width digits. */
export function readTypedCode(typed: string): TypedCode {
  const code = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
  return { kind: /^\d{6}$/.test(code) ? 'totp' : 'recovery', code }
}
