import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
import { json } from '../database/values.js';
import type { PlanFacts, WorkshopPlanContent } from './workshop-plan.js';

/** A plan in a list of choices. */
export type PlanChoice = Pick<WorkshopPlanContent, 'slug' | 'title' | 'minutes'>;

@Injectable()
export class WorkshopPlansRepository {
  constructor(private readonly database: Database) {}

  /** Every plan, by title; the folder holds 50 at most. */
  async choices(): Promise<PlanChoice[]> {
    return await this.database.query(
      'SELECT slug, title, minutes FROM workshop_plans ORDER BY title, slug LIMIT 50',
    );
  }

  async find(slug: string): Promise<WorkshopPlanContent | null> {
    const row = await this.database.first<Omit<WorkshopPlanContent, 'facts'> & { facts: unknown }>(
      'SELECT slug, title, minutes, facts, body, hash FROM workshop_plans WHERE slug = ?',
      [slug],
    );
    // Only `publish` writes the column, from a checked file.
    return row && { ...row, facts: json(row.facts) as PlanFacts };
  }

  /** What is published, as pairs of slug and hash. */
  async hashes(): Promise<{ slug: string; hash: string }[]> {
    return await this.database.query('SELECT slug, hash FROM workshop_plans ORDER BY slug LIMIT 200');
  }

  /** Puts these plans in the place of all that were there; to be called in a run. A repeat changes nothing. */
  async publish(plans: readonly WorkshopPlanContent[]): Promise<void> {
    for (const { slug, title, minutes, facts, body, hash } of plans) {
      const row = { slug, title, minutes, facts: JSON.stringify(facts), body, hash };
      if (await this.database.insertOnce('workshop_plans', row)) continue;
      await this.database.execute(
        'UPDATE workshop_plans SET title = ?, minutes = ?, facts = ?, body = ?, hash = ? WHERE slug = ? AND hash <> ?',
        [title, minutes, row.facts, body, hash, slug, hash],
      );
    }
    const kept = plans.map(({ slug }) => slug);
    const others = kept.length > 0 ? ` WHERE slug NOT IN (${slots(kept)})` : '';
    await this.database.execute(`DELETE FROM workshop_plans${others}`, kept);
  }
}
