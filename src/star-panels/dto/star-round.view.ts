import { nameOf } from '../../people/dto/person.view.js';
import { firstDayOfQuarter, lastDayOfQuarter } from '../../nominations/quarters.js';
import type { RoundProgress } from '../star-rounds.service.js';

/** Somebody on a panel. */
export class PanelMemberView {
  id: string;
  name: string;
  department: string | null;
  /** Whether they can take part: not while they were nominated themself, or have left. */
  sitsOut: 'nominated' | 'left' | null;
}

/** A round as an admin sees it. */
export class StarRoundView {
  quarter: string;
  firstDay: string;
  lastDay: string;
  nominateUntil: string;
  voteUntil: string;
  stage: 'nominating' | 'voting' | 'voted' | 'decided';
  /** 2: the first vote was a tie. */
  ballot: number;
  /** How a decided round ended. */
  ended: 'chosen' | 'without' | null;
  nominations: number;
  people: number;
  panel: PanelMemberView[];
  mayVote: number;
  voted: number;
  /** How many must vote. */
  quorum: number;
}

export class StarRoundsView {
  items: StarRoundView[];
  /** Always null: this quarter's and eight more at most. */
  nextCursor: string | null;
}

export const toStarRoundView = ({ round, stage, panel, ...numbers }: RoundProgress): StarRoundView => ({
  quarter: round.quarter,
  firstDay: firstDayOfQuarter(round.quarter),
  lastDay: lastDayOfQuarter(round.quarter),
  nominateUntil: round.nominateUntil,
  voteUntil: round.voteUntil,
  stage,
  ballot: round.ballot,
  ended: round.status === 'open' ? null : round.status,
  ...numbers,
  panel: panel.map((member) => ({
    id: member.publicId,
    name: nameOf(member),
    department: member.department,
    sitsOut: sitsOutBecause(member),
  })),
});

function sitsOutBecause({
  isInService,
  isNominated,
}: RoundProgress['panel'][number]): PanelMemberView['sitsOut'] {
  if (!isInService) return 'left';
  return isNominated ? 'nominated' : null;
}
