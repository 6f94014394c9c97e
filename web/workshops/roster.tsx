import { Button, Checkbox, Textarea, Title } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { entriesIn } from '../text/pasted.js';
import { toast } from '../ui/announcements.js';
import { ErrorState } from '../ui/error-state.js';
import { FormError } from '../ui/form-error.js';
import { LoadingState } from '../ui/loading-state.js';
import { MoreButton } from '../ui/more-button.js';
import { text } from './messages.js';
import { markAttendance, type RosterEntry, rosterQuery, type Session } from './workshops-data.js';
import cards from '../ui/card-list.module.css';
import classes from './workshops.module.css';

interface Props {
  session: Session;
  /** Whether it can be said by now who was there. */
  isOpening: boolean;
}

/** Who has a seat, waits or came without; once the session is near, ticked. */
export function Roster({ session, isOpening }: Props) {
  const list = useInfiniteQuery(rosterQuery(session.id));
  const entries = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isThere = ({ id, attendance }: RosterEntry) => changed.get(id) ?? attendance === 'present';
  /** As it is by now: whoever typed the code since the list was loaded is there. */
  const marks = async () => {
    const { data } = await list.refetch({ throwOnError: true });
    const latest = data?.pages.flatMap(({ items }) => items) ?? [];
    return {
      present: latest.filter(isThere).map(({ id }) => id),
      absent: latest.filter((entry) => !isThere(entry) && entry.status !== 'waiting').map(({ id }) => id),
    };
  };
  const tick = (entry: RosterEntry) => setChanged(new Map(changed).set(entry.id, !isThere(entry)));
  return (
    <section className={cards.section} aria-labelledby="people">
      <Title order={2} id="people">
        {text(isOpening ? 'attendance' : 'people')}
      </Title>
      <p className={cards.quiet}>{text(isOpening ? 'attendanceHint' : 'attendanceLater')}</p>
      {list.isPending && <LoadingState />}
      {list.isError && <ErrorState error={list.error} />}
      {list.data && entries.length === 0 && <p className={cards.plain}>{text('nobody')}</p>}
      {(['booked', 'waiting', 'walk-in'] as const).map((status) => (
        <Group
          key={status}
          status={status}
          entries={entries.filter((entry) => entry.status === status)}
          {...(isOpening ? { tick, isThere } : {})}
        />
      ))}
      <MoreButton list={list} />
      {isOpening && list.data && (
        <SaveAttendance sessionId={session.id} marks={marks} onSaved={() => setChanged(new Map())} />
      )}
    </section>
  );
}

const HEADINGS = { booked: 'seats', waiting: 'waiting', 'walk-in': 'walkIns' } as const;

interface GroupProps {
  status: keyof typeof HEADINGS;
  entries: RosterEntry[];
  tick?: (entry: RosterEntry) => void;
  isThere?: (entry: RosterEntry) => boolean;
}

function Group({ status, entries, tick, isThere }: GroupProps) {
  if (entries.length === 0) return null;
  const sorted =
    status === 'waiting'
      ? entries.toSorted((one, other) => one.position - other.position)
      : entries.toSorted((one, other) => one.name.localeCompare(other.name));
  return (
    <>
      <Title order={3} mt="md">
        {text(HEADINGS[status])}
      </Title>
      <ul className={cards.list}>
        {sorted.map((entry) => (
          <li key={entry.id}>
            <div className={classes.line}>
              <span>
                <strong>{entry.name}</strong> <span className={cards.quiet}>{aboutEntry(entry)}</span>
              </span>
              {tick && isThere && (
                <Checkbox
                  size="md"
                  aria-label={entry.name}
                  checked={isThere(entry)}
                  onChange={() => tick(entry)}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function aboutEntry({
  employeeNumber,
  position,
  attendance,
  markedHow,
  troubles,
  status,
}: RosterEntry): string {
  return [
    employeeNumber,
    status === 'waiting' && text('place', { position }),
    attendance && text(`mark:${attendance}`),
    attendance === 'present' && markedHow === 'code' && text('byCode'),
    ...troubles.map(({ code }) => troubleWords(code)),
  ]
    .filter(Boolean)
    .join(' · ');
}

function troubleWords(code: string): string {
  const known = (['CLASH', 'ABSENT', 'NOT_IN_SERVICE'] as const).find((one) => one === code);
  return known ? text(`trouble:${known}`) : code;
}

interface SaveProps {
  sessionId: string;
  marks: () => Promise<{ present: string[]; absent: string[] }>;
  onSaved: () => void;
}

function SaveAttendance({ sessionId, marks, onSaved }: SaveProps) {
  const queryClient = useQueryClient();
  const [walkIns, setWalkIns] = useState('');
  const save = useMutation({
    mutationFn: async () =>
      await markAttendance(sessionId, { ...(await marks()), walkIns: entriesIn(walkIns) }),
    onSuccess: async (done) => {
      setWalkIns(done.notFound.join('\n'));
      toast(text('attendanceSaved', { count: done.present }));
      await queryClient.invalidateQueries({ queryKey: ['workshops'] });
      onSaved();
    },
  });
  return (
    <div className={classes.form}>
      <Textarea
        label={text('walkInPaste')}
        rows={3}
        value={walkIns}
        onChange={(event) => setWalkIns(event.currentTarget.value)}
      />
      {save.data && save.data.notFound.length > 0 && (
        <p role="status">{text('notFound', { names: save.data.notFound.join(', ') })}</p>
      )}
      <FormError error={save.error} words={{ COMPLETION_RESTS_ON_IT: text('restsOnIt') }} />
      <Button mt="sm" loading={save.isPending} onClick={() => save.mutate()}>
        {text('saveAttendance')}
      </Button>
    </div>
  );
}
