import { Button, Group } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Draft, Question } from './answers.js';
import { ChoiceQuestion } from './choice-question.js';
import { MatchingQuestion } from './matching-question.js';
import { text } from './messages.js';
import { OrderingQuestion } from './ordering-question.js';
import classes from './quiz.module.css';

export interface QuestionProps {
  question: Question;
  draft: Draft | undefined;
  onDraft: (draft: Draft) => void;
}

interface Props extends QuestionProps {
  number: number;
  total: number;
  /** Whether somebody came here from another question: reading goes on at the text. */
  takesFocus: boolean;
  onBack: (() => void) | null;
  onNext: () => void;
}

const HINTS: Record<Question['kind'], string> = {
  single: text('hintSingle'),
  multiple: text('hintMultiple'),
  ordering: text('hintOrdering'),
  matching: text('hintMatching'),
};

/** One question with what can be answered, and the way back and on. */
export function QuestionPage(props: Props) {
  const { question, number, total, draft, onDraft, takesFocus, onBack, onNext } = props;
  const asked = useRef<HTMLLegendElement>(null);
  useEffect(() => {
    if (takesFocus) asked.current?.focus();
  }, [takesFocus]);
  const goOn = () => {
    // An order that was looked at and left is an answer as well.
    if (question.kind === 'ordering' && !draft?.chosen) {
      onDraft({ chosen: question.items?.map(({ id }) => id) ?? [] });
    }
    onNext();
  };
  return (
    <form
      className={classes.page}
      onSubmit={(event) => {
        event.preventDefault();
        goOn();
      }}
    >
      <fieldset className={classes.question} aria-describedby="hint">
        <legend ref={asked} tabIndex={-1}>
          <span className={classes.number}>{text('question', { number, total })}</span>
          {question.text}
        </legend>
        <p id="hint" className={classes.hint}>
          {HINTS[question.kind]}
        </p>
        <AnswerOfKind question={question} draft={draft} onDraft={onDraft} />
      </fieldset>
      <Group>
        {onBack && (
          <Button variant="default" onClick={onBack}>
            {text('backQuestion')}
          </Button>
        )}
        <Button type="submit">{text(number === total ? 'overview' : 'nextQuestion')}</Button>
      </Group>
    </form>
  );
}

function AnswerOfKind(props: QuestionProps) {
  switch (props.question.kind) {
    case 'single':
    case 'multiple':
      return <ChoiceQuestion {...props} />;
    case 'ordering':
      return <OrderingQuestion {...props} />;
    case 'matching':
      return <MatchingQuestion {...props} />;
  }
}
