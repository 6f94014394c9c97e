import { Button, FileButton, Group, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { toast } from '../ui/announcements.js';
import { FormError } from '../ui/form-error.js';
import { type HolidayLine, readCalendarFile, readHolidayLines } from './holiday-lines.js';
import { text } from './messages.js';
import { PlaceInput } from './place-input.js';
import { addHolidays, CALENDAR_KEY } from './work-calendar-data.js';

const MOST_AT_ONCE = 400;
const WORDS = { TOO_MANY_HOLIDAYS: text('tooMany') };

/** Adds holidays: one, a pasted list, or what a calendar file holds. */
export function AddHolidays() {
  const queryClient = useQueryClient();
  const [lines, setLines] = useState('');
  const [place, setPlace] = useState('');
  const [isChecked, setChecked] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const { holidays } = readHolidayLines(lines);
  const mistake = mistakeIn(lines);
  const add = useMutation({
    mutationFn: (wanted: HolidayLine[]) => addHolidays(place.trim(), wanted),
    onSuccess: async (added, wanted) => {
      setLines('');
      setChecked(false);
      const known = wanted.length - added;
      const words = text('added', { count: added });
      toast(
        known > 0 ? text('addedKnown', { added: words, known: text('knownDays', { count: known }) }) : words,
      );
      await queryClient.invalidateQueries({ queryKey: CALENDAR_KEY });
    },
  });
  const readFile = async (file: File | null) => {
    if (!file) return;
    const found = readCalendarFile(await file.text());
    if (found.length > 0) setLines(found.map(({ day, name }) => `${day} ${name}`).join('\n'));
    toast(found.length > 0 ? text('fileRead', { count: found.length }) : text('fileEmpty'));
  };
  return (
    <form
      aria-label={text('addTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (mistake === null) add.mutate(holidays);
        else box.current?.focus();
      }}
    >
      <Stack gap="sm" align="flex-start">
        <Textarea
          ref={box}
          label={text('lines')}
          description={text('linesHint')}
          autosize
          minRows={2}
          maxRows={12}
          w="100%"
          maw="34rem"
          value={lines}
          error={isChecked && mistake}
          onChange={(event) => setLines(event.currentTarget.value)}
        />
        <PlaceInput label={text('place')} description={text('placeHint')} value={place} onChange={setPlace} />
        <FormError error={add.error} words={WORDS} />
        <Group gap="sm">
          <Button type="submit" loading={add.isPending}>
            {text('add')}
          </Button>
          <FileButton accept=".ics,text/calendar" onChange={(file) => void readFile(file)}>
            {(props) => (
              <Button {...props} variant="default">
                {text('file')}
              </Button>
            )}
          </FileButton>
        </Group>
      </Stack>
    </form>
  );
}

function mistakeIn(lines: string): string | null {
  const { holidays, faulty } = readHolidayLines(lines);
  if (faulty.length > 0) return text('linesWrong', { lines: faulty.slice(0, 10).join(', ') });
  if (holidays.length === 0) return text('linesMissing');
  return holidays.length > MOST_AT_ONCE ? text('linesTooMany', { most: MOST_AT_ONCE }) : null;
}
