/** Keys live in files outside the database; every use names its purpose, so that no key serves two. */
export type Secrets = {
  /** Encrypts a personal field (AES-256-GCM) under the current key of `purpose`; the result names its key. */
  seal(purpose: string, plain: string): string
  /** Throws `key_missing` when the key of the sealed value is not there. */
  unseal(purpose: string, sealed: string): string
  /** A new random key, sealed as the text of `purpose`: kept beside what it seals, and destroyed with it. */
  newDataKey(purpose: string): string
  /** Encrypts `plain` under a key that `newDataKey(purpose)` gave; `field` is bound to it. Throws as `unseal`. */
  sealUnder(wrappedKey: string, purpose: string, field: string, plain: string): string
  /** Throws as `unseal`, and `sealed_value_damaged` for another key or field. */
  unsealUnder(wrappedKey: string, purpose: string, field: string, sealed: string): string
  /** HMAC-SHA-256 as hex, for looking up a sealed value and for signed tokens. */
  fingerprint(purpose: string, text: string): string
}
