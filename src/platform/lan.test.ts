import { expect, test } from 'vitest'
import { drawQrCode, listLanAddresses } from './lan.ts'

const address = (ip: string, internal = false) =>
  ({ address: ip, family: ip.includes(':') ? 'IPv6' : 'IPv4', internal, netmask: '', mac: '', cidr: null }) as never

test('addresses that neighbours can reach come first, those of containers last, local ones not at all', () => {
  expect(
    listLanAddresses({
      lo: [address('127.0.0.1', true)],
      docker0: [address('172.17.0.1')],
      eth0: [address('192.168.1.5'), address('fe80::1')],
      wlan0: [address('169.254.3.4'), address('10.0.0.7')],
    }),
  ).toEqual(['192.168.1.5', '10.0.0.7', '172.17.0.1'])
})

test('a QR code is drawn as square text without escape codes', async () => {
  const lines = (await drawQrCode('https://192.168.1.5:5600/')).split('\n').filter(Boolean)
  expect(lines.join('')).toMatch(/^[ ▀▄█]+$/)
  expect(lines.length * 2).toBeGreaterThanOrEqual(lines[0]!.length - 1)
})
