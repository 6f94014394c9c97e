import { SegmentedControl, Title } from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Document } from 'yaml';
import type { Draft, DraftText } from '../course-drafts/drafts-data.js';
import { goToPlace, type Place } from '../course-drafts/field-places.js';
import { text as draftText } from '../course-drafts/messages.js';
import { YamlField } from '../course-drafts/yaml-field.js';
import { Notice } from '../ui/notice.js';
import { openDefinition, type Path, type Shape } from './definition-document.js';
import classes from './definition-form.module.css';
import type { FormTools } from './form-tools.js';
import { text } from './messages.js';
import { placeOfRemark } from './remark-places.js';
import { focusFirst, idInForm, useFormTools } from './use-form-tools.js';

interface Props {
  kind: 'quiz' | 'scenario' | 'acknowledgement';
  draft: Draft;
  /** As the draft has it. */
  shown: DraftText;
  /** As it is typed. */
  definition: string;
  shape: Shape;
  /** Where a remark leads. */
  place: Place | null;
  onArrived: () => void;
  onEdit: (change: (definition: string) => string) => void;
  onLeave: () => void;
  /** The form; a goal is the part of it that somebody wants to see. */
  children: (document: Document.Parsed, form: FormTools, goal: Path | null) => ReactNode;
}

/** What a lesson of a kind consists of, as a form or as the text of its file: both show the same, and changing between them changes nothing. */
export function DefinitionSection({ kind, draft, shown, definition, shape, place, ...acts }: Props) {
  const { onArrived, onEdit, onLeave, children } = acts;
  const [view, setView] = useState<'form' | 'text'>('form');
  const opened = useMemo(() => openDefinition(definition, shape), [definition, shape]);
  const form = useFormTools({ draft, shown, shape, onEdit, onLeave });
  const { error, description } = form.field([]);
  const isText = view === 'text' || 'why' in opened;
  const goal = useGoal(shown, shape, place, isText, onArrived);
  return (
    <section className={classes.section} aria-labelledby="definition-title">
      <div className={classes.head}>
        <Title order={3} size="h4" id="definition-title">
          {draftText(`definition:${kind}`)}
        </Title>
        <SegmentedControl
          aria-label={text('view')}
          value={isText ? 'text' : 'form'}
          onChange={(value) => setView(value === 'text' ? 'text' : 'form')}
          data={[
            { value: 'form', label: text('asForm'), disabled: 'why' in opened },
            { value: 'text', label: text('asText') },
          ]}
        />
      </div>
      {'why' in opened && (
        <Notice tone="waiting" title={text('noForm')}>
          {text(opened.why, { line: opened.line })} {text('noFormThen')}
        </Notice>
      )}
      {isText ? (
        <YamlField
          draft={draft}
          shown={shown}
          kind={kind}
          rows={18}
          definition={definition}
          onType={(value) => onEdit(() => value)}
          onLeave={onLeave}
        />
      ) : (
        <>
          {error && <div className={classes.mistake}>{error}</div>}
          {description && <div className={classes.quiet}>{description}</div>}
          {children(opened.document, form, goal)}
        </>
      )}
    </section>
  );
}

/** The part of the form to which a remark leads, until another one does. */
function useGoal(
  shown: DraftText,
  shape: Shape,
  place: Place | null,
  isText: boolean,
  onArrived: () => void,
) {
  const [seen, setSeen] = useState<Place | null>(null);
  const [goal, setGoal] = useState<Path | null>(null);
  const isHere = place?.textId === shown.id && place.part === 'definition';
  if (isHere && place !== seen) {
    setSeen(place);
    const opened = openDefinition(shown.definition, shape);
    setGoal('why' in opened ? null : placeOfRemark(opened, place.line, place.message ?? ''));
  }
  useEffect(() => {
    if (!isHere) return;
    if (isText || !goal) goToPlace(place);
    else focusGoal(goal);
    onArrived();
  }, [isHere, place, goal, isText, onArrived]);
  return goal;
}

/** The thing itself, or else the nearest one that it is part of. */
function focusGoal(goal: Path): void {
  const ids = goal.map((_, index) => idInForm(goal.slice(0, goal.length - index)));
  focusFirst([...ids, `${idInForm(goal.slice(0, 1))}.add`]);
}
