import { Injectable } from '@nestjs/common';
import { publicId } from '../common/random.js';
import { Database, slots } from '../database/database.js';
import { instant, instantOrNull } from '../database/values.js';
import { fromStored, toStored, type WebhookEvent } from './webhook-events.js';
import type { EndpointStatus } from './webhook-endpoint.entity.js';

/** An endpoint without its secrets. */
export interface EndpointRow {
  id: number;
  publicId: string;
  name: string;
  url: string;
  events: WebhookEvent[];
  status: EndpointStatus;
  previousUntil: Date | null;
  tellsSince: Date;
  failingSince: Date | null;
  createdAt: Date;
}

/** What an admin says of an endpoint. */
export type EndpointWords = Pick<EndpointRow, 'name' | 'url' | 'events'>;

type Stored = Pick<EndpointRow, 'id' | 'publicId' | 'name' | 'url' | 'status'> &
  Record<'tellsSince' | 'createdAt', Date | string> &
  Record<'previousUntil' | 'failingSince', Date | string | null> & { events: string };

const ROW = `SELECT id, public_id AS publicId, name, url, events, status, previous_until AS previousUntil, tells_since AS tellsSince,
    failing_since AS failingSince, created_at AS createdAt FROM webhook_endpoints`;

/** Where webhooks go. */
@Injectable()
export class WebhookEndpointsRepository {
  constructor(private readonly database: Database) {}

  /** All but the removed ones, by name. */
  async list(): Promise<EndpointRow[]> {
    const rows = await this.database.query<Stored>(
      `${ROW} WHERE status IN ('on', 'off', 'failing') ORDER BY name, id`,
    );
    return rows.map(toRow);
  }

  async find(id: string): Promise<EndpointRow | null> {
    const row = await this.database.first<Stored>(`${ROW} WHERE public_id = ? AND status <> 'removed'`, [id]);
    return row && toRow(row);
  }

  async add(words: EndpointWords, secret: string, now: Date): Promise<string> {
    const id = publicId();
    await this.database.insert('webhook_endpoints', {
      public_id: id,
      name: words.name,
      url: words.url,
      events: toStored(words.events),
      status: 'on',
      secret,
      tells_since: now,
      created_at: now,
    });
    return id;
  }

  /** Says anew what an endpoint is; one that is switched on again is told what happens from then on. */
  async change(id: number, words: EndpointWords, isOn: boolean, now: Date): Promise<void> {
    await this.database.execute(
      `UPDATE webhook_endpoints SET name = ?, url = ?, events = ?,
              tells_since = CASE WHEN status = 'on' THEN tells_since ELSE ? END, failing_since = NULL, rest_until = NULL, status = ?
        WHERE id = ? AND status <> 'removed'`,
      [words.name, words.url, toStored(words.events), now, isOn ? 'on' : 'off', id],
    );
  }

  /** A new secret; the one before signs as well until `previousUntil`. */
  async rotate(id: number, secret: string, previousUntil: Date): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE webhook_endpoints SET previous_secret = secret, previous_until = ?, secret = ? WHERE id = ? AND status <> 'removed'`,
      [previousUntil, secret, id],
    );
    return changed === 1;
  }

  /** Forgets address and secrets; the row stays until nothing names it any more. */
  async remove(id: number): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE webhook_endpoints SET status = 'removed', url = '', secret = '', previous_secret = NULL, previous_until = NULL
        WHERE id = ? AND status <> 'removed'`,
      [id],
    );
    return changed === 1;
  }

  /** Forgets secrets before whose overlap is over. */
  async forgetOldSecrets(now: Date): Promise<void> {
    await this.database.execute(
      'UPDATE webhook_endpoints SET previous_secret = NULL, previous_until = NULL WHERE previous_until <= ?',
      [now],
    );
  }

  /** The secrets of an endpoint that sign now, the latest first. */
  async secretsOf(id: number, now: Date): Promise<string[]> {
    const row = await this.database.first<{ secret: string; previous: string | null }>(
      `SELECT secret, CASE WHEN previous_until > ? THEN previous_secret END AS previous FROM webhook_endpoints WHERE id = ?`,
      [now, id],
    );
    return [row?.secret, row?.previous].flatMap((one) => (one ? [one] : []));
  }

  /** Something went well: whatever did not before is over. */
  async wentWell(id: number): Promise<void> {
    await this.database.execute(
      'UPDATE webhook_endpoints SET failing_since = NULL, rest_until = NULL WHERE id = ? AND failing_since IS NOT NULL',
      [id],
    );
  }

  /** Something went wrong: since when is kept, and where nobody answered it is left alone until `restUntil`. */
  async wentWrong(id: number, now: Date, restUntil: Date | null): Promise<void> {
    await this.database.execute(
      `UPDATE webhook_endpoints SET failing_since = COALESCE(failing_since, ?), rest_until = COALESCE(?, rest_until) WHERE id = ?`,
      [now, restUntil, id],
    );
  }

  /** Switches off what has failed since `before`, or is gone; false where it is off already, or has worked meanwhile. */
  async switchOff(id: number, before: Date | null): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE webhook_endpoints SET status = 'failing' WHERE id = ? AND status = 'on' ${before ? 'AND failing_since <= ?' : ''}`,
      before ? [id, before] : [id],
    );
    return changed === 1;
  }

  /** Endpoints that were removed and are still named by their log, at most a hundred, the oldest first. */
  async removed(): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT id FROM webhook_endpoints WHERE status = 'removed' ORDER BY id LIMIT 100`,
    );
    return rows.map(({ id }) => id);
  }

  /** Takes away removed endpoints that nothing names any more. */
  async delete(ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await this.database.execute(
      `DELETE FROM webhook_endpoints WHERE status = 'removed' AND id IN (${slots(ids)})`,
      ids,
    );
  }
}

const toRow = ({
  events,
  tellsSince,
  createdAt,
  previousUntil,
  failingSince,
  ...row
}: Stored): EndpointRow => ({
  ...row,
  events: fromStored(events),
  tellsSince: instant(tellsSince),
  createdAt: instant(createdAt),
  previousUntil: instantOrNull(previousUntil),
  failingSince: instantOrNull(failingSince),
});
