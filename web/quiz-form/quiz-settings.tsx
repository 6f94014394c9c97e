import { NativeSelect, NumberInput, Text } from '@mantine/core';
import type { Path } from '../definition-form/definition-document.js';
import { putOrTakeOut } from '../definition-form/definition-edits.js';
import classes from '../definition-form/definition-form.module.css';
import type { FormTools } from '../definition-form/form-tools.js';
import { text } from './messages.js';
import { setDraw } from './quiz-edits.js';
import type { DrawValues, QuizValues } from './quiz-values.js';

const WAYS = ['all', 'count', 'part'] as const;

interface Props {
  values: QuizValues;
  form: FormTools;
}

/** What it takes to pass, how often somebody may try, and which questions an attempt asks. */
export function QuizSettings({ values, form }: Props) {
  const { draw, questions } = values;
  const choose = (way: string) => {
    const situational = questions.filter(({ part }) => part === 'situational').length;
    const begun: Record<(typeof WAYS)[number], DrawValues> = {
      all: { by: 'all' },
      count: { by: 'count', count: Math.max(1, questions.length) },
      part: {
        by: 'part',
        situational: Math.max(1, situational),
        knowledge: Math.max(1, questions.length - situational),
      },
    };
    const chosen = WAYS.find((one) => one === way);
    if (chosen) form.edit((document) => setDraw(document, begun[chosen]));
  };
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{text('settings')}</legend>
      <div className={classes.settings}>
        <Whole
          form={form}
          path={['passMark']}
          label={text('passMark')}
          hint={text('passMarkHint')}
          value={values.passMark}
          onChange={(value) => form.edit((document) => putOrTakeOut(document, ['passMark'], value))}
        />
        <Whole
          form={form}
          path={['attempts']}
          label={text('attempts')}
          hint={text('attemptsHint')}
          value={values.attempts}
          onChange={(value) => form.edit((document) => putOrTakeOut(document, ['attempts'], value))}
        />
        <NativeSelect
          {...form.field(['draw'])}
          label={text('draw')}
          value={draw.by}
          data={WAYS.map((value) => ({ value, label: text(`draw:${value}`) }))}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        {draw.by === 'count' && (
          <Whole
            form={form}
            path={['draw', 'count']}
            label={text('drawCount')}
            value={draw.count}
            onChange={(count) => form.edit((document) => setDraw(document, { by: 'count', count }))}
          />
        )}
        {draw.by === 'part' &&
          (['situational', 'knowledge'] as const).map((part) => (
            <Whole
              key={part}
              form={form}
              path={['draw', part]}
              label={text(part === 'situational' ? 'drawSituational' : 'drawKnowledge')}
              value={draw[part]}
              onChange={(value) => form.edit((document) => setDraw(document, { ...draw, [part]: value }))}
            />
          ))}
      </div>
      <Text size="sm" c="dimmed">
        {text('shuffled')}
      </Text>
    </fieldset>
  );
}

interface WholeProps {
  form: FormTools;
  path: Path;
  label: string;
  hint?: string;
  value: number | null;
  onChange: (value: number | null) => void;
}

function Whole({ form, path, label, hint, value, onChange }: WholeProps) {
  const { description, ...field } = form.field(path);
  return (
    <NumberInput
      {...field}
      label={label}
      description={
        <>
          {hint}
          {description}
        </>
      }
      min={0}
      max={100}
      clampBehavior="strict"
      allowDecimal={false}
      value={value ?? ''}
      onChange={(given) => onChange(typeof given === 'number' ? given : null)}
    />
  );
}
