import { Group, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { Me } from '../api/me.js';
import { text } from './messages.js';
import type { TeamKey } from './team-data.js';
import { readTeamSearch } from './team-search.js';

/** Whose team is shown, and whether the whole line or direct reports alone. */
export function ScopeBar({ me, team }: { me: Me; team: TeamKey }) {
  const navigate = useNavigate({ from: '/team' });
  const teams = [
    ...(me.isManager ? [{ value: me.id, label: text('own') }] : []),
    ...me.standingInFor.map(({ id, name }) => ({ value: id, label: text('ofOther', { name }) })),
  ];
  return (
    <Group mb="lg" gap="md" align="end">
      {teams.length > 1 && teams.some(({ value }) => value === team.of) && (
        <NativeSelect
          label={text('whose')}
          data={teams}
          value={team.of}
          onChange={(event) => void navigate({ search: { of: event.currentTarget.value } })}
        />
      )}
      <NativeSelect
        label={text('reach')}
        data={[
          { value: 'line', label: text('wholeLine') },
          { value: 'direct', label: text('directOnly') },
        ]}
        value={team.direct ? 'direct' : 'line'}
        onChange={(event) => {
          const direct = event.currentTarget.value === 'direct';
          void navigate({ search: (search) => readTeamSearch({ ...search, direct }) });
        }}
      />
    </Group>
  );
}
