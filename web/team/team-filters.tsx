import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useState } from 'react';
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

const WAIT_MS = 200;

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
      <Words value={search.q ?? ''} onChange={(q) => set({ q })} />
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

/** What is typed stands here at once and in the address a moment later. */
function Words({ value, onChange }: { value: string; onChange: (words: string) => void }) {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  const [told, setTold] = useState(value);
  if (value !== seen) {
    setSeen(value);
    // Somebody may have typed on since: only what came from elsewhere is taken over.
    if (value !== told) setTyped(value);
  }
  const tell = useDebouncedCallback((words: string) => {
    setTold(words);
    onChange(words);
  }, WAIT_MS);
  return (
    <TextInput
      type="search"
      label={text('search')}
      placeholder={text('searchHint')}
      maxLength={100}
      leftSection={<Search size={18} aria-hidden />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}
