import { NativeSelect, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { Card } from '../ui/card.js';
import type { BadgeForm, BadgeOptions } from './badge-editor-data.js';
import { CriterionFields } from './criterion-fields.js';
import { DrawingField } from './drawing-field.js';
import { text } from './messages.js';

interface Props {
  form: BadgeForm;
  options: BadgeOptions;
  errorAt: (field: string) => string | undefined;
  onChange: (part: Partial<BadgeForm>) => void;
}

/** The fields of a badge. */
export function BadgeFields({ form, options, errorAt, onChange }: Props) {
  return (
    <Stack gap="lg">
      <TextInput
        label={text('fieldTitle')}
        maxLength={400}
        value={form.title}
        error={errorAt('title')}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <TextInput
        label={text('summary')}
        maxLength={1000}
        value={form.summary}
        error={errorAt('summary')}
        onChange={(event) => onChange({ summary: event.currentTarget.value })}
      />
      <Textarea
        label={text('body')}
        description={text('bodyHint')}
        rows={5}
        maxLength={10_000}
        value={form.body}
        error={errorAt('body')}
        onChange={(event) => onChange({ body: event.currentTarget.value })}
      />
      <Card title={text('earning')}>
        <CriterionFields
          criterion={form.criterion}
          options={options}
          errorAt={errorAt}
          onChange={(criterion) => onChange({ criterion })}
        />
      </Card>
      <Card title={text('how')}>
        <Stack gap="md">
          <NativeSelect
            label={text('every')}
            description={text('everyHint')}
            value={form.every ?? 'once'}
            error={errorAt('every')}
            data={(['once', 'quarter', 'year'] as const).map((value) => ({ value, label: text(value) }))}
            onChange={({ currentTarget: { value } }) =>
              onChange({ every: value === 'quarter' || value === 'year' ? value : null })
            }
          />
          <NumberInput
            label={text('expires')}
            description={text('expiresHint')}
            min={1}
            max={9999}
            clampBehavior="none"
            allowDecimal={false}
            allowNegative={false}
            value={form.expiresAfterMonths ?? ''}
            error={errorAt('expiresAfterMonths')}
            onChange={(value) => onChange({ expiresAfterMonths: Number(value) || null })}
          />
          <NumberInput
            label={text('order')}
            description={text('orderHint')}
            min={1}
            max={9999}
            clampBehavior="none"
            allowDecimal={false}
            allowNegative={false}
            value={form.order || ''}
            error={errorAt('order')}
            onChange={(value) => onChange({ order: Number(value) || 0 })}
          />
        </Stack>
      </Card>
      <Card title={text('drawing')}>
        <DrawingField
          drawing={form.drawing}
          error={errorAt('drawing')}
          onChange={(drawing) => onChange({ drawing })}
        />
      </Card>
    </Stack>
  );
}
