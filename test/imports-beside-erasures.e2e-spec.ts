import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { ImportBook } from '../src/import-history/import-book.service.js';
import { StagedPeopleRepository } from '../src/staged-people/staged-people.repository.js';
import { startApp, type TestApp } from './support/app.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let admin: Agent;
let anna: BuiltPerson;

beforeAll(async () => {
  app = await startApp();
  const owner = await buildPerson(app, { department: 'Direction' });
  await grant(app, owner.id, 'admin');
  admin = await signInAs(app, owner.id);
});
afterAll(() => app.close());
beforeEach(async () => {
  anna = await buildPerson(app, { givenName: 'Anna' });
});

async function erase(): Promise<void> {
  const erasing = { reason: 'asked for it', confirmInService: true };
  expect((await admin.post(`/api/people/${anna.publicId}/erasure`).send(erasing)).status).toBe(204);
}

async function expectErasedAfterImport(): Promise<void> {
  const { employeeNumber, givenName, familyName } = anna;
  const file = `Employee #,First Name,Last Name,Location\n${employeeNumber},${givenName},${familyName},Negril\n`;
  const { status, body } = await admin
    .post('/api/people/imports')
    .attach('file', Buffer.from(file), 'people.csv');
  expect([status, body.status]).toEqual([201, 'applied']);
  const person = await app.database.first(
    `SELECT given_name AS givenName, family_name AS familyName, location, search_key AS searchKey, employee_number AS number
       FROM persons WHERE id = ?`,
    [anna.id],
  );
  expect(person).toEqual({
    givenName: 'Erased',
    familyName: 'person',
    location: null,
    searchKey: '',
    number: `erased-${anna.id}`,
  });
}

it('brings no name back of somebody who is erased after their row was read and before it was staged', async () => {
  const staged = app.nest.get(StagedPeopleRepository, { strict: false });
  const add = staged.add.bind(staged);
  jest.spyOn(staged, 'add').mockImplementationOnce(async (...args) => {
    await erase();
    await add(...args);
  });
  await expectErasedAfterImport();
});

it('brings no name back of somebody who is erased after their row was staged and before it is written', async () => {
  const book = app.nest.get(ImportBook, { strict: false });
  const apply = book.apply.bind(book);
  jest.spyOn(book, 'apply').mockImplementationOnce(async (...args) => {
    await erase();
    return await apply(...args);
  });
  await expectErasedAfterImport();
});
