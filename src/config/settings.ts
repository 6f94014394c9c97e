import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

/** What the organisation chose, as JSON under a name; whoever reads a value checks its form. */
@Injectable()
export class Settings {
  constructor(private readonly database: Database) {}

  async find(name: string): Promise<unknown> {
    const row = await this.database.first<{ value: string }>('SELECT value FROM settings WHERE name = ?', [
      name,
    ]);
    return row ? JSON.parse(row.value) : null;
  }

  /** Stores a value inside the caller's run if `before` (null: nothing) still stands there; returns whether it did. */
  async replace(name: string, before: unknown, value: unknown): Promise<boolean> {
    const text = JSON.stringify(value);
    if (before === null) return await this.database.insertOnce('settings', { name, value: text });
    const changed = await this.database.execute(
      'UPDATE settings SET value = ? WHERE name = ? AND value = ?',
      [text, name, JSON.stringify(before)],
    );
    return changed === 1;
  }

  /** Stores a value inside the caller's run. */
  async put(name: string, value: unknown): Promise<void> {
    const text = JSON.stringify(value);
    if (await this.database.insertOnce('settings', { name, value: text })) return;
    await this.database.execute('UPDATE settings SET value = ? WHERE name = ?', [text, name]);
  }
}
