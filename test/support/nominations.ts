import type { TestApp } from './app.js';
import { type BuiltPerson, buildPerson, type PersonOverrides } from './factories/person.js';
import { type Agent, grant, signInAs } from './sign-in.js';

export interface Somebody {
  person: BuiltPerson;
  client: Agent;
}

/** Somebody who is signed in. */
export async function somebody(app: TestApp, overrides: PersonOverrides = {}): Promise<Somebody> {
  const person = await buildPerson(app, overrides);
  return { person, client: await signInAs(app, person.id) };
}

export async function anAdmin(app: TestApp): Promise<Somebody> {
  const admin = await somebody(app);
  await grant(app, admin.person.id, 'admin');
  return admin;
}

export const EVIDENCE = 'Rang the depot before the customer had to, and stayed until the part was found.';

export const nominate = (by: Somebody, who: Somebody, more: object = {}) =>
  by.client
    .post('/api/nominations')
    .send({ to: who.person.publicId, behaviour: 'say-when', evidence: EVIDENCE, ...more });

/** Names a panel for a quarter. */
export const namePanel = (admin: Somebody, quarter: string, people: readonly Somebody[]) =>
  admin.client
    .put(`/api/star-rounds/${quarter}/panel`)
    .send({ people: people.map(({ person }) => person.publicId) });

export const vote = (by: Somebody, quarter: string, who: Somebody | null) =>
  by.client.put(`/api/star-panels/${quarter}/vote`).send({ nominee: who?.person.publicId ?? null });

/** Ends nominations of a quarter on a day that has passed. */
export const endNominations = (admin: Somebody, quarter: string, nominateUntil: string, voteUntil: string) =>
  admin.client.put(`/api/star-rounds/${quarter}/days`).send({ nominateUntil, voteUntil });
