import { expect, test } from 'vitest'
import { networkOf } from './network.ts'

test('an IPv4 address stands for itself, also when it comes mapped', () => {
  expect(['192.0.2.7', '::ffff:192.0.2.7', '::FFFF:192.0.2.7'].map(networkOf)).toEqual(Array(3).fill('192.0.2.7'))
})

test.each(['2001:db8:0:7::1', '2001:db8::7:ffff:ffff:ffff:ffff', '2001:0db8:0000:0007:1:2:3:4', '2001:DB8:0:7::'])(
  '%s is of the network 2001:db8:0:7::/64',
  address => {
    expect(networkOf(address)).toBe('2001:db8:0:7::/64')
  },
)

test('a neighbouring network, a loopback and a link-local address are others', () => {
  expect(['2001:db8:0:8::1', '::1', 'fe80::1%eth0'].map(networkOf)).toEqual([
    '2001:db8:0:8::/64',
    '0:0:0:0::/64',
    'fe80:0:0:0::/64',
  ])
})
