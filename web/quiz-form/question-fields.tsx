import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { put } from '../definition-form/definition-edits.js';
import { described } from '../definition-form/described.js';
import type { FormTools } from '../definition-form/form-tools.js';
import { text } from './messages.js';
import { OptionRows } from './option-rows.js';
import { OrderRows } from './order-rows.js';
import { PairRows } from './pair-rows.js';
import { changeKind } from './quiz-edits.js';
import { QUESTION_KINDS, type QuestionValues } from './quiz-values.js';

export interface QuestionProps {
  question: QuestionValues;
  /** In the quiz, from 0. */
  place: number;
  form: FormTools;
}

/** Everything that a question says, asks and explains. */
export function QuestionFields(props: QuestionProps) {
  const { question, place, form } = props;
  const at = (key: string) => ['questions', place, key];
  const type = (key: string) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    form.edit((document) => put(document, at(key), value));
  };
  return (
    <>
      <Textarea
        {...form.field(at('text'))}
        label={text('words')}
        autosize
        minRows={2}
        value={question.text}
        onChange={type('text')}
      />
      <NativeSelect
        {...form.field(at('kind'))}
        label={text('kind')}
        value={question.kind ?? ''}
        data={[
          ...(question.kind === null ? [{ value: '', label: text('noKind') }] : []),
          ...QUESTION_KINDS.map((value) => ({ value, label: text(`kind:${value}`) })),
        ]}
        onChange={({ currentTarget: { value } }) => {
          const chosen = QUESTION_KINDS.find((kind) => kind === value);
          if (chosen) form.edit((document) => changeKind(document, place, chosen));
        }}
      />
      <Answers {...props} />
      <Textarea
        {...described(form.field(at('feedback')), text('feedbackHint'))}
        label={text('feedback')}
        autosize
        minRows={2}
        value={question.feedback}
        onChange={type('feedback')}
      />
      <TextInput
        {...described(form.field(at('topic')), text('topicHint'))}
        label={text('topic')}
        value={question.topic}
        onChange={type('topic')}
      />
      <NativeSelect
        {...form.field(at('part'))}
        label={text('part')}
        value={question.part}
        data={(['situational', 'knowledge'] as const).map((value) => ({
          value,
          label: text(`part:${value}`),
        }))}
        onChange={type('part')}
      />
      <TextInput
        {...described(form.field(at('id')), text('idHint'))}
        label={text('id')}
        spellCheck={false}
        value={question.id}
        onChange={type('id')}
      />
    </>
  );
}

function Answers(props: QuestionProps) {
  const { kind } = props.question;
  switch (kind) {
    case 'single':
    case 'multiple':
      return <OptionRows {...props} kind={kind} />;
    case 'ordering':
      return <OrderRows {...props} />;
    case 'matching':
      return <PairRows {...props} />;
    case null:
      return null;
  }
}
