import { Button, NativeSelect, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { departmentsQuery } from '../api/departments.js';
import { locationsQuery } from '../completion/completion-data.js';
import { dayInWords, today } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { Dialog } from '../ui/dialog.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { type PickedPerson, PersonPicker } from '../ui/person-picker.js';
import { give, GRANTS_KEY, type GrantWish } from './grants-data.js';
import { type Role, ROLES, type ScopeKind, SCOPES } from './grants-search.js';
import { text } from './messages.js';

const WORDS = {
  GRANT_ALREADY_HELD: text('alreadyHeld'),
  PERIOD_INVALID: text('periodWrong'),
  SCOPE_UNKNOWN: text('scopeGone'),
  PERSON_NOT_FOUND: text('personGone'),
};

interface Days {
  from: string;
  until: string;
}

/** Asks who gets which role, for whom and until when. */
export function GiveRole({ onClose }: { onClose: () => void }) {
  const queryClient = useQueryClient();
  const [person, setPerson] = useState<PickedPerson[]>([]);
  const [role, setRole] = useState<Role>('trainer');
  const [scope, setScope] = useState<Chosen>({ kind: 'everybody' });
  const [isTried, setTried] = useState(false);
  const form = useForm<Days>({ defaultValues: { from: '', until: '' } });
  const { errors } = form.formState;
  const giving = useMutation({
    mutationFn: give,
    onSuccess: async ({ person: { name } }, { from }) => {
      onClose();
      toast(
        from && from > today()
          ? text('givenLater', { name, day: dayInWords(from) })
          : text('given', { name }),
      );
      await queryClient.invalidateQueries({ queryKey: GRANTS_KEY });
    },
  });
  const given = role === 'admin' ? { kind: 'everybody' as const } : scopeOf(scope);
  const submit = ({ from, until }: Days) => {
    setTried(true);
    const [who] = person;
    if (!who || !given) return;
    const days = { ...(from !== '' && { from }), ...(until !== '' && { until }) };
    giving.mutate({ personId: who.id, role, scope: given, ...days });
  };
  return (
    <Dialog title={text('give')} isOpen onClose={onClose}>
      <Form form={form} onSubmit={submit}>
        <PersonPicker
          label={text('whom')}
          value={person}
          onChange={setPerson}
          isSingle
          error={isTried && person.length === 0 ? text('whomMissing') : undefined}
        />
        <RoleChoice role={role} onChange={setRole} />
        {role === 'admin' ? (
          <Text size="sm">{text('adminScope')}</Text>
        ) : (
          <ScopeFields
            scope={scope}
            onChange={setScope}
            error={isTried && !given ? text('scopeMissing') : undefined}
          />
        )}
        <TextInput
          type="date"
          label={text('from')}
          description={text('fromHint')}
          {...form.register('from')}
        />
        <TextInput
          type="date"
          label={text('until')}
          description={text('untilHint')}
          error={errors.until?.message}
          {...form.register('until', {
            validate: (until, { from }) =>
              until === '' || until >= (from === '' ? today() : from) || text('periodWrong'),
          })}
        />
        <FormError error={giving.error} words={WORDS} />
        <Button type="submit" loading={giving.isPending}>
          {text('give')}
        </Button>
      </Form>
    </Dialog>
  );
}

function RoleChoice({ role, onChange }: { role: Role; onChange: (role: Role) => void }) {
  return (
    <Radio.Group
      label={text('role')}
      value={role}
      onChange={(chosen) => onChange(ROLES.find((one) => one === chosen) ?? role)}
    >
      <Stack gap="xs" mt={4}>
        {ROLES.map((one) => (
          <Radio key={one} value={one} label={text(one)} description={text(`${one}May`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** A scope as it is being chosen. */
interface Chosen {
  kind: ScopeKind;
  departmentId?: string;
  location?: string;
  head?: PickedPerson[];
}

interface ScopeProps {
  scope: Chosen;
  onChange: (scope: Chosen) => void;
  error: string | undefined;
}

function ScopeFields({ scope, onChange, error }: ScopeProps) {
  const { data: departments = [] } = useQuery(departmentsQuery);
  const { data: locations = [] } = useQuery(locationsQuery);
  return (
    <>
      <NativeSelect
        label={text('scope')}
        value={scope.kind}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onChange({ kind: SCOPES.find((kind) => kind === chosen) ?? scope.kind });
        }}
        data={SCOPES.map((value) => ({ value, label: text(value) }))}
      />
      {scope.kind === 'department' && (
        <NativeSelect
          label={text('whichDepartment')}
          error={error}
          value={scope.departmentId ?? ''}
          onChange={(event) => onChange({ ...scope, departmentId: event.currentTarget.value })}
          data={[CHOOSE, ...departments.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      {scope.kind === 'location' && (
        <NativeSelect
          label={text('whichLocation')}
          error={error}
          value={scope.location ?? ''}
          onChange={(event) => onChange({ ...scope, location: event.currentTarget.value })}
          data={[CHOOSE, ...locations.map(({ name }) => ({ value: name, label: name }))]}
        />
      )}
      {scope.kind === 'reporting-line' && (
        <PersonPicker
          label={text('whoseLine')}
          error={error}
          value={scope.head ?? []}
          onChange={(head) => onChange({ ...scope, head })}
          isSingle
        />
      )}
    </>
  );
}

const CHOOSE = { value: '', label: text('choose') };

/** The scope to ask for; null while it is not said which one. */
function scopeOf({ kind, departmentId, location, head }: Chosen): GrantWish['scope'] | null {
  switch (kind) {
    case 'everybody':
    case 'nobody':
      return { kind };
    case 'department':
      return departmentId ? { kind, departmentId } : null;
    case 'location':
      return location ? { kind, location } : null;
    case 'reporting-line': {
      const [person] = head ?? [];
      return person ? { kind, personId: person.id } : null;
    }
  }
}
