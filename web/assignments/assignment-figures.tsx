import { VisuallyHidden } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { number } from '../text/dates.js';
import { tileClass, TileFace, TileList } from '../ui/tiles.js';
import type { Assignment } from './assignments-data.js';
import { text } from './messages.js';
import { type Figure, figuresOf, STATE_SHOWN } from './states.js';

/** The figures of an assignment, each leading to its people. */
export function AssignmentFigures({ assignment }: { assignment: Assignment }) {
  return (
    <TileList label={text('figures')}>
      {figuresOf(assignment).map((figure) => (
        <li key={figure.what}>
          <FigureTile figure={figure} assignmentId={assignment.id} />
        </li>
      ))}
    </TileList>
  );
}

function FigureTile({ figure, assignmentId }: { figure: Figure; assignmentId: string }) {
  const { state, people, what, means } = figure;
  const search = useSearch({ from: '/signed-in/assignments/$assignmentId' });
  const { state: chosen, ...others } = search;
  return (
    <Link
      to="/assignments/$assignmentId"
      params={{ assignmentId }}
      className={tileClass}
      search={state === undefined || state === chosen ? others : { ...others, state }}
      aria-current={state === chosen}
      activeOptions={{ exact: true }}
      replace
      resetScroll={false}
    >
      <TileFace
        number={number(people)}
        {...(state && { tone: STATE_SHOWN[state].tone })}
        means={means}
        what={
          <>
            <VisuallyHidden>{text('onlyThese', { what })}</VisuallyHidden>
            <span aria-hidden>{what}</span>
          </>
        }
      />
    </Link>
  );
}
