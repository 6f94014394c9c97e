import { Injectable } from '@nestjs/common';
import { Signer } from '../badge-issuer/signer.js';
import { Clock } from '../common/clock.js';
import { Env } from '../config/env.js';
import { statusListNotFound } from './credentials.errors.js';
import { CredentialsRepository } from './credentials.repository.js';
import { statusList } from './open-badge.js';
import { encodedList, idsOf, placeOf } from './status-list.js';

/** How long a list is given out as it was: anybody may ask for it, as often as they like. */
const KEPT_MS = 60_000;

type SignedList = ReturnType<typeof statusList> & { proof: object };

/** Which badges were taken away, for verifiers: signed lists that tell nothing else. */
@Injectable()
export class StatusListsService {
  private readonly kept = new Map<number, { at: number; list: Promise<SignedList> }>();

  constructor(
    private readonly credentials: CredentialsRepository,
    private readonly signer: Signer,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** A list, at most a minute old. Throws STATUS_LIST_NOT_FOUND for one that tells of nothing yet. */
  async list(number: number): Promise<SignedList> {
    const highestId = await this.credentials.highestId();
    if (!Number.isInteger(number) || number < 1 || number > placeOf(highestId).list)
      throw statusListNotFound();
    const now = this.clock.now().getTime();
    const known = this.kept.get(number);
    if (known && now - known.at < KEPT_MS) return await known.list;
    const list = this.make(number, highestId);
    this.kept.set(number, { at: now, list });
    // A failure is no list: the next one who asks tries anew.
    list.catch(() => this.kept.delete(number));
    return await list;
  }

  private async make(number: number, highestId: number): Promise<SignedList> {
    const { from, before } = idsOf(number);
    const encoded = encodedList(number, highestId, await this.credentials.goodIds(from, before));
    return await this.signer.sign(statusList(this.env.publicUrl, number, encoded, this.clock.now()));
  }
}
