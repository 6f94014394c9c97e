import { Injectable } from '@nestjs/common';
import { nameOf } from '../people/dto/person.view.js';
import {
  type MergedPair,
  MergedPeopleRepository,
  type MergeRecord,
} from '../people/merged-people.repository.js';
import type { MergeView } from './dto/merge.view.js';
import { blockersOf, type MergeBlocker } from './merge-blockers.js';
import { MergeFactsRepository } from './merge-facts.repository.js';
import { mergeErrors } from './merges.errors.js';

/** What an admin asks for: whose record is kept, and whose is merged into it. */
export interface MergeWish {
  keptId: string;
  mergedId: string;
}

/** The two records, and all that is known of merging them. */
export interface Looked {
  kept: MergeRecord;
  merged: MergeRecord;
  view: MergeView;
}

const named = (record: MergeRecord) => ({ id: record.publicId, name: nameOf(record) });

/** Says what merging two records of one person would do. */
@Injectable()
export class MergePreview {
  constructor(
    private readonly people: MergedPeopleRepository,
    private readonly facts: MergeFactsRepository,
  ) {}

  /** Throws `PERSON_NOT_FOUND` for who is not here, erased or merged, and `MERGE_INTO_THEMSELF`. */
  async look({ keptId, mergedId }: MergeWish, actor: number): Promise<Looked> {
    if (keptId === mergedId) throw mergeErrors.intoThemself();
    const kept = await this.people.find(keptId);
    const merged = await this.people.find(mergedId);
    if (!kept || !merged) throw mergeErrors.notFound();
    const pair = { keptId: kept.id, mergedId: merged.id };
    const view = {
      kept: named(kept),
      merged: named(merged),
      isDone: false,
      blockers: await this.blockers(kept, merged, actor),
      ...(await this.facts.countsOf(pair)),
      rightsLost: await this.facts.rightsOf(merged.id),
    };
    return { kept, merged, view };
  }

  /** Whether it was done. */
  async isDone(pair: MergedPair): Promise<boolean> {
    return await this.people.isMerged(pair);
  }

  private async blockers(kept: MergeRecord, merged: MergeRecord, actor: number): Promise<MergeBlocker[]> {
    const standing = await this.facts.between({ keptId: kept.id, mergedId: merged.id });
    return blockersOf({
      ...standing,
      isOneself: merged.id === actor,
      keptUntil: kept.toOn,
      mergedUntil: merged.toOn,
    });
  }
}
