import { NumberInput, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useStore } from '../api/store.js';
import { DefinitionSection } from '../definition-form/definition-section.js';
import { FilmFields } from '../course-files/film-fields.js';
import { InsertImage } from '../course-files/insert-image.js';
import { QuizForm } from '../quiz-form/quiz-form.js';
import { QUIZ_SHAPE } from '../quiz-form/quiz-values.js';
import { dayInWordsOf } from '../text/dates.js';
import { FormError } from '../ui/form-error.js';
import { SaveIndicator, type SaveState } from '../ui/save-indicator.js';
import { BodyField } from './body-field.js';
import classes from './course-drafts.module.css';
import type { Draft, DraftText, Part } from './drafts-data.js';
import { goToPlace, idOf, insertedIn, type Place } from './field-places.js';
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
}

/** The form of one text: saved while it is typed, with what is to be said of it at its fields. */
export function TextForm({ draft, shown, name, keeper, place, onArrived }: Props) {
  const standing = useStore(keeper.standing);
  const state = useStore(keeper.state);
  const { typed } = standing;
  useEffect(() => keeper.renew(shown), [keeper, shown]);
  useEffect(() => () => keeper.flush(), [keeper]);
  useEffect(() => {
    if (place?.textId !== shown.id) return;
    goToPlace(place);
    onArrived();
  }, [place, shown.id, onArrived]);
  const of = (part: Part) => ({
    id: idOf(part),
    error: mistakeLines(draft, shown.id, part),
    onBlur: () => keeper.flush(),
  });
  const kind = shown.id === draft.page.id ? 'page' : (shown.kind ?? 'article');
  const hasDefinition =
    kind !== 'article' || typed.definition !== '' || mistakeLines(draft, shown.id, 'definition') !== null;
  return (
    <section aria-labelledby="draft-form" className={classes.form}>
      <div className={classes.formHead}>
        <Title order={2} id="draft-form" size="h3">
          {name}
        </Title>
        <SaveIndicator state={shownState(standing, state)} />
      </div>
      {standing.theirs && <TheirWords keeper={keeper} mine={typed} theirs={standing.theirs} />}
      <FormError error={standing.refusal} words={WORDS} />
      <Stack gap="md">
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
        {kind === 'video' && (
          <FilmFields
            draft={draft}
            id={idOf('definition')}
            definition={typed.definition}
            error={mistakeLines(draft, shown.id, 'definition')}
            advice={adviceLines(draft, shown.id, 'definition')}
            onType={(definition) => keeper.type({ definition })}
          />
        )}
        {kind === 'quiz' && (
          <DefinitionSection
            kind={kind}
            draft={draft}
            shown={shown}
            definition={typed.definition}
            shape={QUIZ_SHAPE}
            place={place}
            onEdit={(change) => keeper.type({ definition: change(keeper.standing.get().typed.definition) })}
            onLeave={() => keeper.flush()}
          >
            {(document, form, goal) => <QuizForm document={document} form={form} goal={goal} />}
          </DefinitionSection>
        )}
        {hasDefinition && kind !== 'video' && kind !== 'quiz' && (
          <Textarea
            {...of('definition')}
            label={text(`definition:${kind}`)}
            description={
              <>
                {text(`definition:${kind}Hint`)}
                {adviceLines(draft, shown.id, 'definition')}
              </>
            }
            rows={kind === 'page' || kind === 'acknowledgement' ? 3 : 14}
            spellCheck={false}
            classNames={{ input: classes.yaml ?? '' }}
            value={typed.definition}
            onChange={(event) => keeper.type({ definition: event.currentTarget.value })}
          />
        )}
        <BodyField
          value={typed.body}
          error={mistakeLines(draft, shown.id, 'body')}
          advice={adviceLines(draft, shown.id, 'body')}
          onType={(body) => keeper.type({ body })}
          onLeave={() => keeper.flush()}
          more={
            <InsertImage
              draft={draft}
              onInsert={(words) => keeper.type({ body: insertedIn('body', typed.body, words) })}
            />
          }
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
