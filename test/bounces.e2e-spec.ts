import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bouncesCommand } from '../src/bounces/bounces.commands.js';
import { startApp, type TestApp } from './support/app.js';
import { bouncedMail } from './support/bounced-mail.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { MailSink } from './support/mail-sink.js';
import { dispatch, messagesTo, stateOf, tell } from './support/outbox.js';
import { grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let sink: MailSink;
let folder: string;
beforeAll(async () => {
  sink = await MailSink.start();
  app = await startApp(sink.settings);
  folder = mkdtempSync(join(tmpdir(), 'bounces-'));
});
afterAll(async () => {
  await app.close();
  await sink.close();
});

const PASSED = { gone: 0, forNow: 0 };
/** Hands files in by the command; what it says, in numbers. */
async function handIn(...paths: string[]) {
  const said: string[] = [];
  expect(await bouncesCommand(app.nest, ['bounces', ...paths], (line) => said.push(line))).toBe(0);
  const [messages, gone, forNow, nothing] = (said[0]?.match(/\d+/g) ?? []).map(Number);
  return { messages, gone, forNow, nothing };
}
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
async function written(): Promise<{ person: BuiltPerson; messageId: string; address: string }> {
  const person = await tell(app);
  await dispatch(app);
  const [message] = await messagesTo(app, person);
  return { person, messageId: message?.publicId ?? '', address: person.email ?? '' };
}
const preferences = async ({ id }: BuiltPerson) =>
  (await (await signInAs(app, id)).get('/api/me/preferences').expect(200)).body;

it('stops mail to an address that it does not reach, says so to its person and to admins, and tries another address', async () => {
  const { person, messageId, address } = await written();
  const report = bouncedMail({ messageId, address, status: '5.1.1', action: 'failed' });
  const path = file('one.eml', report);
  expect(await handIn(path)).toEqual({ ...PASSED, messages: 1, gone: 1, nothing: 0 });
  expect(await handIn(path)).toEqual({ ...PASSED, messages: 1, nothing: 1 });
  expect(await stateOf(app, person)).toBe('failed bounced');
  expect((await preferences(person)).unreachableAddress).toBe(address);
  await tell(app, person);
  await dispatch(app);
  expect((await messagesTo(app, person))[1]).toMatchObject({ status: 'suppressed', reason: 'unreachable' });
  const admin = await buildPerson(app);
  await grant(app, admin.id, 'admin');
  const { items } = (await (await signInAs(app, admin.id)).get('/api/outbox?status=failed').expect(200)).body;
  expect(items).toContainEqual(expect.objectContaining({ id: messageId, reason: 'bounced' }));
  await app.transactions.run(() =>
    app.database.execute('UPDATE persons SET email = ? WHERE id = ?', [`new-${address}`, person.id]),
  );
  expect((await preferences(person)).unreachableAddress).toBeNull();
  await tell(app, person);
  await dispatch(app);
  expect((await messagesTo(app, person))[2]?.status).toBe('sent');
});

it('tries an address again once an admin sends one of several that came back, and not before', async () => {
  const person = await tell(app);
  await tell(app, person);
  await tell(app, person);
  await dispatch(app);
  const [first, second, third] = await messagesTo(app, person);
  const address = person.email ?? '';
  const comesBack = (message: typeof first) =>
    bouncedMail({ messageId: message?.publicId ?? '', address, status: '5.1.1', action: 'failed' });
  await handIn(file('first', comesBack(first)), file('second', comesBack(second)));
  const admin = await buildPerson(app);
  await grant(app, admin.id, 'admin');
  const client = await signInAs(app, admin.id);
  await client.post(`/api/outbox/${first?.publicId}/send-again`).expect(200);
  await dispatch(app);
  const states = async () => (await messagesTo(app, person)).map(({ status, reason }) => [status, reason]);
  expect(await states()).toEqual([
    ['sent', null],
    ['failed', 'bounced-before'],
    ['sent', null],
  ]);
  expect((await preferences(person)).unreachableAddress).toBeNull();
  await handIn(file('third', comesBack(third)));
  expect((await preferences(person)).unreachableAddress).toBe(address);
});

it('notes what came back for now, and goes on writing', async () => {
  const { person, messageId, address } = await written();
  const full = bouncedMail({ messageId, address, status: '5.2.2', action: 'failed' });
  expect(await handIn(file('full.eml', full))).toEqual({ ...PASSED, messages: 1, forNow: 1, nothing: 0 });
  expect(await stateOf(app, person)).toBe('sent bounced-for-now');
  await tell(app, person);
  await dispatch(app);
  expect((await messagesTo(app, person))[1]?.status).toBe('sent');
});

it('believes nobody who does not have the message, nor anybody about another address', async () => {
  const { person, messageId, address } = await written();
  const forged = bouncedMail({
    messageId: 'AAAAAAAAAAAAAAAAAAAAAA',
    address,
    status: '5.1.1',
    action: 'failed',
  });
  const other = bouncedMail({
    messageId,
    address: 'ceo@harbourlight.example',
    status: '5.1.1',
    action: 'failed',
  });
  const letter = `From: a@b.example\nSubject: Undelivered\n\nFinal-Recipient: rfc822; ${address}\nAction: failed\n`;
  expect(await handIn(file('a', forged), file('b', other), file('c', letter), file('d', ''))).toEqual({
    ...PASSED,
    messages: 4,
    nothing: 4,
  });
  expect(await stateOf(app, person)).toBe('sent');
});

it('reads an mbox and a maildir', async () => {
  const all = [await written(), await written(), await written()];
  const reports = all.map((one) => bouncedMail({ ...one, status: '5.1.1', action: 'failed' }));
  const box = reports
    .slice(0, 2)
    .map(
      (report) => `From MAILER-DAEMON Mon Nov 30 10:00:00 2026\n${report}\n>From the text of a message.\n\n`,
    )
    .join('');
  mkdirSync(join(folder, 'maildir', 'new'), { recursive: true });
  writeFileSync(join(folder, 'maildir', 'new', '1.eml'), reports[2] ?? '');
  const read = await handIn(file('box', box), join(folder, 'maildir'));
  expect(read).toEqual({ ...PASSED, messages: 3, gone: 3, nothing: 0 });
});
