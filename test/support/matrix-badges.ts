import { publicId } from '../../src/common/random.js';
import { contentWithBadges, SVG } from './badges.js';
import { addContent } from './content.js';
import type { BuiltPerson } from './factories/person.js';
import type { CallerKind, ObjectKind, World } from './world.js';

/** A badge that is published, or one that is not. */
export async function badgeOf(world: World, object: ObjectKind): Promise<{ slug: string }> {
  await world.once('badges', () => addContent(world.app, contentWithBadges));
  return { slug: object === 'missing' ? 'missing' : 'bridge' };
}

/** A badge as the editor's form holds it. */
export const badgeForm = () => ({
  order: 60,
  title: 'A badge of the matrix',
  summary: 'For thanks.',
  body: 'What it stands for.',
  criterion: { kind: 'kudos-received', colleagues: 3, departments: 2 },
  every: null,
  expiresAfterMonths: null,
  drawing: SVG,
});

/** The file of a badge's drawing. */
export async function drawingOf(world: World, object: ObjectKind): Promise<{ file: string }> {
  await badgeOf(world, object);
  const badge = await world.app.database.first<{ hash: string }>(
    'SELECT svg_hash AS hash FROM badges LIMIT 1',
  );
  return { file: object === 'missing' ? 'missing.svg' : `${badge?.hash}.svg` };
}

/** A badge that whoever the object belongs to has. */
export async function awardOf(world: World, object: ObjectKind, caller: CallerKind) {
  const person = world.owner(object, caller);
  const { slug } = await badgeOf(world, object);
  if (person) await give(world, person, slug);
  return { slug, id: world.personId(object, caller) };
}

/** Gives it once, and anew where a call took it away: calls are made at the same time. */
async function give({ app }: World, person: BuiltPerson, slug: string): Promise<void> {
  const badge = await app.database.first<{ id: number }>('SELECT id FROM badges WHERE slug = ?', [slug]);
  const row = { badge_id: badge?.id, person_id: person.id, awarded_at: app.clock.now(), is_shown: 0 };
  await app.transactions.run(async () => {
    if (await app.database.insertOnce('awards', row)) return;
    const sql = 'UPDATE awards SET revoked_at = NULL WHERE badge_id = ? AND person_id = ?';
    await app.database.execute(sql, [badge?.id, person.id]);
  });
}

/** A badge that whoever the object belongs to has and may take along, by the id of its credential; shared where that is asked. */
export async function credentialOf(world: World, object: ObjectKind, caller: CallerKind, isShared = false) {
  const { slug } = await awardOf(world, object, caller);
  const person = world.owner(object, caller);
  if (!person) return { slug, id: 'missing' };
  const { app } = world;
  const badge = await app.database.first<{ id: number }>('SELECT id FROM badges WHERE slug = ?', [slug]);
  const whose = { person_id: person.id, badge_id: badge?.id };
  const row = { ...whose, public_id: publicId(), name_form: 'full', made_at: app.clock.now() };
  await app.transactions.run(() => app.database.insertOnce('credentials', row));
  const stored = await app.transactions.run(async () => {
    if (isShared)
      await app.database.execute('UPDATE credentials SET shared_at = ? WHERE person_id = ?', [
        app.clock.now(),
        person.id,
      ]);
    return await app.database.first<{ id: string }>(
      'SELECT public_id AS id FROM credentials WHERE person_id = ? AND badge_id = ?',
      [person.id, badge?.id],
    );
  });
  return { slug, id: stored?.id ?? '' };
}

/** A list of what was revoked that tells of something. */
export async function statusListOf(world: World, object: ObjectKind): Promise<{ list: string }> {
  if (object === 'missing') return { list: '99' };
  await credentialOf(world, 'line', 'admin');
  return { list: '1' };
}
