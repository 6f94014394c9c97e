import { expect, it } from '@jest/globals';
import type { Identity, Role, Scope } from '../common/access/identity.js';
import { runs } from './workshop-scope.js';

const holder = (role: Role, scope: Scope): Identity => ({
  personId: 1,
  sessionId: 1,
  grants: [{ role, scope }],
  linesOf: [],
});
const CARE: Scope = { kind: 'department', departmentId: 1 };
const EVERYBODY: Scope = { kind: 'everybody' };

it.each<[string, Role, Scope, Scope, boolean]>([
  ['a trainer of everybody', 'trainer', EVERYBODY, CARE, true],
  ['a trainer of the same department', 'trainer', CARE, { ...CARE }, true],
  ['a trainer of another department', 'trainer', { kind: 'department', departmentId: 2 }, CARE, false],
  ['a trainer of a location', 'trainer', { kind: 'location', location: 'Kingston' }, CARE, false],
  ['a trainer of one department, of everybody', 'trainer', CARE, EVERYBODY, false],
  ['a trainer of nobody', 'trainer', { kind: 'nobody' }, { kind: 'nobody' }, false],
  ['a viewer', 'viewer', EVERYBODY, CARE, false],
  ['an admin', 'admin', EVERYBODY, CARE, true],
])('lets %s run it or not', (_, role, held, scope, may) => {
  expect(runs(holder(role, held), scope)).toBe(may);
});
