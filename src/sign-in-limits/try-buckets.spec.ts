import { expect, it } from '@jest/globals';
import { addressBucket, loginBucket } from './try-buckets.js';

it.each([
  ['203.0.113.7', 'address:203.0.113.7'],
  ['::ffff:203.0.113.7', 'address:203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', 'address:2001:db8:1:2'],
  ['2001:0db8:0001:0002::9', 'address:2001:db8:1:2'],
  ['2001:db8::1', 'address:2001:db8:0:0'],
  ['fe80::1%eth0', 'address:fe80:0:0:0'],
  ['::1', 'address:0:0:0:0'],
])('puts %s into %s', (address, bucket) => {
  expect(addressBucket(address)).toBe(bucket);
});

it('puts a login into one bucket however it is written, without showing it', () => {
  expect(loginBucket(' Ann@X.example ')).toBe(loginBucket('ann@x.example'));
  expect(loginBucket('ann@x.example')).not.toBe(loginBucket('bob@x.example'));
  expect(loginBucket('ann@x.example')).toMatch(/^login:[0-9a-f]{64}$/);
});
