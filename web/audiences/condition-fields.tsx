import { Checkbox, Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { departmentsQuery, locationsQuery, titlesQuery } from '../api/choosable.js';
import { NameSelect } from '../ui/name-select.js';
import { type PickedPerson, PersonPicker } from '../ui/person-picker.js';
import { audiencesQuery, tracksQuery } from './audiences-data.js';
import { text } from './messages.js';
import type { Condition, Named } from './rule-draft.js';
import { SpanFields } from './span-fields.js';

interface Props {
  condition: Condition;
  onChange: (change: Partial<Condition>) => void;
}

const MOST = 200;
const WORKERS = ['employee', 'contractor', 'temporary', 'business-owner', 'partner'] as const;

/** The fields of one condition, by its kind. */
export function ConditionFields({ condition, onChange }: Props) {
  const names = {
    value: condition.names,
    most: MOST,
    onChange: (chosen: Named[]) => onChange({ names: chosen }),
  };
  switch (condition.kind) {
    case 'departments':
      return (
        <>
          <NameSelect
            {...names}
            label={text('kind-departments')}
            hint={text('departmentsHint')}
            query={departmentsQuery}
          />
          <Checkbox
            label={text('withSubDepartments')}
            description={text('withSubDepartmentsHint')}
            checked={condition.withSubDepartments}
            onChange={({ currentTarget }) => onChange({ withSubDepartments: currentTarget.checked })}
          />
        </>
      );
    case 'titles':
      return (
        <NameSelect {...names} label={text('kind-titles')} hint={text('titlesHint')} query={titlesQuery} />
      );
    case 'locations':
      return (
        <NameSelect
          {...names}
          label={text('kind-locations')}
          hint={text('locationsHint')}
          query={locationsQuery}
        />
      );
    case 'worker-types':
      return (
        <Checkbox.Group
          label={text('workerTypes')}
          value={condition.choices}
          onChange={(choices) => onChange({ choices })}
        >
          <Group gap="md" mt={4}>
            {WORKERS.map((type) => (
              <Checkbox key={type} value={type} label={text(`worker-${type}`)} />
            ))}
          </Group>
        </Checkbox.Group>
      );
    case 'people':
      return <People condition={condition} onChange={onChange} />;
    case 'below':
      return (
        <>
          <People condition={condition} onChange={onChange} isSingle />
          <NativeSelect
            label={text('reach')}
            value={condition.choice}
            data={[
              { value: 'line', label: text('reach-line') },
              { value: 'direct', label: text('reach-direct') },
            ]}
            onChange={({ currentTarget }) => onChange({ choice: currentTarget.value })}
          />
        </>
      );
    case 'grant':
      return (
        <NativeSelect
          label={text('role')}
          value={condition.choice}
          data={(['trainer', 'viewer', 'admin'] as const).map((role) => ({
            value: role,
            label: text(`role-${role}`),
          }))}
          onChange={({ currentTarget }) => onChange({ choice: currentTarget.value })}
        />
      );
    case 'track':
      return <TrackFields condition={condition} onChange={onChange} />;
    case 'named':
      return <AudienceField condition={condition} onChange={onChange} />;
    case 'in-place':
      return (
        <>
          <NativeSelect
            label={text('place')}
            value={condition.place}
            data={[
              { value: 'department', label: text('place-department') },
              { value: 'title', label: text('place-title') },
            ]}
            onChange={({ currentTarget }) =>
              onChange({ place: currentTarget.value === 'title' ? 'title' : 'department' })
            }
          />
          <SpanFields condition={condition} onChange={onChange} />
        </>
      );
    case 'hired':
      return <SpanFields condition={condition} onChange={onChange} />;
    case 'everybody':
    case 'customer-facing':
    case 'leads':
      return null;
  }
}

function People({ condition: { names }, onChange, isSingle = false }: Props & { isSingle?: boolean }) {
  const toPicked = ({ id, name }: Named): PickedPerson => ({
    id,
    givenName: name,
    familyName: '',
    employeeNumber: '',
  });
  const toNamed = ({ id, givenName, familyName }: PickedPerson): Named => ({
    id,
    name: `${givenName} ${familyName}`.trim(),
  });
  return (
    <PersonPicker
      label={text('person')}
      isSingle={isSingle}
      value={names.map(toPicked)}
      onChange={(people) => onChange({ names: people.map(toNamed) })}
    />
  );
}

function TrackFields({ condition, onChange }: Props) {
  const { data: tracks = [] } = useQuery(tracksQuery);
  return (
    <>
      <NativeSelect
        label={text('track')}
        value={condition.target}
        data={[
          { value: '', label: text('choose') },
          ...tracks.map(({ slug, title }) => ({ value: slug, label: title })),
        ]}
        onChange={({ currentTarget }) => onChange({ target: currentTarget.value })}
      />
      <NativeSelect
        label={text('state')}
        value={condition.choice}
        data={[
          { value: 'enrolled', label: text('state-enrolled') },
          { value: 'completed', label: text('state-completed') },
        ]}
        onChange={({ currentTarget }) => onChange({ choice: currentTarget.value })}
      />
    </>
  );
}

function AudienceField({ condition, onChange }: Props) {
  const { data: audiences = [] } = useQuery(audiencesQuery);
  return (
    <NativeSelect
      label={text('audience')}
      value={condition.target}
      data={[
        { value: '', label: text('choose') },
        ...audiences.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={({ currentTarget }) => onChange({ target: currentTarget.value })}
    />
  );
}
