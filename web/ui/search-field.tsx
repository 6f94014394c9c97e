import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Search } from 'lucide-react';
import { useState } from 'react';

interface Props {
  label: string;
  placeholder?: string;
  /** What is searched for now: of the address, or the screen's own. */
  value: string;
  /** Told a moment after somebody stopped typing. */
  onSearch: (words: string) => void;
  maw?: string;
}

const WAIT_MS = 250;

/** Words to search by: they stand here at once, and are told a moment later. */
export function SearchField({ value, onSearch, ...field }: Props) {
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
    onSearch(words);
  }, WAIT_MS);
  return (
    <TextInput
      type="search"
      maxLength={100}
      leftSection={<Search size={18} aria-hidden />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
      {...field}
    />
  );
}
