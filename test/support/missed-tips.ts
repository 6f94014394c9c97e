import { publicId } from '../../src/common/random.js';
import type { Month } from '../../src/tip-calendar/month.js';
import type { TestApp } from './app.js';
import type { BuiltPerson } from './factories/person.js';

/** Leaves somebody's tip of a month as it stands after its message was handed over and never answered for. */
export async function missTip(
  app: TestApp,
  { id: personId, email }: BuiltPerson,
  period: Month,
): Promise<void> {
  const now = app.clock.now();
  const tip = await app.database.first<{ id: number }>('SELECT MAX(id) AS id FROM tip_versions');
  await app.transactions.run(async () => {
    const insert = async (table: string, row: Record<string, unknown>) => {
      await app.database.insertMany(table, Object.keys(row), [Object.values(row) as never[]]);
      const [last] = await app.database.query<{ id: number }>(`SELECT MAX(id) AS id FROM ${table}`);
      return last?.id ?? 0;
    };
    const deliveryId = await insert('tip_deliveries', {
      person_id: personId,
      period,
      tip_version_id: tip?.id ?? 0,
      planned_at: now,
    });
    const messageId = await insert('outbox', {
      public_id: publicId(),
      person_id: personId,
      channel: 'email',
      day: `${period}-02`,
      slot: 'digest',
      kind: 'digest',
      reach: 'at-work',
      address: email,
      subject: 'Tip of the month: Say when',
      words: '{"paragraphs":["Answer Mei."]}',
      status: 'unconfirmed',
      reason: 'no-answer',
      attempts: 1,
      next_attempt_at: now,
      expires_at: now,
      created_at: now,
      settled_at: now,
    });
    await insert('notices', {
      public_id: publicId(),
      cause: `tip:${personId}:${period}`,
      person_id: personId,
      kind: 'tip',
      about_id: deliveryId,
      subject: 'Tip of the month: Say when',
      words: '{"paragraphs":["Answer Mei."]}',
      message_id: messageId,
      say_at: now,
      expires_at: now,
      created_at: now,
    });
  });
}
