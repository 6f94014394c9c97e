import { expect, it } from '@jest/globals';
import { addressKind, mayCall } from './private-address.js';

it.each([
  ['93.184.215.14', 'public'],
  ['1.1.1.1', 'public'],
  ['172.15.255.255', 'public'],
  ['172.32.0.0', 'public'],
  ['100.63.255.255', 'public'],
  ['100.128.0.0', 'public'],
  ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', 'public'],
  ['2a00:1450:4001:82a::200e', 'public'],
  ['0.0.0.0', 'private'],
  ['10.0.0.1', 'private'],
  ['100.64.0.1', 'private'],
  ['127.0.0.1', 'private'],
  ['127.255.255.254', 'private'],
  ['172.16.0.1', 'private'],
  ['172.31.255.255', 'private'],
  ['192.168.1.1', 'private'],
  ['192.0.2.7', 'private'],
  ['198.18.0.1', 'private'],
  ['198.51.100.1', 'private'],
  ['203.0.113.1', 'private'],
  ['224.0.0.1', 'private'],
  ['239.255.255.250', 'private'],
  ['255.255.255.255', 'private'],
  ['::', 'private'],
  ['::1', 'private'],
  ['fc00::1', 'private'],
  ['fd12:3456::1', 'private'],
  ['fec0::1', 'private'],
  ['ff02::1', 'private'],
  ['2001::1', 'private'],
  ['2001:db8::1', 'private'],
  ['2002:7f00:1::', 'private'],
  ['169.254.169.254', 'never'],
  ['169.254.170.2', 'never'],
  ['100.100.100.200', 'never'],
  ['168.63.129.16', 'never'],
  ['fe80::1', 'never'],
  ['fe80::1%eth0', 'never'],
  ['fd00:ec2::254', 'never'],
  ['::ffff:127.0.0.1', 'never'],
  ['::ffff:10.0.0.1', 'never'],
  ['::ffff:5db8:d70e', 'never'],
  ['64:ff9b::7f00:1', 'never'],
  ['', 'never'],
  ['localhost', 'never'],
  ['127.1', 'never'],
  ['0x7f000001', 'never'],
])('%s is %s', (address, kind) => {
  expect(addressKind(address)).toBe(kind);
});

it.each([
  ['1.1.1.1', false, true],
  ['127.0.0.1', false, false],
  ['127.0.0.1', true, true],
  ['169.254.169.254', true, false],
  ['::ffff:169.254.169.254', true, false],
])('with the setting, %s, where private ones are allowed: %s, may be called: %s', (address, allows, may) => {
  expect(mayCall(address, allows)).toBe(may);
});
