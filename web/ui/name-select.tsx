import { MultiSelect, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, type UseQueryOptions } from '@tanstack/react-query';
import { useState } from 'react';
import type { Choosable } from '../api/choosable.js';
import { text } from './messages.js';

interface Name {
  id: string;
  name: string;
}

interface Props {
  label: string;
  hint: string;
  value: Name[];
  onChange: (names: Name[]) => void;
  /** How many may be chosen. */
  most: number;
  /** What is offered for the words typed. */
  query: (
    sought: string,
  ) => Pick<UseQueryOptions<Choosable[], Error, Choosable[], string[]>, 'queryKey' | 'queryFn'>;
}

const WAIT_MS = 200;

/** Chooses departments, titles or locations by typing a part of their names; says how many people each has. */
export function NameSelect({ label, hint, value, onChange, most, query }: Props) {
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [sought] = useDebouncedValue(typed.trim(), WAIT_MS);
  const { data: found = [] } = useQuery({ ...query(sought), placeholderData: keepPreviousData });
  const known = new Map<string, Name>([...value, ...found].map((one) => [one.id, one]));
  const offered = new Map(found.map((one) => [one.id, one]));
  return (
    <MultiSelect
      label={label}
      description={hint}
      placeholder={value.length === 0 ? text('typeToSearch') : ''}
      data={[...known.values()].map(({ id, name }) => ({ value: id, label: name }))}
      value={value.map(({ id }) => id)}
      onChange={(ids) => {
        onChange(ids.flatMap((id) => known.get(id) ?? []).map(({ id, name }) => ({ id, name })));
        // Left open, it would lie over what comes next.
        setOpen(false);
      }}
      dropdownOpened={isOpen}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      // The server has narrowed them, whatever their accents.
      filter={({ options }) => options}
      hidePickedOptions
      maxValues={most}
      nothingFoundMessage={text('nothingFound')}
      comboboxProps={{ withinPortal: false }}
      renderOption={({ option }) => (
        <span>
          {option.label}{' '}
          <Text span size="sm" c="dimmed">
            {detailOf(offered.get(option.value))}
          </Text>
        </span>
      )}
    />
  );
}

/** `part of Commerce · 12 people`. */
function detailOf(one: Choosable | undefined): string {
  if (!one) return '';
  const people = text('optionPeople', { count: one.peopleCount });
  return one.parent ? `· ${text('optionPartOf', { name: one.parent.name })} · ${people}` : people;
}
