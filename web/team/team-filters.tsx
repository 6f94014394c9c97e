import { NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { SearchField } from '../ui/search-field.js';
import { text } from './messages.js';
import { standingShown } from './status.js';
import type { TeamSummary } from './team-data.js';
import classes from './team-list.module.css';
import { readTeamSearch, STANDINGS, type TeamSearch } from './team-search.js';

interface Props {
  departments: string[];
  tracks: TeamSummary['tracks'];
  /** Whether sorting is chosen here, since there are no headings to press. */
  hasSorting: boolean;
}

/** What narrows a team; it stands in the address, so that it can be kept and sent on. */
export function TeamFilters({ departments, tracks, hasSorting }: Props) {
  const search = useSearch({ from: '/signed-in/team' });
  const navigate = useNavigate({ from: '/team' });
  const set = (part: { [Key in keyof TeamSearch]: TeamSearch[Key] | '' }) =>
    void navigate({
      search: (now) => readTeamSearch({ ...now, ...part }),
      replace: true,
      resetScroll: false,
    });
  return (
    <div className={classes.filters} role="search" aria-label={text('matrix')}>
      <SearchField
        label={text('search')}
        placeholder={text('searchHint')}
        value={search.q ?? ''}
        onSearch={(q) => set({ q })}
      />
      <NativeSelect
        label={text('standing')}
        value={search.standing ?? ''}
        onChange={(event) => set(readStanding(event.currentTarget.value))}
        data={[
          { value: '', label: text('allStandings') },
          ...STANDINGS.map((value) => ({ value, label: standingShown(value).words })),
        ]}
      />
      {departments.length > 1 && (
        <NativeSelect
          label={text('department')}
          value={search.department ?? ''}
          onChange={(event) => set({ department: event.currentTarget.value })}
          data={[{ value: '', label: text('allDepartments') }, ...departments]}
        />
      )}
      {hasSorting && (
        <NativeSelect
          label={text('sortBy')}
          value={search.sort ?? 'name'}
          onChange={(event) => set(readTeamSearch({ sort: event.currentTarget.value }))}
          data={[
            { value: 'name', label: text('sortName') },
            { value: 'standing', label: text('overall') },
            { value: 'minutes', label: text('time') },
            ...tracks.map(({ slug, title }) => ({ value: `track:${slug}`, label: title })),
          ]}
        />
      )}
    </div>
  );
}

const readStanding = (value: string) => ({
  standing: readTeamSearch({ standing: value }).standing ?? ('' as const),
});
