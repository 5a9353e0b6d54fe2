import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { connect } from 'node:tls'
import { toLocalDay } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import { type ExaminedLine, lineOf } from './line.ts'

const soonMs = 14 * 86_400_000
const answerMs = 5000

type Given = Pick<Config, 'tls' | 'publicUrl' | 'trustProxy'>

/**
 * The certificate that visitors meet: that of the configuration, or behind a proxy the one that the public address
 * shows. Red when there is none, when it signed itself, ran out or will within two weeks, or is for another name.
 */
export async function examineCertificate(config: Given, nowMs: number): Promise<ExaminedLine> {
  const { tls, publicUrl } = config
  const host = publicUrl ? new URL(publicUrl).hostname : undefined
  if (tls) return judge(new X509Certificate(readFileSync(tls.certFile)), host, nowMs)
  if (!publicUrl?.startsWith('https:') || config.trustProxy.length === 0) return lineOf('tls', 'none')
  try {
    return judge(await certificateAt(new URL(publicUrl)), host, nowMs)
  } catch (error) {
    return lineOf('tls', 'unreachable', { url: publicUrl, why: (error as Error).message })
  }
}

function judge(certificate: X509Certificate, host: string | undefined, nowMs: number): ExaminedLine {
  const { subject, issuer, validToDate } = certificate
  const leftMs = validToDate.getTime() - nowMs
  const values = { until: toLocalDay(validToDate.getTime()), host: host ?? '', issuer: nameOf(issuer) }
  if (leftMs <= 0) return lineOf('tls', 'expired', values)
  if (issuer === subject || issuer.includes('Open56 local certificate authority'))
    return lineOf('tls', 'unknownIssuer', values)
  if (host && !certificate.checkHost(host)) return lineOf('tls', 'wrongName', values)
  return lineOf('tls', leftMs < soonMs ? 'endsSoon' : 'valid', values)
}

function nameOf(issuer: string): string {
  return /^CN=(.*)$/m.exec(issuer)?.[1] ?? issuer
}

/** What the server at an address shows, whoever signed it. */
function certificateAt(url: URL): Promise<X509Certificate> {
  return new Promise((resolve, reject) => {
    const options = { host: url.hostname, port: Number(url.port || 443), servername: url.hostname, timeout: answerMs }
    const socket = connect({ ...options, rejectUnauthorized: false }, () => {
      const certificate = socket.getPeerX509Certificate()
      socket.destroy()
      if (certificate) resolve(certificate)
      else reject(new Error('it shows no certificate'))
    })
    socket.once('error', reject)
    socket.once('timeout', () => socket.destroy(new Error(`no answer in ${answerMs / 1000} s`)))
  })
}
