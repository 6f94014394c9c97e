import { type ReactNode, useLayoutEffect, useMemo, useReducer, useRef } from 'react';
import type { Draft, DraftText } from '../course-drafts/drafts-data.js';
import { idOf as idOfPart } from '../course-drafts/field-places.js';
import { RemarkLine } from '../course-drafts/remark-lines.js';
import { text as draftText } from '../course-drafts/messages.js';
import { fieldMistake } from '../ui/field-mistake.js';
import { changedDefinition, openDefinition, type Path, type Shape } from './definition-document.js';
import type { FormTools } from './form-tools.js';
import { placeOfRemark } from './remark-places.js';

interface Wishes {
  draft: Draft;
  shown: DraftText;
  shape: Shape;
  /** Changes the definition as it stands by then. */
  onEdit: (change: (definition: string) => string) => void;
  onLeave: () => void;
}

/** Puts the focus on the first of these elements that there is and that can be used; returns whether there is one. */
export function focusFirst(ids: readonly string[]): boolean {
  const found = ids
    .map((id) => document.getElementById(id))
    .find((element) => element !== null && !element.matches(':disabled'));
  found?.focus();
  return found !== undefined;
}

interface PlacedRemark {
  path: Path;
  message: string;
}

/** Of the field in which something stands. */
export const idInForm = (path: Path) => [idOfPart('definition'), ...path].join('.');
const isAt = (path: Path) => (remark: PlacedRemark) => idInForm(remark.path) === idInForm(path);
const isIn = (path: Path) => (remark: PlacedRemark) =>
  idInForm(remark.path) === idInForm(path) || idInForm(remark.path).startsWith(`${idInForm(path)}.`);

/** The tools of a form over the definition of a text: remarks are placed by the text that the server judged. */
export function useFormTools({ draft, shown, shape, onEdit, onLeave }: Wishes): FormTools {
  const wanted = useRef<string[]>([]);
  const [, showAgain] = useReducer((times: number) => times + 1, 0);
  useLayoutEffect(() => {
    if (focusFirst(wanted.current)) wanted.current = [];
  });
  const { mistakes, advice } = useMemo(() => placed(draft, shown, shape), [draft, shown, shape]);
  return {
    idOf: idInForm,
    field: (path) => ({
      id: idInForm(path),
      error: lines(mistakes.filter(isAt(path)), fieldMistake),
      description: lines(advice.filter(isAt(path)), (message) => draftText('adviceLine', { message })),
      onBlur: onLeave,
    }),
    mistakesIn: (path) => mistakes.filter(isIn(path)).length,
    edit: (change) => onEdit((definition) => changedDefinition(definition, shape, change)),
    focusLater: (...ids) => {
      wanted.current = ids;
      // Opening a thing changes nothing of the text, and would be no reason to look for it.
      showAgain();
    },
  };
}

function placed({ mistakes, advice }: Draft, { id, definition }: DraftText, shape: Shape) {
  const opened = openDefinition(definition, shape);
  const of = (remarks: Draft['mistakes']): PlacedRemark[] =>
    remarks
      .filter(({ textId, part }) => textId === id && part === 'definition')
      .map(({ line, message }) => ({
        path: 'why' in opened ? [] : placeOfRemark(opened, line, message),
        message,
      }));
  return { mistakes: of(mistakes), advice: of(advice) };
}

function lines(remarks: readonly PlacedRemark[], said = (message: string) => message): ReactNode {
  return remarks.length === 0
    ? null
    : remarks.map(({ message }) => <RemarkLine key={message}>{said(message)}</RemarkLine>);
}
