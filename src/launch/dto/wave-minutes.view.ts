import type { GroupMinutes } from '../wave-minutes.repository.js';

/** What the people of a department, or those who report to somebody, will need; without id and name: those without one. */
export class GroupMinutesView {
  id: string | null;
  name: string | null;
  people: number;
  minutes: number;
}

export class GroupMinutesPageView {
  items: GroupMinutesView[];
  nextCursor: string | null;
}

export class MinutesTotalView {
  people: number;
  minutes: number;
}

/** How many minutes of learning a wave will ask for, of whom it will enrol. */
export class WaveMinutesView {
  startsOn: string;
  /** What one person needs who has done nothing of it yet. */
  track: { slug: string; title: string; minutes: number };
  /** Everybody together; with the first page only. */
  total: MinutesTotalView | null;
  groups: GroupMinutesPageView;
}

export const toGroupMinutesView = ({ id, name, people, minutes }: GroupMinutes): GroupMinutesView => ({
  id,
  name,
  people,
  minutes,
});
