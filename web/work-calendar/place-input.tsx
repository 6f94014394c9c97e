import { TextInput, type TextInputProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { locationsQuery } from '../api/choosable.js';

interface Props extends Omit<TextInputProps, 'value' | 'onChange'> {
  value: string;
  onChange: (place: string) => void;
}

const WAIT_MS = 200;

/** The name of a location; those that people have are offered while one types. */
export function PlaceInput({ value, onChange, ...props }: Props) {
  const listId = useId();
  const [sought] = useDebouncedValue(value.trim(), WAIT_MS);
  const { data: places = [] } = useQuery({ ...locationsQuery(sought), placeholderData: keepPreviousData });
  return (
    <>
      <TextInput
        {...props}
        list={listId}
        maxLength={120}
        maw="24rem"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <datalist id={listId}>
        {places.map(({ id, name }) => (
          <option key={id} value={name}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}
