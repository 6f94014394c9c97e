import { publicId } from '../../src/common/random.js';
import { DepartmentChats } from '../../src/chat-channels/department-chats.service.js';
import { addToMonth } from '../../src/tip-calendar/month.js';
import { buildDepartment } from './factories/person.js';
import { missTip } from './missed-tips.js';
import { tipOf } from './matrix-objects.js';
import type { CallerKind, ObjectKind, World } from './world.js';

let months = 0;

/** A tip that somebody may have missed; each call has a month of its own, since it uses the tip up. */
export async function missedTipOf(world: World, object: ObjectKind, caller: CallerKind) {
  const person = world.owner(object, caller);
  const period = addToMonth('2010-01', months++);
  if (!person) return { period, personId: publicId() };
  await tipOf(world, 'any');
  await missTip(world.app, person, period);
  return { period, personId: person.publicId };
}

const meOf = ({ persons }: World) => ({ personId: persons.admin.id, sessionId: 0, grants: [], linesOf: [] });

/** What is said of a chat at an address where nobody answers. */
export async function chatWords({ app }: World) {
  const { publicId: department } = await buildDepartment(app, 'Customer Care');
  return { kind: 'slack' as const, name: '#care', department, isOn: true };
}

async function addChat(world: World): Promise<string> {
  const { isOn: _, ...words } = await chatWords(world);
  const url = 'https://hooks.slack.com/services/T0/B0/x';
  const { publicId: id } = await world.app.nest.get(DepartmentChats).add(meOf(world), { ...words, url });
  // A test calls nobody's server.
  await world.app.transactions.run(() =>
    world.app.database.execute('UPDATE chat_channels SET hook_url = ? WHERE public_id = ?', [
      'https://chats.invalid/in',
      id,
    ]),
  );
  return id;
}

/** One that all callers share. */
export async function chatOf(world: World, object: ObjectKind): Promise<{ id: string }> {
  return { id: object === 'missing' ? publicId() : await world.once('a chat', () => addChat(world)) };
}

/** One that a call takes away, or that it alone tests. */
export async function removableChat(world: World, object: ObjectKind): Promise<{ id: string }> {
  return { id: object === 'missing' ? publicId() : await addChat(world) };
}
