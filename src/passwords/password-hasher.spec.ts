import { expect, it } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { PasswordHasher } from './password-hasher.js';

const person = { givenName: 'Ann', familyName: 'Teak', email: null, employeeNumber: 'HL-7' };
const PASSWORD = 'marble teapot under rain';

it('keeps a password as argon2id with its own salt, and knows it again', async () => {
  const hasher = new PasswordHasher();
  const [one, other] = [await hasher.hashChosen(PASSWORD, person), await hasher.hashChosen(PASSWORD, person)];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
  expect(await hasher.verify(one, PASSWORD)).toBe(true);
  expect(await hasher.verify(one, `${PASSWORD} `)).toBe(false);
});

it('takes a letter with its accent for the same however a keyboard composes it', async () => {
  const hasher = new PasswordHasher();
  const composed = await hasher.hash('caf\u00e9 under the rain');
  expect(await hasher.verify(composed, 'cafe\u0301 under the rain')).toBe(true);
});

it('sees which hashes were made at other costs', async () => {
  const hasher = new PasswordHasher();
  expect(hasher.isOutdated(await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 }))).toBe(
    false,
  );
  expect(hasher.isOutdated(await hash(PASSWORD, { memoryCost: 8_192, timeCost: 2, parallelism: 1 }))).toBe(
    true,
  );
});

it('does the same work where there is no hash, so that its time tells nothing', async () => {
  const hasher = new PasswordHasher();
  expect(await hasher.verify(null, PASSWORD)).toBe(false);
  // A line that is full turns such a password away like any other, so it does stand in the line.
  const waiting = Array.from({ length: 52 }, () => hasher.verify(null, PASSWORD).catch(() => 'turned away'));
  await Promise.resolve();
  await expect(hasher.verify(null, PASSWORD)).rejects.toMatchObject({
    code: 'PASSWORDS_BUSY',
    retryAfterSeconds: 2,
  });
  const answers = await Promise.all(waiting);
  expect(answers.filter((answer) => answer === false).length).toBeGreaterThanOrEqual(51);
  expect(await hasher.verify(null, PASSWORD)).toBe(false);
});

it('refuses a weak password before it spends anything on it', async () => {
  await expect(new PasswordHasher().hashChosen('password', person)).rejects.toMatchObject({
    code: 'PASSWORD_WEAK',
    details: [{ code: 'PASSWORD_TOO_SHORT' }, { code: 'PASSWORD_IS_COMMON' }],
  });
});
