import { Combobox, Loader, Pill, PillsInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { text } from './messages.js';

/** What every picker of people is told by the screen that it stands on. */
export interface PickerProps<T> {
  label: string;
  description?: string;
  value: T[];
  onChange: (people: T[]) => void;
  error?: string | undefined;
  /** One person only: picking another replaces them. */
  isSingle?: boolean;
}

/** Where a picker looks, and how it names what it finds. */
interface Source<T> {
  key: string;
  /** So many letters at least. */
  fewestLetters: number;
  placeholder: string;
  search: (text: string, signal: AbortSignal) => Promise<T[]>;
  nameOf: (one: T) => string;
  detailOf: (one: T) => string;
}

const WAIT_MS = 250;

/** Finds people by what is typed, and keeps those who were picked. */
export function Picker<T extends { id: string }>({
  label,
  description,
  value,
  onChange,
  error,
  isSingle = false,
  source: { key, fewestLetters, placeholder, search, nameOf, detailOf },
}: PickerProps<T> & { source: Source<T> }) {
  const combobox = useCombobox();
  const [typed, setTyped] = useState('');
  const [sought] = useDebouncedValue(typed.trim(), WAIT_MS);
  const isSearching = sought.length >= fewestLetters;
  const answer = useQuery({
    queryKey: ['people', 'picker', key, sought],
    queryFn: ({ signal }) => search(sought, signal),
    enabled: isSearching,
    placeholderData: keepPreviousData,
  });
  const found = (answer.data ?? []).filter(({ id }) => !value.some((one) => one.id === id));
  const pick = (id: string) => {
    const person = found.find((one) => one.id === id);
    if (person) onChange(isSingle ? [person] : [...value, person]);
    setTyped('');
    combobox.closeDropdown();
  };
  const remove = (id: string) => onChange(value.filter((one) => one.id !== id));
  return (
    <Combobox store={combobox} withinPortal={false} onOptionSubmit={pick}>
      <Combobox.Target>
        <PillsInput
          label={label}
          description={description}
          error={error}
          rightSection={answer.isFetching ? <Loader size="xs" /> : null}
        >
          <Pill.Group>
            {value.map((person) => (
              <Pill
                key={person.id}
                withRemoveButton
                onRemove={() => remove(person.id)}
                removeButtonProps={{ 'aria-label': text('remove', { name: nameOf(person) }) }}
              >
                {nameOf(person)}
              </Pill>
            ))}
            <PillsInput.Field
              value={typed}
              aria-label={label}
              placeholder={placeholder}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
                combobox.openDropdown();
                combobox.updateSelectedOptionIndex();
              }}
              onKeyDown={(event) => {
                const last = value.at(-1);
                if (event.key === 'Backspace' && typed === '' && last) remove(last.id);
              }}
              onBlur={() => combobox.closeDropdown()}
            />
          </Pill.Group>
        </PillsInput>
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isSearching}>
        <Combobox.Options>
          {found.map((person) => (
            <Combobox.Option key={person.id} value={person.id}>
              {[nameOf(person), detailOf(person)].filter(Boolean).join(' · ')}
            </Combobox.Option>
          ))}
          {found.length === 0 && !answer.isFetching && (
            <Combobox.Empty>{text('nothingFound')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
