import { X509Certificate } from 'node:crypto'
import { copyFileSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from 'node:tls'
import { expect, test } from 'vitest'
import { openLocalCertificate, ownNames } from './tls.ts'

const now = Date.now()
const dayMs = 86_400_000
const names = { hosts: ['localhost', 'kiosk.local'], addresses: ['127.0.0.1', '::1', '192.168.7.20'] }
const freshFolder = () => mkdtempSync(join(tmpdir(), 'open56-tls-'))
const serialOf = (cert: string) => new X509Certificate(cert).serialNumber

/** Opens a TLS connection as a visitor who trusts the authority; resolves to whether the name was accepted. */
async function shake(certificate: { cert: string; key: string; authorityFile: string }, servername: string) {
  const server = createServer({ cert: certificate.cert, key: certificate.key })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const socket = connect({
    port: (server.address() as AddressInfo).port,
    host: '127.0.0.1',
    servername,
    ca: readFileSync(certificate.authorityFile),
  })
  const outcome = await new Promise<string>(done => {
    socket.on('secureConnect', () => done(socket.authorized ? 'trusted' : String(socket.authorizationError)))
    socket.on('error', error => done((error as NodeJS.ErrnoException).code ?? error.message))
  })
  socket.destroy()
  server.close()
  return outcome
}

test('a visitor who trusts the authority reaches the server by each of its names, and by no other', async () => {
  const certificate = await openLocalCertificate(freshFolder(), names, now)
  expect(await shake(certificate, 'localhost')).toBe('trusted')
  expect(await shake(certificate, 'kiosk.local')).toBe('trusted')
  expect(await shake(certificate, 'elsewhere.local')).toBe('ERR_TLS_CERT_ALTNAME_INVALID')
  const server = new X509Certificate(certificate.cert)
  for (const address of names.addresses) expect(server.checkIP(address)).toBe(address)
  expect(server.validToDate.getTime() - server.validFromDate.getTime()).toBeLessThanOrEqual(397 * dayMs)
})

test('keys are readable by their owner alone', async () => {
  const folder = freshFolder()
  await openLocalCertificate(folder, names, now)
  for (const name of ['authority-key.pem', 'server-key.pem'])
    expect(statSync(join(folder, 'tls', name)).mode & 0o777).toBe(0o600)
})

test('a later start uses the same certificate while it lasts and covers all names', async () => {
  const folder = freshFolder()
  const first = await openLocalCertificate(folder, names, now)
  const second = await openLocalCertificate(folder, { hosts: ['localhost'], addresses: ['127.0.0.1'] }, now + dayMs)
  expect([first.isNew, second.isNew]).toEqual([true, false])
  expect(second.cert).toBe(first.cert)
})

test('a new address or the last 30 days bring a new certificate from the same authority', async () => {
  const folder = freshFolder()
  const first = await openLocalCertificate(folder, names, now)
  const moved = await openLocalCertificate(folder, { ...names, addresses: ['10.0.0.9'] }, now)
  expect(serialOf(moved.cert)).not.toBe(serialOf(first.cert))
  const authority = readFileSync(first.authorityFile, 'utf8')
  const later = await openLocalCertificate(folder, { ...names, addresses: ['10.0.0.9'] }, now + 370 * dayMs)
  expect(later.isNew).toBe(true)
  expect(readFileSync(first.authorityFile, 'utf8')).toBe(authority)
})

test('an authority that runs out is replaced, with all that it signed', async () => {
  const folder = freshFolder()
  const first = await openLocalCertificate(folder, names, now - 3640 * dayMs)
  const authority = readFileSync(first.authorityFile, 'utf8')
  const second = await openLocalCertificate(folder, names, now)
  expect(readFileSync(first.authorityFile, 'utf8')).not.toBe(authority)
  expect(await shake(second, 'localhost')).toBe('trusted')
})

test.each(['server.pem', 'server-key.pem', 'authority-key.pem'])('a damaged %s is issued anew', async name => {
  const folder = freshFolder()
  await openLocalCertificate(folder, names, now)
  writeFileSync(join(folder, 'tls', name), 'damaged')
  const mended = await openLocalCertificate(folder, names, now)
  expect(mended.isNew).toBe(true)
  expect(await shake(mended, 'localhost')).toBe('trusted')
})

test('a certificate that another authority signed is replaced', async () => {
  const [folder, other] = [freshFolder(), freshFolder()]
  await openLocalCertificate(folder, names, now)
  await openLocalCertificate(other, names, now)
  for (const name of ['authority.pem', 'authority-key.pem'])
    copyFileSync(join(other, 'tls', name), join(folder, 'tls', name))
  expect(await shake(await openLocalCertificate(folder, names, now), 'localhost')).toBe('trusted')
})

test('the names of this machine begin with localhost', () => {
  expect(ownNames().hosts[0]).toBe('localhost')
  expect(ownNames().addresses).toContain('127.0.0.1')
})
