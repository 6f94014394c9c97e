import { Button, Group, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { api, ask } from '../api/client.js';
import { hasCode } from '../api/api-error.js';
import { DueChoice, focusFaulty } from '../assign/due-choice.js';
import { mistakeInDue } from '../assign/due-draft.js';
import { DueFields } from '../assign/due-fields.js';
import { useDraft } from '../assign/use-draft.js';
import { assignmentQuery, follow } from '../assignments/assignments-data.js';
import { dueRuleWords } from '../assignments/due-rule.js';
import { RuleEditor } from '../audiences/rule-editor.js';
import { today } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { FormError } from '../ui/form-error.js';
import { ButtonLink } from '../ui/links.js';
import { PageSection } from '../ui/page-section.js';
import { type Editable, editableQuery } from './edit-data.js';
import { type Choices, Effects } from './effects.js';
import { editedOf } from './edited.js';
import { text } from './messages.js';

const WORDS = {
  ASSIGNMENT_CHANGED_MEANWHILE: text('changedMeanwhile'),
  ASSIGNMENT_ENDED: text('ended'),
  DAY_IS_PAST: text('dayIsPast'),
  DUE_COUNTS_ITSELF: text('countsItself'),
  AUDIENCE_MENTIONS_UNKNOWN: text('unknown'),
};

/** Name, people and due date, what a change of them means, and the button that lets it happen. */
export function EditForm({ assignment }: { assignment: Editable }) {
  const { id, version, isShipped } = assignment;
  const [draft, change] = useDraft();
  const [start] = useState(draft);
  const [choices, setChoices] = useState<Choices>({ leavers: 'keep', dueDates: 'keep' });
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const edited = editedOf(start, draft, version, today());
  const dueMistake = isTried && edited.isDueNew ? mistakeInDue(draft, today()) : null;
  const save = useSaving(assignment);
  const trySave = () => {
    setTried(true);
    if (edited.isFinished) save.mutate({ ...edited.request, ...choices });
    else focusFaulty(form);
  };
  return (
    <div ref={form}>
      <TextInput
        label={text('name')}
        maw="34rem"
        mb="lg"
        maxLength={200}
        value={draft.name}
        error={isTried && draft.name.trim() === '' && text('nameMissing')}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <PageSection title={text('who')}>
        <Who assignment={assignment} isTried={isTried} />
      </PageSection>
      <PageSection title={text('due')}>
        {isShipped ? (
          <>
            <Text mb="sm">{text('dueShipped', { rule: dueRuleWords(assignment.due) })}</Text>
            <DueFields mistake={dueMistake} form={form} />
          </>
        ) : (
          <DueChoice mistake={dueMistake} form={form} />
        )}
      </PageSection>
      <PageSection title={text('effects')}>
        <Effects id={id} edited={edited} choices={choices} onChoose={setChoices} />
        <FormError error={save.error} words={WORDS} />
        <Group mt="md">
          <Button onClick={trySave} loading={save.isPending}>
            {text('save')}
          </Button>
          {hasCode(save.error, 'ASSIGNMENT_CHANGED_MEANWHILE') && <ReadAgain id={id} />}
          <ButtonLink variant="default" to="/assignments/$assignmentId" params={{ assignmentId: id }}>
            {text('back')}
          </ButtonLink>
        </Group>
      </PageSection>
    </div>
  );
}

function Who({ assignment: { audience }, isTried }: { assignment: Editable; isTried: boolean }) {
  const [draft, change] = useDraft();
  const [group] = draft.rule;
  if (!group) return <Text>{text('whoShipped', { audience })}</Text>;
  return (
    <>
      <RuleEditor group={group} onChange={(changed) => change({ rule: [changed] })} />
      {isTried && !editedOf(draft, draft, 1, '').isFinished && draft.name.trim() !== '' && (
        <Text c="var(--mantine-color-error)">{text('whoUnfinished')}</Text>
      )}
    </>
  );
}

function ReadAgain({ id }: { id: string }) {
  const queryClient = useQueryClient();
  return (
    <Button
      variant="default"
      onClick={() => void queryClient.refetchQueries({ queryKey: editableQuery(id).queryKey })}
    >
      {text('readAgain')}
    </Button>
  );
}

function useSaving({ id }: Editable) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Parameters<typeof put>[1]) => put(id, body),
    onSuccess: async (saved) => {
      follow(id);
      queryClient.setQueryData(assignmentQuery(id).queryKey, saved);
      toast(text('saved'));
      await queryClient.invalidateQueries({ queryKey: ['assignments'], refetchType: 'none' });
      await navigate({ to: '/assignments/$assignmentId', params: { assignmentId: id } });
    },
  });
}

const put = (id: string, body: ReturnType<typeof editedOf>['request']) =>
  ask(api.PUT('/api/assignments/{id}', { params: { path: { id } }, body }));
