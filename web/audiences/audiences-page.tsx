import { Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { UsersRound } from 'lucide-react';
import { isAdmin, useMe } from '../api/me.js';
import { EmptyState } from '../ui/empty-state.js';
import { ButtonLink, TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { audiencesQuery } from './audiences-data.js';
import classes from './audiences.module.css';
import { text } from './messages.js';

/** Named audiences, each in words. */
export function AudiencesPage() {
  const mayChange = isAdmin(useMe());
  const { data: audiences } = useSuspenseQuery(audiencesQuery);
  return (
    <>
      <PageHeader
        title={text('title')}
        lead={text('lead')}
        actions={
          mayChange && (
            <ButtonLink to="/audiences/$audienceId" params={{ audienceId: 'new' }}>
              {text('make')}
            </ButtonLink>
          )
        }
      />
      {audiences.length === 0 ? (
        <EmptyState icon={UsersRound} title={text('emptyTitle')}>
          {text(mayChange ? 'empty' : 'emptyForTrainers')}
        </EmptyState>
      ) : (
        <ul className={classes.list}>
          {audiences.map(({ id, name, sentence }) => (
            <li key={id}>
              <Title order={2} size="h3">
                {mayChange ? (
                  <TextLink to="/audiences/$audienceId" params={{ audienceId: id }} inherit>
                    {name}
                  </TextLink>
                ) : (
                  name
                )}
              </Title>
              <p className={classes.sentence}>{sentence}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
