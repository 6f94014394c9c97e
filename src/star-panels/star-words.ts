import type { RoundRow } from '../nominations/rounds.repository.js';
import type { GatheredNotice } from '../notifications/notices.js';

const WORTH_SAYING_MS = 30 * 86_400_000;

/** What the audit says of an admin's act on a round. */
export const roundEntry = (
  adminId: number,
  action: string,
  { id, quarter }: RoundRow,
  facts: Record<string, string | number>,
) => ({ actor: adminId, action, subject: { type: 'nomination-round', id }, facts: { quarter, ...facts } });

/** Asks a member of a panel to vote, once a vote. */
export const panelNotice = (round: RoundRow, personId: number): GatheredNotice => ({
  cause: `star-panel:${round.quarter}:${round.ballot}:${personId}`,
  personId,
  kind: 'star-panel',
  aboutId: round.id,
  told: {
    message: round.ballot === 1 ? 'star-panel' : 'star-panel-again',
    values: { until: round.voteUntil },
    path: '/stars/panel',
  },
  expiresAt: round.votingClosesAt,
});

/** Tells somebody that the panel chose them. */
export const chosenNotice = ({ id, quarter }: RoundRow, personId: number, now: Date): GatheredNotice => ({
  cause: `star:${quarter}:chosen:${personId}`,
  personId,
  kind: 'star',
  aboutId: id,
  told: { message: 'star-chosen', values: {}, path: '/stars' },
  expiresAt: new Date(now.getTime() + WORTH_SAYING_MS),
});

/** Answers whoever nominated; the same for all of them, so that it says of nobody that they were not chosen. */
export const answerNotice = (
  { id, quarter }: RoundRow,
  personId: number,
  { hasStar, now }: { hasStar: boolean; now: Date },
): GatheredNotice => ({
  cause: `star:${quarter}:answer:${personId}`,
  personId,
  kind: 'star',
  aboutId: id,
  told: hasStar
    ? { message: 'star-answer', values: {}, path: '/stars' }
    : { message: 'star-answer-without', values: {}, path: '/thanks' },
  expiresAt: new Date(now.getTime() + WORTH_SAYING_MS),
});
