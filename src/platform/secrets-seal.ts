import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { refusals } from './errors.ts'
import { secretsErrors } from './secrets.data.ts'
import type { Secrets } from './secrets.ts'
import { type MasterKey, openKeyFolder, readKeys } from './secrets-key-folder.ts'

const refuse = refusals(secretsErrors)

/**
 * `<form>.<master key id>.<nonce, text and tag as base64url>`; `s1` is sealed under a master key itself, `s2` under a
 * data key that this master key opens.
 */
const sealedForm = /^(s[12])\.(\d{1,6}-[0-9a-f]{8})\.([\w-]{38,})$/
const nonceBytes = 12
const tagBytes = 16

/**
 * Secrets from the master keys of a folder; each purpose has its own keys, derived by HKDF-SHA-256 (RFC 5869).
 * The newest master key seals. Fingerprints come from the first one for ever, because they are looked up later.
 * The first key is made when one is first needed, not before: until then, keys can be restored into an empty folder.
 */
export function createSecrets(keysDir: string): Secrets {
  let masters = readKeys(keysDir)
  const derived = new Map<string, Buffer>()
  const derive = (master: MasterKey, use: string, purpose: string): Buffer => {
    const name = `open56 ${use} ${purpose}`
    const found = derived.get(`${master.id} ${name}`)
    if (found) return found
    const key = Buffer.from(hkdfSync('sha256', master.bytes, '', name, 32))
    derived.set(`${master.id} ${name}`, key)
    return key
  }
  const own = (): MasterKey[] => {
    if (masters.length === 0) masters = openKeyFolder(keysDir)
    return masters
  }
  const find = (keyId: string) => masters.find(master => master.id === keyId)
  const get = (keyId: string): MasterKey => {
    if (!find(keyId)) masters = readKeys(keysDir)
    const master = find(keyId)
    if (!master) throw refuse('key_missing', { keyId })
    return master
  }
  const seal = (purpose: string, plain: string) => {
    const master = own().at(-1)!
    return write('s1', master.id, encrypt(derive(master, 'seal', purpose), plain, purpose))
  }
  const unseal = (purpose: string, sealed: string) => {
    const { keyId, bytes } = read('s1', sealed)
    return decrypt(derive(get(keyId), 'seal', purpose), bytes, purpose)
  }
  const dataKey = (purpose: string, wrapped: string) => Buffer.from(unseal(purpose, wrapped), 'base64url')
  return {
    seal,
    unseal,
    newDataKey: purpose => seal(purpose, randomBytes(32).toString('base64url')),
    sealUnder: (wrapped, purpose, field, plain) =>
      write('s2', keyIdOf(wrapped)!, encrypt(dataKey(purpose, wrapped), plain, field)),
    unsealUnder: (wrapped, purpose, field, sealed) =>
      decrypt(dataKey(purpose, wrapped), read('s2', sealed).bytes, field),
    fingerprint(purpose, text) {
      const first = own()[0]!
      if (first.number !== 1) throw refuse('key_missing', { keyId: 'master-1.key' })
      return createHmac('sha256', derive(first, 'fingerprint', purpose))
        .update(text)
        .digest('hex')
    },
  }
}

/** The id of the master key that a sealed value needs, or undefined when the text is not a sealed value. */
export function keyIdOf(text: string): string | undefined {
  return sealedForm.exec(text)?.[2]
}

function write(form: 's1' | 's2', keyId: string, bytes: Buffer): string {
  return `${form}.${keyId}.${bytes.toString('base64url')}`
}

function read(form: 's1' | 's2', sealed: string): { keyId: string; bytes: Buffer } {
  const parts = sealedForm.exec(sealed)
  if (parts?.[1] !== form) throw refuse('sealed_value_damaged')
  return { keyId: parts[2]!, bytes: Buffer.from(parts[3]!, 'base64url') }
}

function encrypt(key: Buffer, plain: string, purpose: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose))
  return Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

function decrypt(key: Buffer, bytes: Buffer, purpose: string): string {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
    decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(-tagBytes))
    return decipher.update(bytes.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    throw refuse('sealed_value_damaged')
  }
}
