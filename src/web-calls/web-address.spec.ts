import { expect, it } from '@jest/globals';
import { addressMistakes, masked } from './web-address.js';

it.each<[string, boolean, string[]]>([
  ['https://hooks.example/in', false, []],
  ['https://hooks.example:8443/in?key=1', false, []],
  ['nothing', false, ['not-an-address']],
  ['ftp://hooks.example/', true, ['not-an-address']],
  ['javascript:alert(1)', true, ['not-an-address']],
  ['http://hooks.example/', false, ['not-https']],
  ['http://hooks.example/', true, []],
  ['https://user:word@hooks.example/', true, ['names-somebody']],
  ['http://me@127.0.0.1/', false, ['not-https', 'names-somebody', 'private-address']],
  ['https://localhost/', false, ['private-address']],
  ['http://localhost:3000/', true, []],
  ['https://api.localhost/', false, ['private-address']],
  ['https://0x7f.1/', false, ['private-address']],
  ['https://2130706433/', false, ['private-address']],
  ['https://[::1]/', false, ['private-address']],
  ['https://[::ffff:127.0.0.1]/', true, ['private-address']],
  ['http://169.254.169.254/latest/meta-data', true, ['private-address']],
])('finds in %s (private ones allowed: %s) the mistakes %j', (url, allows, mistakes) => {
  expect(addressMistakes(url, allows)).toEqual(mistakes);
});

it.each([
  ['https://hooks.slack.com/services/T000/B000/abcdefghijkl', 'https://hooks.slack.com/…ijkl'],
  ['https://hooks.example/in', 'https://hooks.example/…'],
  ['https://hooks.example', 'https://hooks.example'],
])('shows %s as %s', (url, shown) => {
  expect(masked(url)).toBe(shown);
});
