import type { Page } from '../../common/paging/page.js';
import { nameOf } from '../../people/dto/person.view.js';
import { StarWordsView, toStarWords } from '../../stars/dto/star.view.js';
import { conflictsOf } from '../conflict-of-interest.js';
import type { Candidate, PanelRound } from '../panel-voting.service.js';

/** A round as a member of its panel sees it. */
export class PanelRoundView {
  quarter: string;
  nominateUntil: string;
  voteUntil: string;
  stage: 'nominating' | 'voting' | 'voted' | 'decided';
  /** 2: once more, among those who were ahead. */
  ballot: number;
  /** Whether the caller was nominated, and so neither reads nor votes. */
  sitsOut: boolean;
  hasVoted: boolean;
  /** For whom the caller voted; null where they abstained or have not voted. */
  nominee: string | null;
}

export class PanelRoundsView {
  items: PanelRoundView[];
  /** Always null: nobody is on more than a few panels. */
  nextCursor: string | null;
}

/** Somebody to vote on. */
export class CandidateView {
  id: string;
  name: string;
  department: string | null;
  /** Why the caller may not vote for them: they lead them, are led by them, or nominated them. */
  conflicts: ('YOUR_REPORT' | 'YOUR_MANAGER' | 'YOUR_NOMINEE')[];
  nominations: StarWordsView[];
}

export class CandidatePageView {
  items: CandidateView[];
  nextCursor: string | null;
}

export const toPanelRounds = (rounds: readonly PanelRound[]): PanelRoundsView => ({
  items: rounds.map(({ round, stage, sitsOut, vote }) => ({
    quarter: round.quarter,
    nominateUntil: round.nominateUntil,
    voteUntil: round.voteUntil,
    stage,
    ballot: round.ballot,
    sitsOut,
    hasVoted: vote !== undefined,
    nominee: vote ?? null,
  })),
  nextCursor: null,
});

export const toCandidatePage = ({ items, nextCursor }: Page<Candidate>): CandidatePageView => ({
  items: items.map((candidate) => ({
    id: candidate.publicId,
    name: nameOf(candidate),
    department: candidate.department,
    conflicts: conflictsOf(candidate),
    nominations: candidate.words.map(toStarWords),
  })),
  nextCursor,
});
