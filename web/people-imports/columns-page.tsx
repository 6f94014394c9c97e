import { Button, Group, NativeSelect, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { FormError } from '../ui/form-error.js';
import { ButtonLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { type ColumnChoices, choicesIn, choose, mappingOf, openIn } from './column-choices.js';
import { ColumnsTable } from './columns-table.js';
import { DateQuestion } from './date-question.js';
import { type Draft, draft, type NameOrder, useDraft } from './draft.js';
import { fieldWords } from './field-words.js';
import { fileWords } from './file-words.js';
import { beginDryRun, lookAt } from './imports-data.js';
import { text } from './messages.js';
import { Notice } from '../ui/notice.js';
import { Steps } from './steps.js';

/** The second step of an import: what the columns of the file are taken for, and what the file leaves open. */
export function ColumnsPage() {
  const held = useDraft();
  return held ? <Columns held={held} /> : <Navigate to="/imports/new" replace />;
}

function Columns({ held }: { held: Draft }) {
  const { looked } = held;
  const [choices, setChoices] = useState<ColumnChoices>(choicesIn(looked));
  const [dateFormat, setDateFormat] = useState(held.dateFormat);
  const [nameOrder, setNameOrder] = useState<NameOrder | ''>(held.nameOrder);
  const [isAsked, setAsked] = useState(false);
  const problems = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const open = openIn(looked, choices, dateFormat);
  const isOpen = open.missing.length + open.dates.length > 0;
  const tellOpen = () => {
    setAsked(true);
    problems.current?.focus();
  };
  const check = useMutation({
    mutationFn: async () => {
      const mapping = mappingOf(looked, choices);
      const said = { ...held, mapping: { ...held.mapping, ...mapping }, dateFormat, nameOrder };
      // Another column may bring dates that have to be asked about.
      const now = Object.keys(mapping).length > 0 ? await lookAt(said) : looked;
      const isUnclear = now.dates.some(({ question }) => question) && dateFormat === '';
      const dryRunId = isUnclear ? undefined : await beginDryRun(said);
      const { dryRunId: _, ...rest } = said;
      return { ...rest, looked: now, ...(dryRunId && { dryRunId }) };
    },
    onSuccess: async (next: Draft) => {
      draft.set(next);
      setChoices(choicesIn(next.looked));
      if (next.dryRunId) await navigate({ to: '/imports/$importId', params: { importId: next.dryRunId } });
      else tellOpen();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isOpen) tellOpen();
    else check.mutate();
  };
  return (
    <>
      <PageHeader title={text('columnsTitle')} lead={text('columnsLead')} />
      <Steps at={2} />
      <Text mb="md">
        {text('fileFacts', {
          name: held.file.name,
          count: looked.rows,
          encoding: looked.encoding.toUpperCase(),
        })}
      </Text>
      <form noValidate onSubmit={submit}>
        <div ref={problems} tabIndex={-1}>
          {looked.columnsGone.length > 0 && (
            <Notice tone="waiting" title={text('goneTitle')}>
              {text('gone', { columns: looked.columnsGone.map(({ column }) => `“${column}”`).join(', ') })}
            </Notice>
          )}
          {open.missing.length > 0 && (
            <Notice tone="late" title={text('missingTitle')} isLoud={isAsked}>
              {text('missing', { fields: open.missing.map((field) => fieldWords(field)).join(', ') })}
            </Notice>
          )}
          <DateQuestion
            dates={looked.dates.filter(({ field, question }) => question && choices.includes(field))}
            formats={looked.dateFormats}
            value={dateFormat}
            isFaulty={isAsked && open.dates.length > 0}
            onChange={setDateFormat}
          />
        </div>
        {choices.includes('fullName') && (
          <NativeSelect
            maw="24rem"
            mb="lg"
            label={text('nameOrder')}
            value={nameOrder || (looked.nameOrder ?? '')}
            onChange={(event) => setNameOrder(orderIn(event.currentTarget.value))}
            data={[
              { value: '', label: text('orderUnknown') },
              { value: 'given-first', label: text('givenFirst') },
              { value: 'family-first', label: text('familyFirst') },
            ]}
          />
        )}
        <Title order={2} mb={4}>
          {text('columns')}
        </Title>
        <Text c="dimmed" mb="sm">
          {text('columnsMeans')}
        </Text>
        <ColumnsTable
          looked={looked}
          choices={choices}
          onChoose={(at, field) => setChoices(choose(choices, at, field))}
        />
        <FormError error={check.error} words={fileWords(check.error)} />
        <Group mt="lg">
          <Button type="submit" loading={check.isPending}>
            {text('check')}
          </Button>
          <ButtonLink to="/imports/new" variant="default">
            {text('otherFile')}
          </ButtonLink>
        </Group>
      </form>
    </>
  );
}

const orderIn = (value: string): NameOrder | '' =>
  value === 'given-first' || value === 'family-first' ? value : '';
