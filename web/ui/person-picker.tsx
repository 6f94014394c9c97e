import { Combobox, Loader, Pill, PillsInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask, type View } from '../api/client.js';
import { text } from './messages.js';

/** Somebody who was picked. */
export type PickedPerson = Pick<View<'PersonView'>, 'id' | 'givenName' | 'familyName' | 'employeeNumber'>;

interface Props {
  label: string;
  value: PickedPerson[];
  onChange: (people: PickedPerson[]) => void;
  error?: string | undefined;
  /** One person only: picking another replaces them. */
  isSingle?: boolean;
}

const WAIT_MS = 250;
const nameOf = ({ givenName, familyName }: PickedPerson) => `${givenName} ${familyName}`;

/** Finds people within the caller's sight by name, e-mail or number, and keeps those who were picked. */
export function PersonPicker({ label, value, onChange, error, isSingle = false }: Props) {
  const combobox = useCombobox();
  const [typed, setTyped] = useState('');
  const [sought] = useDebouncedValue(typed.trim(), WAIT_MS);
  const search = useQuery({
    queryKey: ['people', 'picker', sought],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/people', { params: { query: { text: sought, limit: 10 } }, signal })),
    enabled: sought.length > 0,
    placeholderData: keepPreviousData,
  });
  const found = (search.data?.items ?? []).filter(({ id }) => !value.some((one) => one.id === id));
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
          error={error}
          rightSection={search.isFetching ? <Loader size="xs" /> : null}
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
              placeholder={text('pickPeople')}
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
      <Combobox.Dropdown hidden={sought === ''}>
        <Combobox.Options>
          {found.map((person) => (
            <Combobox.Option key={person.id} value={person.id}>
              {nameOf(person)} · {person.employeeNumber}
            </Combobox.Option>
          ))}
          {found.length === 0 && !search.isFetching && (
            <Combobox.Empty>{text('nothingFound')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
