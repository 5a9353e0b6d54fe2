import 'reflect-metadata'
import * as x509 from '@peculiar/x509'

/** Certificate and private key, both PEM. */
export type Issued = { certificate: string; key: string }

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const dayMs = 86_400_000
/** Phones with a slow clock must not find the certificate too young. */
const slackMs = dayMs

/** A certificate authority for this installation alone, valid ten years. */
export async function issueAuthority(nowMs: number, hostName: string): Promise<Issued> {
  const keys = await createKeys()
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: [{ CN: [`Open56 on ${hostName}`] }, { O: ['Open56 local certificate authority'] }],
    notBefore: new Date(nowMs - slackMs),
    notAfter: new Date(nowMs + 3650 * dayMs),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return { certificate: certificate.toString('pem'), key: await exportKey(keys.privateKey) }
}

/**
 * A server certificate for host names and IP addresses, signed by `authority`, valid 397 days (browsers refuse more
 * than 398).
 */
export async function issueServer(nowMs: number, names: ServerNames, authority: Issued): Promise<Issued> {
  const keys = await createKeys()
  const issuer = new x509.X509Certificate(authority.certificate)
  const certificate = await x509.X509CertificateGenerator.create({
    subject: [{ CN: [names.hosts[0] ?? names.addresses[0] ?? 'localhost'] }],
    issuer: issuer.subjectName,
    notBefore: new Date(nowMs - slackMs),
    notAfter: new Date(nowMs + 396 * dayMs),
    signingAlgorithm: algorithm,
    publicKey: keys.publicKey,
    signingKey: await importKey(authority.key),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([
        ...names.hosts.map(value => ({ type: x509.DNS, value }) as const),
        ...names.addresses.map(value => ({ type: x509.IP, value }) as const),
      ]),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  })
  return { certificate: certificate.toString('pem'), key: await exportKey(keys.privateKey) }
}

/** Under which names and IP addresses a server answers. */
export type ServerNames = { hosts: readonly string[]; addresses: readonly string[] }

function createKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
}

async function exportKey(key: CryptoKey): Promise<string> {
  return x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY')
}

function importKey(pem: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', x509.PemConverter.decodeFirst(pem), algorithm, false, ['sign'])
}
