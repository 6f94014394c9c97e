import { NumberInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useStore } from '../api/store.js';
import { InsertPlaceholder, useLastField } from '../placeholders/insert-placeholder.js';
import { dayInWordsOf } from '../text/dates.js';
import { FormError } from '../ui/form-error.js';
import { SaveIndicator, type SaveState } from '../ui/save-indicator.js';
import { BodyField } from './body-field.js';
import classes from './course-drafts.module.css';
import { DefinitionPart, hasForm } from './definition-part.js';
import type { Draft, DraftText, Part } from './drafts-data.js';
import { goToPlace, idOf, type Place } from './field-places.js';
import { text } from './messages.js';
import { adviceLines, mistakeLines } from './remark-lines.js';
import type { Standing, TextKeeper } from './text-keeper.js';
import { TheirWords } from './their-words.js';

const WORDS = {
  INVALID_INPUT: text('refused', { why: text('tooLong') }),
  VALIDATION_FAILED: text('refused', { why: text('tooLong') }),
  DRAFT_FILE_NOT_FOUND: text('refused', { why: text('textGone') }),
  DRAFT_NOT_FOUND: text('refused', { why: text('gone') }),
};

interface Props {
  draft: Draft;
  /** As the draft has it. */
  shown: DraftText;
  name: string;
  keeper: TextKeeper;
  /** Where a remark leads. */
  place: Place | null;
  onArrived: () => void;
  /** Tries the lesson as a learner, from a step of a conversation on. */
  onTry: (from: string) => void;
  /** What else can be done with the text. */
  more?: ReactNode;
}

/** The form of one text: saved while it is typed, with what is to be said of it at its fields. */
export function TextForm({ draft, shown, name, keeper, place, onArrived, onTry, more }: Props) {
  const standing = useStore(keeper.standing);
  const state = useStore(keeper.state);
  const { typed } = standing;
  useEffect(() => keeper.renew(shown), [keeper, shown]);
  useEffect(() => () => keeper.flush(), [keeper]);
  const kind = shown.id === draft.page.id ? 'page' : (shown.kind ?? 'article');
  // The words, and a form of its own, may still be loading: they lead there themselves.
  const isOurs =
    place?.textId === shown.id && place.part !== 'body' && !(place.part === 'definition' && hasForm(kind));
  useEffect(() => {
    if (!isOurs || !place) return;
    goToPlace(place);
    onArrived();
  }, [isOurs, place, onArrived]);
  // A title stands in lists and messages, which do not know the company's words.
  const lastField = useLastField(idOf('body'), ({ id }) => id !== idOf('title') && id !== idOf('minutes'));
  const of = (part: Part) => ({
    id: idOf(part),
    error: mistakeLines(draft, shown.id, part),
    onBlur: () => keeper.flush(),
  });
  return (
    <section aria-labelledby="draft-form" className={classes.form} {...lastField.noting}>
      <div className={classes.formHead}>
        <Title order={2} id="draft-form" size="h3">
          {name}
        </Title>
        <SaveIndicator state={shownState(standing, state)} />
      </div>
      {standing.theirs && <TheirWords keeper={keeper} mine={typed} theirs={standing.theirs} />}
      <FormError error={standing.refusal} words={WORDS} />
      <Stack gap="md">
        {more && <div>{more}</div>}
        {kind !== 'page' && <InsertPlaceholder onInsert={lastField.write} />}
        <TextInput
          {...of('title')}
          label={text('fieldTitle')}
          description={adviceLines(draft, shown.id, 'title')}
          maxLength={400}
          value={typed.title}
          onChange={(event) => keeper.type({ title: event.currentTarget.value })}
        />
        {kind !== 'page' && (
          <NumberInput
            {...of('minutes')}
            label={text('minutes')}
            description={adviceLines(draft, shown.id, 'minutes')}
            maw="16rem"
            min={0}
            max={999}
            clampBehavior="strict"
            allowDecimal={false}
            value={typed.minutes ?? ''}
            onChange={(value) => keeper.type({ minutes: typeof value === 'number' ? value : null })}
          />
        )}
        <DefinitionPart
          draft={draft}
          shown={shown}
          kind={kind}
          keeper={keeper}
          definition={typed.definition}
          place={place}
          onArrived={onArrived}
          onTry={onTry}
        />
        <BodyField
          draft={draft}
          shown={shown}
          value={typed.body}
          place={place}
          onArrived={onArrived}
          onType={(body) => keeper.type({ body })}
          onLeave={() => keeper.flush()}
        />
        {shown.changedBy && (
          <Text size="sm" c="dimmed">
            {text('writtenBy', { name: shown.changedBy, day: dayInWordsOf(shown.changedAt) })}
          </Text>
        )}
      </Stack>
    </section>
  );
}

/** Nothing where the form itself says what stands in the way. */
function shownState({ isSaved, theirs, refusal }: Standing, state: SaveState | null): SaveState | null {
  if (theirs || refusal) return null;
  if (isSaved) return state;
  return state === 'waiting' ? 'waiting' : 'saving';
}
