import { Conflict as Clash, type ErrorDetail, NotFound, RuleBroken } from '../common/errors/domain-error.js';
import type { Conflict } from './conflict-of-interest.js';

export const notOnPanel = () =>
  new NotFound('STAR_PANEL_NOT_FOUND', 'There is no such round, or you are not on its panel.');

const atPeople = (code: string, message: string) =>
  new RuleBroken(code, message, [{ field: 'people', code, message }]);

export const panelMemberUnknown = () =>
  atPeople(
    'PANEL_MEMBER_UNKNOWN',
    'One of these people does not work here at present, or there is no such person.',
  );

export const panelDoubled = () => atPeople('PANEL_DOUBLED', 'Each member of a panel is somebody else.');

export const votingBegan = () =>
  new Clash('VOTING_BEGAN', 'The panel has begun to vote: its members and the end of nominations stand.');

export const votingNotOpen = () =>
  new Clash(
    'VOTING_NOT_OPEN',
    'Votes are taken once nominations have ended, and until the last day of the vote.',
  );

export const votingNotOver = () =>
  new Clash(
    'VOTING_NOT_OVER',
    'The vote goes on: it is counted after its last day, or once everybody has voted.',
  );

export const sitsOut = () =>
  new RuleBroken('SITS_OUT', 'You were nominated this quarter, so you neither read nor vote in this round.');

export const candidateUnknown = () =>
  new RuleBroken('CANDIDATE_UNKNOWN', 'This person is not among those to vote on.', [
    { field: 'nominee', code: 'CANDIDATE_UNKNOWN', message: 'Choose one of those who were nominated.' },
  ]);

const WHY: Record<Conflict, string> = {
  YOUR_REPORT: 'They report to you.',
  YOUR_MANAGER: 'You report to them.',
  YOUR_NOMINEE: 'You nominated them.',
};

export const conflictOfInterest = (conflicts: readonly Conflict[]) =>
  new RuleBroken(
    'CONFLICT_OF_INTEREST',
    'You are too close to this person to vote for them: vote for somebody else, or abstain.',
    conflicts.map((code): ErrorDetail => ({ field: 'nominee', code, message: WHY[code] })),
  );

export const quorumMissing = (voted: number, needed: number) =>
  new RuleBroken(
    'QUORUM_MISSING',
    `${voted} of the panel have voted and ${needed} must: give them more days, or end the round without a star.`,
    [{ code: 'QUORUM_MISSING', message: 'Too few have voted.', voted, needed }],
  );

export const nobodyChosen = () =>
  new RuleBroken('NOBODY_CHOSEN', 'Everybody abstained: end the round without a star.');

export const roundHasChoice = () =>
  new RuleBroken('ROUND_HAS_CHOICE', 'The panel has chosen somebody: announce it.');
