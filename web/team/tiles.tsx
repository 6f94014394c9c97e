import { VisuallyHidden } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { minutesInWords, number } from '../text/dates.js';
import { ToneIcon } from '../ui/status-badge.js';
import { text } from './messages.js';
import { standingShown } from './status.js';
import type { TeamSummary } from './team-data.js';
import type { Standing } from './team-search.js';
import classes from './tiles.module.css';

/** Shown also when nobody stands there: their being empty is news. */
const ALWAYS = new Set<Standing>(['late', 'in-progress', 'not-started', 'done']);

/** The numbers of a team, each with what it means; those of people lead to the people. */
export function Tiles({ summary: { people, minutesNeeded, standings } }: { summary: TeamSummary }) {
  return (
    <section aria-label={text('tiles')}>
      <ul className={classes.tiles}>
        <li>
          <div className={classes.tile}>
            <span className={classes.number}>{number(people)}</span>
            <span className={classes.what}>{text('tilePeople', { count: people })}</span>
            <span className={classes.means}>{text('tilePeopleMeans')}</span>
          </div>
        </li>
        {standings
          .filter((one) => one.people > 0 || ALWAYS.has(one.standing))
          .map((one) => (
            <StandingTile key={one.standing} {...one} />
          ))}
        <li>
          <div className={classes.tile}>
            <span className={classes.number}>{minutesInWords(rounded(minutesNeeded))}</span>
            <span className={classes.what}>{text('tileMinutes')}</span>
            <span className={classes.means}>{text('tileMinutesMeans')}</span>
          </div>
        </li>
      </ul>
    </section>
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
        className={classes.tile}
        search={isOnly ? others : { ...search, standing }}
        aria-current={isOnly}
        activeProps={{}}
        resetScroll={false}
      >
        <span className={classes.number}>{number(people)}</span>
        <span className={classes.what} data-tone={tone}>
          <ToneIcon tone={tone} />
          <VisuallyHidden>{text('onlyThese', { what: words })}</VisuallyHidden>
          <span aria-hidden>{words}</span>
        </span>
        <span className={classes.means}>{means}</span>
      </Link>
    </li>
  );
}
