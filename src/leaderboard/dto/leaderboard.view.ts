import type { Leaderboard } from '../leaderboard.service.js';

/** Somebody who wants to be named. */
export class LeaderboardPersonView {
  /** Shared by people with as many; the next rank counts all before it. */
  rank: number;
  name: string;
  /** Different colleagues who thanked them. */
  colleagues: number;
  id: string;
}

export class LeaderboardView {
  isOn: boolean;
  /** Whether the reader wants to be named. */
  isNamed: boolean;
  /** Since when thanks count. */
  since: string;
  /** Empty while it is off. */
  items: LeaderboardPersonView[];
}

export const toLeaderboardView = ({ isOn, isNamed, since, people }: Leaderboard): LeaderboardView => ({
  isOn,
  isNamed,
  since: since.toISOString(),
  items: people.map(({ rank, name, colleagues, id }) => ({ rank, name, colleagues, id })),
});
