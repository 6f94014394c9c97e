import { NativeSelect, TextInput } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { departmentsQuery } from '../api/departments.js';
import { today } from '../text/dates.js';
import { choices } from '../ui/choices.js';
import { FilterBar } from '../ui/filter-bar.js';
import { locationsQuery, reportQuery } from './completion-data.js';
import { type Filters, type Grouping, GROUPINGS } from './completion-search.js';
import { text } from './messages.js';

interface Props {
  filters: Filters;
  onChange: (filters: { [Key in keyof Filters]: string }) => void;
  /** Further fields, before these. */
  children?: ReactNode;
}

/** What narrows the numbers; it stands in the address, so that it can be kept and sent on. */
export function FilterFields({ filters, onChange, children }: Props) {
  const [departments, locations, tracks] = useSuspenseQueries({
    queries: [departmentsQuery, locationsQuery, reportQuery('track', {})],
  });
  return (
    <FilterBar label={text('filters')}>
      {children}
      <NativeSelect
        label={text('department')}
        value={filters.department ?? ''}
        onChange={(event) => onChange({ department: event.currentTarget.value })}
        data={choices(
          text('allDepartments'),
          departments.data.map(({ id, name }) => ({ value: id, label: name })),
          filters.department,
          text('chosen'),
        )}
      />
      <NativeSelect
        label={text('location')}
        value={filters.location ?? ''}
        onChange={(event) => onChange({ location: event.currentTarget.value })}
        data={choices(
          text('allLocations'),
          locations.data.map(({ name }) => ({ value: name, label: name })),
          filters.location,
          filters.location ?? '',
        )}
      />
      <NativeSelect
        label={text('track')}
        value={filters.track ?? ''}
        onChange={(event) => onChange({ track: event.currentTarget.value })}
        data={choices(
          text('allTracks'),
          tracks.data.groups.map(({ key }) => ({ value: key.id ?? '', label: key.label ?? '' })),
          filters.track,
          text('chosen'),
        )}
      />
      <TextInput
        type="date"
        label={text('asOf')}
        max={today()}
        value={filters.asOf ?? today()}
        onChange={(event) => onChange({ asOf: event.currentTarget.value })}
      />
    </FilterBar>
  );
}

const GROUPING_WORDS: Record<Grouping, string> = {
  department: text('byDepartment'),
  location: text('byLocation'),
  track: text('byTrack'),
  manager: text('byManager'),
  'hire-month': text('byHireMonth'),
};

/** What the numbers are grouped by. */
export function Grouped({ value, onChange }: { value: Grouping; onChange: (by: string) => void }) {
  return (
    <NativeSelect
      label={text('by')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={GROUPINGS.map((by) => ({ value: by, label: GROUPING_WORDS[by] }))}
    />
  );
}
