import { type Day } from '../common/days.js';
import { dayInWords } from '../common/day-words.js';
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
  subject: round.ballot === 1 ? 'Your vote: star of the quarter' : 'Vote once more: star of the quarter',
  words: {
    paragraphs: [
      round.ballot === 1
        ? 'Nominations have ended. You are on the panel: read what colleagues wrote, and vote.'
        : 'The first vote was a tie. Please vote once more, among those who were ahead.',
      `Votes are taken until ${lastDay(round.voteUntil)}. Nobody can see how you vote.`,
    ],
    link: { label: 'Read and vote', path: '/stars/panel' },
  },
  expiresAt: round.votingClosesAt,
});

/** Tells somebody that the panel chose them. */
export const chosenNotice = ({ id, quarter }: RoundRow, personId: number, now: Date): GatheredNotice => ({
  cause: `star:${quarter}:chosen:${personId}`,
  personId,
  kind: 'star',
  aboutId: id,
  subject: 'You are a star of the quarter',
  words: {
    paragraphs: [
      'Colleagues nominated you, and the panel chose you. What they wrote of you stands on the page of the stars, for you alone.',
      'Nobody else is told your name unless you say there that everybody may read it.',
    ],
    link: { label: 'See what they wrote', path: '/stars' },
  },
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
  subject: hasStar
    ? 'Your nomination was read, and the panel has chosen'
    : 'Your nomination: this quarter has no star',
  words: {
    paragraphs: hasStar
      ? [
          'The panel has read what you wrote of a colleague, and has chosen a star of the quarter. Who it is stands on the page of the stars, if they agree.',
          'Whomever it chose: what you noticed is worth telling your colleague yourself.',
        ]
      : [
          'This quarter ends without a star. What you wrote of a colleague is not lost on them if you tell them yourself.',
          'In the next round you can nominate somebody again.',
        ],
    link: hasStar ? { label: 'See the stars', path: '/stars' } : { label: 'Give thanks', path: '/thanks' },
  },
  expiresAt: new Date(now.getTime() + WORTH_SAYING_MS),
});

const lastDay = (day: Day) => dayInWords(day);
