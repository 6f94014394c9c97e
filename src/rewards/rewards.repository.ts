import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { instant } from '../database/values.js';

export interface RewardText {
  /** 0 while nobody has written one. */
  version: number;
  body: string;
  writtenAt: Date | null;
}

/** The texts of the page of rewards, the latest of which holds. */
@Injectable()
export class RewardsRepository {
  constructor(private readonly database: Database) {}

  async latest(): Promise<RewardText | null> {
    const row = await this.database.first<{ version: number; body: string; writtenAt: Date | string }>(
      'SELECT version, body, written_at AS writtenAt FROM reward_texts ORDER BY version DESC LIMIT 1',
    );
    return row && { ...row, writtenAt: instant(row.writtenAt) };
  }

  /** Adds a text unless its version is taken; returns whether it was added. */
  async add(version: number, body: string, writtenBy: number, at: Date): Promise<boolean> {
    const row = { version, body, written_by: writtenBy, written_at: at };
    return await this.database.insertOnce('reward_texts', row);
  }
}
