import { BlockList, isIP, isIPv4 } from 'node:net'

/** Networks that are no part of the public internet (IANA special-purpose address registries, RFC 6890). */
const special = new BlockList()
const ipv4: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]
for (const [network, prefix] of ipv4) special.addSubnet(network, prefix, 'ipv4')

/** Of IPv6 only global unicast is public, without what it holds of tunnels and documents. */
const global = new BlockList()
global.addSubnet('2000::', 3, 'ipv6')
const ipv6: readonly (readonly [network: string, prefix: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]
for (const [network, prefix] of ipv6) special.addSubnet(network, prefix, 'ipv6')

/** Whether an address (as digits, never a name) belongs to the public internet. What is no address at all does not. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false
  if (isIPv4(address)) return !special.check(address, 'ipv4')
  return global.check(address, 'ipv6') && !special.check(address, 'ipv6')
}
