import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { ChoiceQuestion } from '../quiz/choice-question.js';
import { Card } from '../ui/card.js';
import { StatusBadge } from '../ui/status-badge.js';
import { text } from './messages.js';
import type { TipQuestion as Question } from './tips-data.js';
import classes from './tips.module.css';

/** What was handed in: an option by its place, or nothing. */
type Handed = { chosen: string | undefined } | null;

/** The question that comes back after a tip, to be tried: what was chosen stays on the page. */
export function TipQuestion({ question }: { question: Question }) {
  const [chosen, setChosen] = useState<string>();
  const [handed, setHanded] = useState<Handed>(null);
  const options = question.options.map((option, index) => ({ id: String(index), text: option.text }));
  return (
    <Card title={text('question')}>
      <Text size="sm" c="dimmed" mb="sm">
        {text('questionWhy')}
      </Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setHanded({ chosen });
        }}
      >
        <fieldset className={classes.question}>
          <legend>{question.text}</legend>
          <ChoiceQuestion
            question={{ id: 'option', kind: 'single', text: question.text, options }}
            draft={chosen === undefined ? undefined : { chosen: [chosen] }}
            onDraft={(draft) => {
              setChosen(draft.chosen?.[0]);
              setHanded(null);
            }}
          />
        </fieldset>
        <Button type="submit">{text('check')}</Button>
      </form>
      <div role="status">{handed && <Result question={question} chosen={handed.chosen} />}</div>
    </Card>
  );
}

function Result({ question, chosen }: { question: Question; chosen: string | undefined }) {
  if (chosen === undefined) return <p className={classes.result}>{text('chooseFirst')}</p>;
  const isRight = question.options[Number(chosen)]?.isCorrect ?? false;
  const answer = question.options.find(({ isCorrect }) => isCorrect)?.text ?? '';
  return (
    <div className={classes.result}>
      <StatusBadge tone={isRight ? 'done' : 'waiting'}>{text(isRight ? 'right' : 'wrong')}</StatusBadge>
      {!isRight && <p>{text('rightAnswer', { answer })}</p>}
      <p>{question.feedback}</p>
    </div>
  );
}
