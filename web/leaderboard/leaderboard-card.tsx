import { Stack, Switch, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { isAdmin, useMe } from '../api/me.js';
import { dayInWords, dayOf } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { Card } from '../ui/card.js';
import { FormError } from '../ui/form-error.js';
import classes from './leaderboard.module.css';
import { beNamed, type LeaderboardPerson, leaderboardQuery, turnLeaderboard } from './leaderboard-data.js';
import { text } from './messages.js';

/** The top ten of those who want to be named; where it is off, admins alone see that there could be one. */
export function LeaderboardCard() {
  const me = useMe();
  const { data } = useQuery(leaderboardQuery);
  if (!data || (!data.isOn && !isAdmin(me))) return null;
  return (
    <div className={classes.place}>
      <Card title={text('title')}>
        <Text>
          {data.isOn ? text('lead', { day: dayInWords(dayOf(new Date(data.since))) }) : text('off')}
        </Text>
        {data.isOn && <People people={data.items} ownId={me.id} />}
        <Stack gap="sm" mt="sm">
          {data.isOn && (
            <Choice
              label={text('name')}
              description={text('nameHint')}
              isChosen={data.isNamed}
              choose={beNamed}
              done={(isNamed) => text(isNamed ? 'named' : 'unnamed')}
            />
          )}
          {isAdmin(me) && (
            <Choice
              label={text('turn')}
              isChosen={data.isOn}
              choose={turnLeaderboard}
              done={(isOn) => text(isOn ? 'turnedOn' : 'turnedOff')}
            />
          )}
        </Stack>
      </Card>
    </div>
  );
}

function People({ people, ownId }: { people: readonly LeaderboardPerson[]; ownId: string }) {
  if (people.length === 0) return <Text my="sm">{text('none')}</Text>;
  return (
    <ol className={classes.people}>
      {people.map(({ id, rank, name, colleagues }) => (
        <li key={id}>
          <span className={classes.rank} aria-label={text('rank', { rank })}>
            {rank}
          </span>
          <span>{id === ownId ? `${name} (${text('you')})` : name}</span>
          <span className={classes.count}>{text('colleagues', { count: colleagues })}</span>
        </li>
      ))}
    </ol>
  );
}

interface ChoiceProps {
  label: string;
  description?: string;
  isChosen: boolean;
  choose: (isChosen: boolean) => Promise<unknown>;
  done: (isChosen: boolean) => string;
}

function Choice({ label, description, isChosen, choose, done }: ChoiceProps) {
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: choose,
    onSuccess: (_, chosen) => toast(done(chosen)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: leaderboardQuery.queryKey }),
  });
  return (
    <div>
      <Switch
        label={label}
        description={description}
        checked={change.isPending ? change.variables : isChosen}
        onChange={(event) => change.mutate(event.currentTarget.checked)}
      />
      <FormError error={change.error} />
    </div>
  );
}
