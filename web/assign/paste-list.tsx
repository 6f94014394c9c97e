import { Button, Group, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { untilAnswered } from '../api/query-client.js';
import { announce } from '../ui/announcements.js';
import { FormError } from '../ui/form-error.js';
import { findNamed } from './assign-data.js';
import classes from './assign.module.css';
import { MOST_PEOPLE } from './draft.js';
import { text } from './messages.js';
import { entriesIn } from '../text/pasted.js';
import { type Sorted, sortFound } from './sort-found.js';
import { UnresolvedList } from './unresolved-list.js';
import { useDraft } from './use-draft.js';

interface Props {
  box: RefObject<HTMLTextAreaElement | null>;
  /** Whether somebody wanted to go on with a list that was not looked up. */
  isLeft: boolean;
}

/** Takes a list as somebody keeps it, and says whom it names and what of it names nobody. */
export function PasteList({ box, isLeft }: Props) {
  const [draft, change] = useDraft();
  const [said, setSaid] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const find = useMutation({
    ...untilAnswered,
    mutationFn: findNamed,
    onSuccess: (found, entries) => {
      const sorted = sortFound(found, draft.people, MOST_PEOPLE);
      change((now) => ({
        people: [...now.people, ...sorted.fresh],
        unresolved: [...now.unresolved, ...sorted.unresolved],
        pasted: sorted.tooMany.join('\n'),
      }));
      const words = wordsFor(sorted, entries.length);
      setSaid(words);
      announce(words);
    },
  });
  const look = () => {
    const entries = entriesIn(draft.pasted);
    setEmpty(entries.length === 0);
    if (entries.length === 0) box.current?.focus();
    else find.mutate(entries);
  };
  return (
    <div className={classes.paste}>
      <Textarea
        ref={box}
        label={text('paste')}
        description={text('pasteHint')}
        error={errorOf(isLeft, isEmpty && draft.pasted.trim() === '')}
        autosize
        minRows={4}
        maxRows={12}
        spellCheck={false}
        value={draft.pasted}
        onChange={(event) => change({ pasted: event.currentTarget.value })}
      />
      <FormError error={find.error} />
      <Group>
        <Button variant="default" loading={find.isPending} onClick={look}>
          {text('pasteFind')}
        </Button>
      </Group>
      {said !== '' && <Text size="sm">{said}</Text>}
      <UnresolvedList box={box} />
    </div>
  );
}

function errorOf(isLeft: boolean, isEmpty: boolean): string | null {
  if (isLeft) return text('pasteLeft');
  return isEmpty ? text('pasteEmpty') : null;
}

function wordsFor({ fresh, known, unresolved, tooMany }: Sorted, entries: number): string {
  return [
    ...(unresolved.length === entries ? [text('pasteNoneFound')] : []),
    ...(fresh.length > 0 ? [text('pasteFound', { count: fresh.length })] : []),
    ...(known > 0 ? [text('pasteKnown', { count: known })] : []),
    ...(unresolved.length > 0 ? [`${text('unresolved', { count: unresolved.length })}.`] : []),
    ...(tooMany.length > 0 ? [text('pasteTooMany', { most: MOST_PEOPLE })] : []),
  ].join(' ');
}
