import { ActionIcon, Button, Checkbox, Input, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { Card } from '../ui/card.js';
import { text } from './messages.js';
import classes from './tip-editor.module.css';
import type { TipQuestion } from './tip-editor-data.js';

interface Props {
  question: TipQuestion | null;
  errorAt: (field: string) => string | undefined;
  onChange: (question: TipQuestion | null) => void;
}

const FEWEST = 2;
const MOST = 4;
const BEGINNING: TipQuestion = {
  text: '',
  options: [
    { text: '', isCorrect: true },
    { text: '', isCorrect: false },
  ],
  feedback: '',
};

/** The question that comes back after a tip, if it has one; what was typed of it is kept while it is left out. */
export function QuestionFields({ question, errorAt, onChange }: Props) {
  const last = useRef(question ?? BEGINNING);
  const change = (next: TipQuestion) => {
    last.current = next;
    onChange(next);
  };
  return (
    <Card title={text('question')}>
      <Stack gap="md">
        <Checkbox
          label={text('hasQuestion')}
          checked={question !== null}
          onChange={(event) => onChange(event.currentTarget.checked ? last.current : null)}
        />
        {question && (
          <>
            <Textarea
              label={text('questionText')}
              autosize
              minRows={2}
              maxLength={1000}
              value={question.text}
              error={errorAt('question.text')}
              onChange={(event) =>
                change({ ...question, text: event.currentTarget.value.replaceAll('\n', ' ') })
              }
            />
            <Options question={question} errorAt={errorAt} onChange={change} />
            <Textarea
              label={text('feedback')}
              autosize
              minRows={2}
              maxLength={1000}
              value={question.feedback}
              error={errorAt('question.feedback')}
              onChange={(event) =>
                change({ ...question, feedback: event.currentTarget.value.replaceAll('\n', ' ') })
              }
            />
          </>
        )}
      </Stack>
    </Card>
  );
}

interface OptionsProps {
  question: TipQuestion;
  errorAt: Props['errorAt'];
  onChange: (question: TipQuestion) => void;
}

function Options({ question, errorAt, onChange }: OptionsProps) {
  const { options } = question;
  const withOptions = (next: TipQuestion['options']) => onChange({ ...question, options: next });
  const right = options.findIndex(({ isCorrect }) => isCorrect);
  const remove = (gone: number) => {
    const left = options.filter((_, index) => index !== gone);
    // One of them stays right.
    withOptions(
      left.map((one, index) => ({ ...one, isCorrect: right === gone ? index === 0 : one.isCorrect })),
    );
  };
  return (
    <Radio.Group
      label={text('right')}
      value={String(right)}
      onChange={(value) =>
        withOptions(options.map((one, index) => ({ ...one, isCorrect: String(index) === value })))
      }
    >
      <Stack gap="xs" mt="xs">
        {options.map((option, index) => (
          <div key={index} className={classes.option}>
            <Radio value={String(index)} aria-label={text('isRight', { number: index + 1 })} />
            <TextInput
              aria-label={text('option', { number: index + 1 })}
              placeholder={text('option', { number: index + 1 })}
              maxLength={1000}
              value={option.text}
              error={errorAt(`question.options.${index}`)}
              onChange={({ currentTarget: { value } }) =>
                withOptions(options.map((one, place) => (place === index ? { ...one, text: value } : one)))
              }
            />
            {options.length > FEWEST && (
              <ActionIcon
                variant="subtle"
                size="lg"
                aria-label={text('removeOption', { number: index + 1 })}
                onClick={() => remove(index)}
              >
                <Trash2 size={18} aria-hidden />
              </ActionIcon>
            )}
          </div>
        ))}
        {options.length < MOST && (
          <Button
            variant="default"
            className={classes.add}
            onClick={() => withOptions([...options, { text: '', isCorrect: false }])}
          >
            {text('addOption')}
          </Button>
        )}
        {errorAt('question.options') && <Input.Error>{errorAt('question.options')}</Input.Error>}
      </Stack>
    </Radio.Group>
  );
}
