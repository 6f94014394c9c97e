import { Injectable } from '@nestjs/common';
import type { SaidElsewhere } from '../notifications/digests.js';
import type { WaitingNotice } from '../notifications/digests.repository.js';
import { SeatInvitationsRepository } from './seat-invitations.repository.js';

/** Keeps out of the digest what an invitation to the same seat has said already; the inbox has it. */
@Injectable()
export class SeatsSaid implements SaidElsewhere {
  readonly kinds = ['booking', 'session-changed'] as const;

  constructor(private readonly invitations: SeatInvitationsRepository) {}

  async saidElsewhere(notices: readonly WaitingNotice[]): Promise<ReadonlySet<number>> {
    const bookingOf = new Map(notices.map((notice) => [notice.id, bookingIn(notice)]));
    const mailed = await this.invitations.mailed([...new Set(bookingOf.values())]);
    return new Set(notices.filter(({ id }) => mailed.has(bookingOf.get(id) ?? 0)).map(({ id }) => id));
  }
}

/** A seat that was taken back is told without its row; its cause names it. */
const bookingIn = ({ aboutId, cause }: WaitingNotice): number => aboutId ?? Number(cause.split(':')[1]);
