import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const stepMs = 30_000
const digits = 6
const secretBytes = 20
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A new shared secret: 160 random bits (RFC 4226, 4 R6), as base32. */
export function newTotpSecret(): string {
  return toBase32(randomBytes(secretBytes))
}

/** The code of a time step (RFC 6238 with HMAC-SHA-1 and 6 digits, as every code program knows it). */
export function totpCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const offset = mac.at(-1)! & 0xf
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0')
}

/** The number of the 30-second step at an instant. */
export function totpStep(nowMs: number): number {
  return Math.floor(nowMs / stepMs)
}

/**
 * The time step whose code this is, or undefined. One step before and one after count too, because clocks differ and
 * people type slowly (RFC 6238, 5.2).
 */
export function findTotpStep(secret: string, code: string, nowMs: number): number | undefined {
  const now = totpStep(nowMs)
  return [now, now - 1, now + 1].find(step => isSame(totpCode(secret, step), code))
}

/** The address that a code program reads from the QR code (Key Uri Format of Google Authenticator). */
export function totpAddress({ secret, issuer, account }: { secret: string; issuer: string; account: string }): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}&digits=${digits}&period=30`
}

function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** RFC 4648, 6, without padding; whole groups of five bytes only. */
function toBase32(bytes: Buffer): string {
  const bits = Array.from(bytes, byte => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map(group => alphabet[Number.parseInt(group, 2)]).join('')
}

function fromBase32(text: string): Buffer {
  const bits = Array.from(text, letter => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map(group => Number.parseInt(group, 2)))
}
