import 'reflect-metadata'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as x509 from '@peculiar/x509'
import { issueServer } from '#platform/tls-issue.ts'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const dayMs = 86_400_000

/** Files of a certificate for a host from an authority that is not the installation's own, valid 396 days from `nowMs`. */
export async function certificateFiles(folder: string, host: string, nowMs: number) {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=A trusted authority',
    notBefore: new Date(nowMs - dayMs),
    notAfter: new Date(nowMs + 3650 * dayMs),
    signingAlgorithm: algorithm,
    keys,
  })
  const key = x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY')
  const issued = await issueServer(
    nowMs,
    { hosts: [host], addresses: [] },
    { certificate: authority.toString('pem'), key },
  )
  const [certFile, keyFile] = [join(folder, 'site.pem'), join(folder, 'site-key.pem')]
  writeFileSync(certFile, issued.certificate)
  writeFileSync(keyFile, issued.key)
  return { certFile, keyFile, validMs: nowMs + 396 * dayMs }
}
