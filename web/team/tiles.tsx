import { VisuallyHidden } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { minutesInWords, number } from '../text/dates.js';
import { Tile, tileClass, TileFace, TileList } from '../ui/tiles.js';
import { text } from './messages.js';
import { standingShown } from './status.js';
import type { TeamSummary } from './team-data.js';
import type { Standing } from './team-search.js';

/** Shown also when nobody stands there: their being empty is news. */
const ALWAYS = new Set<Standing>(['late', 'in-progress', 'not-started', 'done']);

/** The numbers of a team, each with what it means; those of people lead to the people. */
export function Tiles({ summary: { people, minutesNeeded, standings } }: { summary: TeamSummary }) {
  return (
    <TileList label={text('tiles')}>
      <Tile
        number={number(people)}
        what={text('tilePeople', { count: people })}
        means={text('tilePeopleMeans')}
      />
      {standings
        .filter((one) => one.people > 0 || ALWAYS.has(one.standing))
        .map((one) => (
          <StandingTile key={one.standing} {...one} />
        ))}
      <Tile
        number={minutesInWords(rounded(minutesNeeded))}
        what={text('tileMinutes')}
        means={text('tileMinutesMeans')}
      />
    </TileList>
  );
}

/** Of many hours the minutes say nothing. */
const rounded = (minutes: number) => (minutes < 600 ? minutes : Math.round(minutes / 60) * 60);

function StandingTile({ standing, people }: { standing: Standing; people: number }) {
  const search = useSearch({ from: '/signed-in/team' });
  const { tone, words, means } = standingShown(standing);
  const isOnly = search.standing === standing;
  const { standing: _, ...others } = search;
  return (
    <li>
      <Link
        to="/team"
        className={tileClass}
        search={isOnly ? others : { ...search, standing }}
        aria-current={isOnly}
        activeProps={{}}
        resetScroll={false}
      >
        <TileFace
          number={number(people)}
          tone={tone}
          means={means}
          what={
            <>
              <VisuallyHidden>{text('onlyThese', { what: words })}</VisuallyHidden>
              <span aria-hidden>{words}</span>
            </>
          }
        />
      </Link>
    </li>
  );
}
