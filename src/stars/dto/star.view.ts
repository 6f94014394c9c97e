import type { Page } from '../../common/paging/page.js';
import { nameOf } from '../../people/dto/person.view.js';
import type { StarRow, StarWords } from '../stars.repository.js';
import type { RoundWithStars } from '../stars.service.js';

/** Whom a panel chose. */
export class StarView {
  id: string;
  /** Null where they have not said that everybody may read it. */
  name: string | null;
  department: string | null;
  isMine: boolean;
  /** Whether everybody may read the name; of one's own star alone, else null. */
  isShown: boolean | null;
}

/** A quarter and its stars. */
export class StarsOfQuarterView {
  /** Such as `2026-Q4`. */
  quarter: string;
  chosenAt: string;
  stars: StarView[];
}

export class StarsPageView {
  items: StarsOfQuarterView[];
  nextCursor: string | null;
}

/** What a colleague wrote when they nominated somebody. */
export class StarWordsView {
  from: string;
  behaviour: string;
  /** Empty where one of them was erased. */
  evidence: string;
  helped: string | null;
}

export class StarWordsListView {
  items: StarWordsView[];
  /** Always null: a hundred at most. */
  nextCursor: string | null;
}

export const toStarsPage = (
  { items, nextCursor }: Page<RoundWithStars>,
  readerId: number,
): StarsPageView => ({
  items: items.map(({ quarter, decidedAt, stars }) => ({
    quarter,
    chosenAt: decidedAt.toISOString(),
    stars: stars.map((star) => toStarView(star, readerId)),
  })),
  nextCursor,
});

function toStarView(star: StarRow, readerId: number): StarView {
  const isMine = star.personId === readerId;
  const isNamed = isMine || star.agrees;
  return {
    id: star.publicId,
    name: isNamed ? nameOf(star) || null : null,
    department: isNamed ? star.department : null,
    isMine,
    isShown: isMine ? star.agrees : null,
  };
}

export const toStarWords = ({ behaviourTitle, evidence, helped, ...person }: StarWords): StarWordsView => ({
  from: nameOf(person),
  behaviour: behaviourTitle,
  evidence,
  helped,
});

export const toStarWordsList = (rows: readonly StarWords[]): StarWordsListView => ({
  items: rows.map(toStarWords),
  nextCursor: null,
});
