import { Button, NativeSelect, Text } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Document } from 'yaml';
import type { Path } from '../definition-form/definition-document.js';
import classes from '../definition-form/definition-form.module.css';
import type { FormTools } from '../definition-form/form-tools.js';
import { ItemCards } from '../definition-form/item-cards.js';
import { useOpenItem } from '../definition-form/use-open-item.js';
import { text } from './messages.js';
import { QuestionFields } from './question-fields.js';
import { addQuestion } from './quiz-edits.js';
import { QuizSettings } from './quiz-settings.js';
import { QUESTION_KINDS, type QuestionKind, quizValues } from './quiz-values.js';

interface Props {
  document: Document.Parsed;
  form: FormTools;
  goal: Path | null;
}

const LIST = ['questions'];

/** A quiz as a form: how it is run, and its questions, one of them open at a time. */
export function QuizForm({ document: quiz, form, goal }: Props) {
  const values = quizValues(quiz);
  const { questions } = values;
  const opened = useOpenItem('questions', goal, questions.length === 1 ? 0 : null);
  const [kind, setKind] = useState<QuestionKind>('single');
  const add = () => {
    form.edit((document) => addQuestion(document, kind));
    opened.setOpen(questions.length);
    form.focusLater(form.idOf([...LIST, questions.length, 'text']));
  };
  const { error, description } = form.field(LIST);
  return (
    <>
      <QuizSettings values={values} form={form} />
      <div className={classes.section}>
        {error && <div className={classes.mistake}>{error}</div>}
        {description && <div className={classes.quiet}>{description}</div>}
        {questions.length === 0 && <Text c="dimmed">{text('none')}</Text>}
        <ItemCards
          form={form}
          list={LIST}
          items={questions}
          opened={opened}
          nameOf={(number) => text('questionName', { number })}
          titleOf={(question, number) =>
            text('questionTitle', { number, words: question.text || text('noWords') })
          }
          factsOf={({ kind: its, id }) =>
            text('questionFacts', { kind: its === null ? text('noKind') : text(`kind:${its}`), id })
          }
        >
          {(question, place) => <QuestionFields question={question} place={place} form={form} />}
        </ItemCards>
        <div className={classes.row}>
          <NativeSelect
            aria-label={text('newKind')}
            value={kind}
            data={QUESTION_KINDS.map((value) => ({ value, label: text(`kind:${value}`) }))}
            onChange={({ currentTarget: { value } }) =>
              setKind(QUESTION_KINDS.find((one) => one === value) ?? 'single')
            }
          />
          <Button
            id={`${form.idOf(LIST)}.add`}
            variant="default"
            leftSection={<Plus size={18} aria-hidden />}
            onClick={add}
          >
            {text('addQuestion')}
          </Button>
        </div>
      </div>
    </>
  );
}
