import { Button, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { FormError } from '../ui/form-error.js';
import { PageHeader } from '../ui/page-header.js';
import { draft } from './draft.js';
import { fileWords } from './file-words.js';
import { FileZone } from './file-zone.js';
import { lookAt, type Said, sourcesQuery } from './imports-data.js';
import { text } from './messages.js';
import { Steps } from './steps.js';

const NEW_SOURCE = '';
const NOTHING_SAID = {
  mapping: {},
  dateFormat: '',
  nameOrder: '' as const,
  leavesUnknownManagersEmpty: false,
};

/** The first step of an import: which file, from which HR system, and whom it names. */
export function FilePage() {
  const { data: sources } = useSuspenseQuery(sourcesQuery);
  const navigate = useNavigate();
  const held = draft.get();
  const before = held?.appliedId ? null : held;
  const [file, setFile] = useState<File | null>(before?.file ?? null);
  const [isMissing, setMissing] = useState(false);
  const [source, setSource] = useState(before?.source ?? sources[0]?.source ?? 'hr');
  const [isFull, setFull] = useState(before?.isFull ?? false);
  const [absentLeaveOn, setAbsentLeaveOn] = useState(before?.absentLeaveOn ?? '');
  const look = useMutation({
    mutationFn: async (said: Said) => draft.set({ ...said, looked: await lookAt(said) }),
    onSuccess: () => navigate({ to: '/imports/new/columns' }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(true);
    if (!file || source.trim() === '') return;
    const isSame = before?.file === file && before.source === source;
    look.mutate({ ...(isSame ? before : NOTHING_SAID), file, source, isFull, absentLeaveOn });
  };
  return (
    <>
      <PageHeader title={text('newTitle')} lead={text('newLead')} />
      <Steps at={1} />
      <form noValidate onSubmit={submit}>
        <Stack gap="lg" maw="42rem">
          <FileZone
            file={file}
            error={isMissing && !file ? text('fileMissing') : undefined}
            onFile={(chosen) => {
              look.reset();
              setFile(chosen);
            }}
          />
          <Source
            known={sources.map((one) => one.source)}
            value={source}
            isFaulty={isMissing}
            onChange={setSource}
          />
          <Radio.Group
            label={text('holds')}
            value={isFull ? 'full' : 'partial'}
            onChange={(value) => setFull(value === 'full')}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="partial" label={text('partial')} description={text('partialMeans')} />
              <Radio value="full" label={text('full')} description={text('fullMeans')} />
            </Stack>
          </Radio.Group>
          {isFull && (
            <TextInput
              type="date"
              maw="16rem"
              label={text('absentLeaveOn')}
              description={text('absentLeaveOnHint')}
              value={absentLeaveOn}
              onChange={(event) => setAbsentLeaveOn(event.currentTarget.value)}
            />
          )}
          <div>
            <FormError error={look.error} words={fileWords(look.error)} />
            <Button type="submit" loading={look.isPending}>
              {text('next')}
            </Button>
          </div>
        </Stack>
      </form>
    </>
  );
}

interface SourceProps {
  known: string[];
  value: string;
  isFaulty: boolean;
  onChange: (source: string) => void;
}

/** The HR system that the file comes from: one that is known, or another by its name. */
function Source({ known, value, isFaulty, onChange }: SourceProps) {
  const isKnown = known.includes(value);
  return (
    <Stack gap="sm">
      {known.length > 0 && (
        <NativeSelect
          maw="24rem"
          label={text('source')}
          description={text('sourceHint')}
          value={isKnown ? value : NEW_SOURCE}
          onChange={(event) => onChange(event.currentTarget.value)}
          data={[...known, { value: NEW_SOURCE, label: text('otherSource') }]}
        />
      )}
      {!isKnown && (
        <TextInput
          maw="24rem"
          label={text('sourceName')}
          description={text('sourceNameHint')}
          maxLength={40}
          error={isFaulty && value.trim() === '' ? text('sourceMissing') : undefined}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Stack>
  );
}
