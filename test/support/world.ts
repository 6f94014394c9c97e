import { publicId } from '../../src/common/random.js';
import type { TestApp } from './app.js';
import { type BuiltPerson, buildDepartment, buildPerson } from './factories/person.js';
import { deputise, disableAccount, grant } from './sign-in.js';

/** Everybody who might call a route, in the order of the matrix's columns. */
export const CALLERS = [
  'anonymous',
  'learner',
  'otherLearner',
  'trainer',
  'unscopedTrainer',
  'manager',
  'otherManager',
  'deputy',
  'viewer',
  'admin',
  'disabled',
] as const;
export type CallerKind = (typeof CALLERS)[number];

/**
 * Whose thing a route is asked about: the caller's `own`, one of the `line` below `manager` (also the scope of
 * `trainer` and `viewer`, and open to `deputy`), a `foreign` one below `otherManager`, or a `missing` one.
 * `any` is for routes without an object.
 */
export const OBJECTS = ['any', 'own', 'line', 'foreign', 'missing'] as const;
export type ObjectKind = (typeof OBJECTS)[number];

/** One small company with somebody for every column. */
export interface World {
  app: TestApp;
  persons: Record<Exclude<CallerKind, 'anonymous'>, BuiltPerson>;
  /** Two more people, whose rows are asked about: one in the line of `manager`, one in the line of `otherManager`. */
  lineMember: BuiltPerson;
  foreigner: BuiltPerson;
  /** Whom an object of this kind belongs to; null for `missing`, and for what is the own of nobody. */
  owner: (object: ObjectKind, caller: CallerKind) => BuiltPerson | null;
  /** The public id of that person, or one that nobody has. */
  personId: (object: ObjectKind, caller: CallerKind) => string;
  /** A new person whom nobody else uses, for calls that change somebody. */
  spare: () => Promise<BuiltPerson>;
  /** Builds a thing once under a name: for features that need a course, a track, an enrolment … in this world. */
  once: <T>(name: string, build: () => Promise<T>) => Promise<T>;
}

export async function buildWorld(app: TestApp): Promise<World> {
  const persons = await buildCallers(app);
  const lineMember = await buildPerson(app, { givenName: 'Line', manager: persons.manager });
  const foreigner = await buildPerson(app, {
    givenName: 'Foreign',
    department: 'Finance',
    location: 'Montego Bay',
    manager: persons.otherManager,
  });
  const built = new Map<string, Promise<unknown>>();
  const owner: World['owner'] = (object, caller) => {
    if (object === 'own') return caller === 'anonymous' ? null : persons[caller];
    if (object === 'line') return lineMember;
    return object === 'foreign' ? foreigner : null;
  };
  return {
    app,
    persons,
    lineMember,
    foreigner,
    owner,
    personId: (object, caller) => owner(object, caller)?.publicId ?? publicId(),
    spare: () => buildPerson(app, { givenName: 'Spare' }),
    once: async <T>(name: string, build: () => Promise<T>) => {
      if (!built.has(name)) built.set(name, build());
      return (await built.get(name)) as T;
    },
  };
}

async function buildCallers(app: TestApp): Promise<World['persons']> {
  const care = await buildDepartment(app, 'Customer Care');
  const scope = { kind: 'department', departmentId: care.id } as const;
  const elsewhere = { department: 'Finance', location: 'Montego Bay' };
  const office = { department: 'People', location: 'Kingston' };
  const manager = await buildPerson(app, { ...office, givenName: 'Manager' });
  const otherManager = await buildPerson(app, { ...elsewhere, givenName: 'Othermanager' });
  const persons = {
    learner: await buildPerson(app, { givenName: 'Learner', manager }),
    otherLearner: await buildPerson(app, { ...elsewhere, givenName: 'Otherlearner', manager: otherManager }),
    trainer: await buildPerson(app, { ...office, givenName: 'Trainer' }),
    unscopedTrainer: await buildPerson(app, { ...office, givenName: 'Unscoped' }),
    manager,
    otherManager,
    deputy: await buildPerson(app, { ...office, givenName: 'Deputy' }),
    viewer: await buildPerson(app, { ...office, givenName: 'Viewer' }),
    admin: await buildPerson(app, { ...office, givenName: 'Admin' }),
    disabled: await buildPerson(app, { ...office, givenName: 'Disabled' }),
  };
  await grant(app, persons.trainer.id, 'trainer', scope);
  await grant(app, persons.unscopedTrainer.id, 'trainer', { kind: 'nobody' });
  await grant(app, persons.viewer.id, 'viewer', scope);
  await grant(app, persons.admin.id, 'admin');
  // All rights but an account that is closed: whatever gets through here is a hole.
  await grant(app, persons.disabled.id, 'admin');
  await disableAccount(app, persons.disabled.id);
  await deputise(app, manager.id, persons.deputy.id);
  return persons;
}
