import { expect, it } from '@jest/globals';
import { bearerToken, refuseForeignOrigin } from './request-origin.js';

const PUBLIC = 'https://learn.harbourlight.example/';
const HOST = 'inhouse.internal:3000';

it.each([
  ['from the public address', { method: 'POST', headers: { origin: 'https://learn.harbourlight.example' } }],
  ['from the host that was asked', { method: 'POST', headers: { origin: 'http://inhouse.internal:3000' } }],
  ['from no browser', { method: 'DELETE', headers: {} }],
  ['that changes nothing', { method: 'GET', headers: { origin: 'https://evil.example' } }],
  [
    'with a bearer token',
    { method: 'POST', headers: { origin: 'https://evil.example', authorization: 'Bearer x' } },
  ],
])('lets a request through %s', (_, { method, headers }) => {
  expect(() => refuseForeignOrigin({ method, headers: { host: HOST, ...headers } }, PUBLIC)).not.toThrow();
});

it.each([
  ['POST', 'https://evil.example'],
  ['PUT', 'https://learn.harbourlight.example.evil.example'],
  ['PATCH', 'http://inhouse.internal'],
  ['DELETE', 'null'],
  ['POST', 'http://learn.harbourlight.example'],
  ['POST', 'not an address'],
])('refuses a %s from %s', (method, origin) => {
  expect(() => refuseForeignOrigin({ method, headers: { host: HOST, origin } }, PUBLIC)).toThrow(
    expect.objectContaining({ code: 'CROSS_ORIGIN' }),
  );
});

it.each([
  ['Bearer abcdefghij_klmnopqrst-UVWXYZ', 'abcdefghij_klmnopqrst-UVWXYZ'],
  ['bearer abcdefghijklmnopqrstu', 'abcdefghijklmnopqrstu'],
  ['Basic abcdefghijklmnopqrstu', null],
  ['Bearer short', null],
  ['Bearer abcdefghijklmnopqrstu extra', null],
  [undefined, null],
])('reads from %s the token %s', (header, token) => {
  expect(bearerToken(header)).toBe(token);
});
