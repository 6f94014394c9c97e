import { number } from '../text/dates.js';
import { Facts } from '../ui/facts.js';
import { ButtonLink } from '../ui/links.js';
import { Notice } from '../ui/notice.js';
import type { Merge } from './merges-data.js';
import { text } from './messages.js';

type Right = Merge['rightsLost'][number];

/** How much of the merged record goes over to the one that is kept. */
export function WhatMoves({ merge, keptNumber }: { merge: Merge; keptNumber: string }) {
  const { enrolments, tracksOfBoth, completions, reports } = merge;
  return (
    <Facts
      facts={[
        [text('enrolments'), countOf(enrolments)],
        [text('completions'), countOf(completions)],
        [
          text('tracksOfBoth'),
          tracksOfBoth > 0 ? text('tracksOfBothWhat', { count: number(tracksOfBoth) }) : text('none'),
        ],
        [
          text('reports'),
          reports > 0 ? text('reportsWhat', { count: number(reports), number: keptNumber }) : text('none'),
        ],
      ]}
    />
  );
}

const countOf = (count: number) => (count > 0 ? number(count) : text('none'));

/** Rights that nobody has after a merge, and where they are given again; nothing where none ends. */
export function RightsLost({ merge, mergedNumber }: { merge: Merge; mergedNumber: string }) {
  if (merge.rightsLost.length === 0) return null;
  const lines = new Set(merge.rightsLost.map(rightInWords));
  return (
    <Notice tone="waiting" title={text('rightsTitle', { number: mergedNumber })}>
      <ul>
        {[...lines].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{text('rightsWhat')}</p>
      <ButtonLink to="/grants" variant="default">
        {text('toGrants')}
      </ButtonLink>
    </Notice>
  );
}

function rightInWords({ kind, role, person }: Right): string {
  const names = { role: roleInWords(role), person: person ?? text('somebody') };
  switch (kind) {
    case 'grant':
      return text('right', names);
    case 'scope':
      return text('right-scope', names);
    case 'stands-in':
      return text('right-stands-in', names);
    case 'deputy':
      return text('right-deputy', names);
  }
}

function roleInWords(role: string | null): string {
  if (role === 'admin' || role === 'trainer' || role === 'viewer') return text(role);
  return role ?? '';
}
