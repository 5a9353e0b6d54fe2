import { networkInterfaces } from 'node:os'
import { toString as toQrCode } from 'qrcode'

type Interfaces = ReturnType<typeof networkInterfaces>

/** Names of interfaces that lead to containers and virtual machines, not to the neighbours. */
const virtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|cni|flannel|tun|tap|utun)/

/** IPv4 addresses under which others on the local network may reach this machine, the likeliest first. */
export function listLanAddresses(interfaces: Interfaces = networkInterfaces()): string[] {
  const reachable = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses
      .filter(each => each.family === 'IPv4' && !each.internal && !each.address.startsWith('169.254.'))
      .map(each => ({ address: each.address, isVirtual: virtual.test(name) })),
  )
  return reachable.sort((a, b) => Number(a.isVirtual) - Number(b.isVirtual)).map(each => each.address)
}

/** A QR code of an address as lines of text for a terminal, two modules a character. */
export function drawQrCode(address: string): Promise<string> {
  return toQrCode(address, { type: 'utf8', errorCorrectionLevel: 'M' })
}
