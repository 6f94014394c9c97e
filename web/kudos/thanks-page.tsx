import { Button, SegmentedControl } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { HeartHandshake } from 'lucide-react';
import { isAdmin, seesTeam, useMe } from '../api/me.js';
import { LeaderboardCard } from '../leaderboard/leaderboard-card.js';
import { EmptyState } from '../ui/empty-state.js';
import { ButtonLink } from '../ui/links.js';
import { MoreButton } from '../ui/more-button.js';
import { PageHeader } from '../ui/page-header.js';
import { openThanks } from './give-thanks.js';
import { KudosActs } from './kudos-acts.js';
import { KudosCard } from './kudos-card.js';
import { type KudosList, kudosQuery } from './kudos-data.js';
import classes from './kudos.module.css';
import { text } from './messages.js';

const NONE = {
  received: [text('noneReceivedTitle'), text('noneReceived')],
  given: [text('noneGivenTitle'), text('noneGiven')],
  wall: [text('noneWallTitle'), text('noneWall')],
  team: [text('noneTeamTitle'), text('noneTeam')],
} as const;

/** Thanks that the reader got and gave, those that everybody may read, and those to the reader's team. */
export function ThanksPage() {
  const me = useMe();
  const { of = 'received' } = useSearch({ from: '/signed-in/thanks' });
  const navigate = useNavigate();
  const lists: KudosList[] = ['received', 'given', 'wall', ...(seesTeam(me) ? (['team'] as const) : [])];
  return (
    <>
      <PageHeader
        title={text('title')}
        lead={text('lead')}
        actions={
          <>
            <ButtonLink to="/rewards" variant="default">
              {text('toRewards')}
            </ButtonLink>
            {isAdmin(me) && (
              <ButtonLink to="/thanks/reports" variant="default">
                {text('toAdmin')}
              </ButtonLink>
            )}
            <Button onClick={openThanks}>{text('give')}</Button>
          </>
        }
      />
      <SegmentedControl
        aria-label={text('lists')}
        value={of}
        onChange={(chosen) => {
          const list = lists.find((one) => one === chosen);
          void navigate({ to: '/thanks', search: list && list !== 'received' ? { of: list } : {} });
        }}
        data={lists.map((value) => ({ value, label: text(value) }))}
      />
      {of === 'wall' && <LeaderboardCard />}
      <ListOfKudos key={of} of={of} />
    </>
  );
}

function ListOfKudos({ of }: { of: KudosList }) {
  const list = useSuspenseInfiniteQuery(kudosQuery(of));
  const all = list.data.pages.flatMap(({ items }) => items);
  const [title, why] = NONE[of];
  if (all.length === 0)
    return (
      <EmptyState
        icon={HeartHandshake}
        title={title}
        action={
          <Button variant="default" onClick={openThanks}>
            {text('give')}
          </Button>
        }
      >
        {why}
      </EmptyState>
    );
  return (
    <>
      <ul className={classes.list}>
        {all.map((kudos) => (
          <li key={kudos.id}>
            <KudosCard kudos={kudos} list={of}>
              <KudosActs kudos={kudos} />
            </KudosCard>
          </li>
        ))}
      </ul>
      <MoreButton list={list} />
    </>
  );
}
