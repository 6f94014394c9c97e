import { Table } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { number } from '../text/dates.js';
import { ButtonLink, TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { BadgeImage } from './badge-image.js';
import { badgeCountsQuery } from './badges-data.js';
import classes from './badges.module.css';
import { text } from './messages.js';

/** For admins: how many people have each badge, and how many would have it today. */
export function CountsPage() {
  const { data: counts } = useSuspenseQuery(badgeCountsQuery);
  return (
    <>
      <PageHeader
        title={text('counts')}
        lead={text('countsLead')}
        actions={
          <>
            <ButtonLink to="/badges" variant="default">
              {text('all')}
            </ButtonLink>
            <ButtonLink to="/badge-editor" variant="default">
              {text('toEditor')}
            </ButtonLink>
          </>
        }
      />
      <Table.ScrollContainer minWidth={280}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{text('badge')}</Table.Th>
              <Table.Th>{text('have')}</Table.Th>
              <Table.Th>{text('wouldHave')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {counts.map((badge) => (
              <Table.Tr key={badge.slug}>
                <Table.Th scope="row">
                  <span className={classes.inRow}>
                    <BadgeImage badge={badge} size={32} />
                    <TextLink to="/badges/$slug" params={{ slug: badge.slug }}>
                      {badge.title}
                    </TextLink>
                  </span>
                </Table.Th>
                <Table.Td>{number(badge.have)}</Table.Td>
                <Table.Td>{number(badge.wouldHave)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}
