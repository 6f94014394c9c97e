import type { Day } from '../../common/days.js';
import { NamedView } from '../../people/dto/person.view.js';
import { FiguresView } from '../../reports/dto/completion.view.js';
import type { Standing } from '../standing.js';

/** How many people stand somewhere over all their tracks. */
export class StandingCountView {
  standing: Standing;
  people: number;
}

/** A track that somebody of the team is on. */
export class TeamTrackView {
  slug: string;
  title: string;
  figures: FiguresView;
}

export class TeamSummaryView {
  asOf: Day;
  /** Whose team it is. */
  head: NamedView;
  /** In service below the head, or going to be. */
  people: number;
  /** Each standing once; together they are all the people. */
  standings: StandingCountView[];
  /** Minutes of learning that all together still need. */
  minutesNeeded: number;
  /** By title. */
  tracks: TeamTrackView[];
  /** Of all enrolments. */
  total: FiguresView;
}
