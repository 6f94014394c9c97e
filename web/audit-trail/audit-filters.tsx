import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { personQuery } from '../team/team-data.js';
import { FilterBar } from '../ui/filter-bar.js';
import { PersonPicker } from '../ui/person-picker.js';
import { ACTS, actInWords } from './acts.js';
import type { AuditSearch } from './audit-search.js';
import { text } from './messages.js';

type Part = { [Key in keyof AuditSearch]: string };

/** What narrows the audit; it stands in the address. */
export function AuditFilters({ search, onChange }: { search: AuditSearch; onChange: (part: Part) => void }) {
  const offered = Object.values(ACTS).flat();
  const isOther = search.act !== undefined && !offered.some((one) => one === search.act);
  return (
    <FilterBar label={text('filters')}>
      <PersonFilter label={text('by')} id={search.by} onChange={(by) => onChange({ by })} />
      <PersonFilter label={text('about')} id={search.about} onChange={(about) => onChange({ about })} />
      <NativeSelect
        label={text('act')}
        value={search.act ?? ''}
        onChange={(event) => onChange({ act: event.currentTarget.value })}
        data={[
          { value: '', label: text('allActs') },
          { group: text('people'), items: optionsOf(ACTS.people) },
          { group: text('access'), items: optionsOf(ACTS.access) },
          { group: text('programme'), items: optionsOf(ACTS.programme) },
          ...(isOther ? [{ value: search.act ?? '', label: text('otherAct') }] : []),
        ]}
      />
      <TextInput
        type="date"
        label={text('from')}
        value={search.from ?? ''}
        onChange={(event) => onChange({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={text('until')}
        value={search.until ?? ''}
        onChange={(event) => onChange({ until: event.currentTarget.value })}
      />
    </FilterBar>
  );
}

const optionsOf = (acts: readonly string[]) => acts.map((value) => ({ value, label: actInWords(value) }));

interface PersonFilterProps {
  label: string;
  id: string | undefined;
  onChange: (id: string) => void;
}

/** One person to filter by; the address knows their id, the server their name. */
function PersonFilter({ label, id, onChange }: PersonFilterProps) {
  const { data } = useQuery({ ...personQuery(id ?? ''), enabled: id !== undefined });
  return (
    <PersonPicker
      label={label}
      value={id !== undefined && data ? [data] : []}
      onChange={([person]) => onChange(person?.id ?? '')}
      isSingle
    />
  );
}
