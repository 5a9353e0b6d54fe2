import { createPrivateKey, X509Certificate } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { listLanAddresses } from './lan.ts'
import type { Issued, ServerNames } from './tls-issue.ts'

/** What an HTTPS server needs, and the file of the authority that visitors' devices must come to trust. */
export type LocalCertificate = { cert: string; key: string; authorityFile: string; isNew: boolean }

const renewBeforeMs = 30 * 86_400_000

/** The names of this machine: localhost, its host name, its addresses on the local network. */
export function ownNames(): ServerNames {
  const host = hostname().toLowerCase()
  const hosts = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(host) ? ['localhost', host, `${host}.local`] : ['localhost']
  return { hosts: [...new Set(hosts)], addresses: ['127.0.0.1', '::1', ...listLanAddresses()] }
}

/**
 * The server's certificate from `<data>/tls`, signed by the installation's own authority there. Issues what is missing,
 * runs out within 30 days or lacks a name. Private keys are readable by their owner alone.
 */
export async function openLocalCertificate(
  dataDir: string,
  names: ServerNames,
  nowMs: number,
): Promise<LocalCertificate> {
  const folder = join(dataDir, 'tls')
  const authority = read(folder, 'authority')
  if (authority && isFresh(authority, nowMs)) {
    const server = read(folder, 'server')
    if (server && serves(server, names, authority, nowMs)) return toResult(folder, server, authority, false)
  }
  const { issueAuthority, issueServer } = await import('./tls-issue.ts')
  const signer =
    authority && isFresh(authority, nowMs)
      ? authority
      : keep(folder, 'authority', await issueAuthority(nowMs, names.hosts.at(-1) ?? 'localhost'))
  return toResult(folder, keep(folder, 'server', await issueServer(nowMs, names, signer)), signer, true)
}

function toResult(folder: string, server: Issued, authority: Issued, isNew: boolean): LocalCertificate {
  return {
    cert: `${server.certificate.trim()}\n${authority.certificate.trim()}\n`,
    key: server.key,
    authorityFile: join(folder, 'authority.pem'),
    isNew,
  }
}

/** Still valid for a while, and its key belongs to it. */
function isFresh(issued: Issued, nowMs: number): boolean {
  const certificate = new X509Certificate(issued.certificate)
  const isValid = certificate.validFromDate.getTime() <= nowMs
  const lasts = certificate.validToDate.getTime() - nowMs > renewBeforeMs
  return isValid && lasts && certificate.checkPrivateKey(createPrivateKey(issued.key))
}

function serves(server: Issued, names: ServerNames, authority: Issued, nowMs: number): boolean {
  const certificate = new X509Certificate(server.certificate)
  return (
    isFresh(server, nowMs) &&
    certificate.verify(new X509Certificate(authority.certificate).publicKey) &&
    names.hosts.every(host => certificate.checkHost(host)) &&
    names.addresses.every(address => certificate.checkIP(address))
  )
}

/** Undefined when a file is missing or is not what its name says: then it is issued anew. */
function read(folder: string, name: string): Issued | undefined {
  try {
    const certificate = readFileSync(join(folder, `${name}.pem`), 'utf8')
    const key = readFileSync(join(folder, `${name}-key.pem`), 'utf8')
    new X509Certificate(certificate)
    createPrivateKey(key)
    return { certificate, key }
  } catch {
    return undefined
  }
}

function keep(folder: string, name: string, issued: Issued): Issued {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  replace(join(folder, `${name}-key.pem`), issued.key, 0o600)
  replace(join(folder, `${name}.pem`), issued.certificate, 0o644)
  return issued
}

function replace(path: string, content: string, mode: number): void {
  writeFileSync(`${path}.new`, content, { mode })
  renameSync(`${path}.new`, path)
}
