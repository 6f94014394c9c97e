import { expect, it } from '@jest/globals';
import { newSecret, signatureHeader } from './signature.js';

// The example that the libraries of Standard Webhooks test themselves with.
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const signed = {
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestamp: 1_614_265_330,
  body: '{"test": 2432232314}',
};
const expected = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';

it('signs as the libraries of the scheme do', () => {
  expect(signatureHeader(signed, [secret])).toBe(expected);
});

it('signs with each secret that holds', () => {
  const other = newSecret();
  expect(signatureHeader(signed, [other, secret]).split(' ')).toEqual([
    signatureHeader(signed, [other]),
    expected,
  ]);
});

it('makes secrets of 256 bits', () => {
  const made = newSecret();
  expect(made).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(newSecret()).not.toBe(made);
});
