import { Checkbox, NativeSelect, NumberInput, Stack, Text } from '@mantine/core';
import classes from './badge-editor.module.css';
import type { BadgeOptions, CriterionForm } from './badge-editor-data.js';
import {
  type AmountKey,
  beginningOf,
  CRITERION_KINDS,
  type CriterionField,
  KIND_FORMS,
  type NameKey,
  withAmount,
} from './criterion-kinds.js';
import { criterionInWords } from './criterion-sentence.js';
import { text } from './messages.js';

interface Props {
  criterion: CriterionForm;
  options: BadgeOptions;
  errorAt: (field: string) => string | undefined;
  onChange: (criterion: CriterionForm) => void;
}

/** What earns a badge: a form for each kind, and the sentence that it makes. */
export function CriterionFields(props: Props) {
  const { criterion, options, errorAt, onChange } = props;
  return (
    <Stack gap="md">
      <NativeSelect
        label={text('kind')}
        error={errorAt('criterion') ?? errorAt('criterion.kind')}
        value={criterion.kind}
        data={CRITERION_KINDS.map((kind) => ({ value: kind, label: text(kind) }))}
        onChange={({ currentTarget: { value } }) => {
          const kind = CRITERION_KINDS.find((one) => one === value);
          if (kind) onChange(beginningOf(kind));
        }}
      />
      {KIND_FORMS[criterion.kind].fields.map((field) => (
        <Field key={`${criterion.kind} ${field}`} field={field} {...props} />
      ))}
      <p className={classes.sentence} aria-live="polite">
        {criterionInWords(criterion, options)}
      </p>
      {criterion.kind === 'nomination' && <Text c="dimmed">{text('nominationHint')}</Text>}
      {criterion.kind === 'recommended' && <Text c="dimmed">{text('recommendedHint')}</Text>}
    </Stack>
  );
}

function Field({ field, ...props }: Props & { field: CriterionField }) {
  const { criterion, options, onChange } = props;
  switch (field) {
    case 'track':
      return <Name field={field} choices={options.tracks} {...props} />;
    case 'course':
      return <Name field={field} choices={options.courses} {...props} />;
    case 'signOff':
      return <Name field={field} choices={options.signOffs} {...props} />;
    case 'firstAttempt':
      return (
        <Checkbox
          label={text('firstAttempt')}
          checked={criterion.firstAttempt ?? false}
          onChange={(event) => onChange({ ...criterion, firstAttempt: event.currentTarget.checked })}
        />
      );
    case 'behaviours':
      return <Behaviours {...props} />;
    case 'scenarios':
      return (
        <Amount field={field} description={text('scenariosHint', { count: options.scenarios })} {...props} />
      );
    case 'withinDays':
    case 'score':
    case 'months':
    case 'colleagues':
    case 'departments':
      return <Amount field={field} {...props} />;
  }
}

function Name({
  field,
  choices,
  criterion,
  errorAt,
  onChange,
}: Props & { field: NameKey; choices: BadgeOptions['tracks'] }) {
  return (
    <NativeSelect
      label={text(field)}
      value={criterion[field] ?? ''}
      error={errorAt(`criterion.${field}`)}
      data={[
        { value: '', label: text('choose') },
        ...choices.map(({ slug, title }) => ({ value: slug, label: title })),
      ]}
      onChange={({ currentTarget: { value } }) => onChange({ ...criterion, [field]: value })}
    />
  );
}

function Amount({
  field,
  description,
  criterion,
  errorAt,
  onChange,
}: Props & { field: AmountKey; description?: string }) {
  const hint = KIND_FORMS[criterion.kind].optional.includes(field) ? text('mayBeEmpty') : description;
  return (
    <NumberInput
      label={text(field)}
      {...(hint === undefined ? {} : { description: hint })}
      min={1}
      max={9999}
      clampBehavior="none"
      allowDecimal={false}
      allowNegative={false}
      value={criterion[field] || ''}
      error={errorAt(`criterion.${field}`)}
      onChange={(value) => onChange(withAmount(criterion, field, Number(value)))}
    />
  );
}

function Behaviours({ criterion, options, errorAt, onChange }: Props) {
  return (
    <Checkbox.Group
      label={text('behaviours')}
      description={text('behavioursHint')}
      value={criterion.behaviours ?? []}
      error={errorAt('criterion.behaviours')}
      onChange={(behaviours) => onChange({ ...criterion, behaviours })}
    >
      <Stack gap="xs" mt="xs">
        {options.behaviours.map(({ slug, title }) => (
          <Checkbox key={slug} value={slug} label={title} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
