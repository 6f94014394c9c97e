import { useSuspenseQuery } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { text as zipText } from '../course-zips/messages.js';
import { dayInWordsOf } from '../text/dates.js';
import { EmptyState } from '../ui/empty-state.js';
import { ButtonLink, TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { PageSection } from '../ui/page-section.js';
import { BeginCourse } from './begin-course.js';
import classes from './course-drafts.module.css';
import { draftsQuery } from './drafts-data.js';
import { text } from './messages.js';

/** The courses that somebody is writing, and the way to a new one. */
export function DraftsPage() {
  const drafts = useSuspenseQuery(draftsQuery).data;
  return (
    <>
      <PageHeader
        title={text('title')}
        lead={text('lead')}
        actions={
          <ButtonLink to="/course-import" variant="default" leftSection={<FileUp size={18} aria-hidden />}>
            {zipText('title')}
          </ButtonLink>
        }
      />
      {drafts.length === 0 && <EmptyState>{text('none')}</EmptyState>}
      <ul className={classes.drafts}>
        {drafts.map(({ slug, title, changedAt }) => (
          <li key={slug} className={classes.card}>
            <TextLink to="/course-drafts/$slug" params={{ slug }} fw={650}>
              {title || slug}
            </TextLink>
            <span className={classes.quiet}>{text('changed', { day: dayInWordsOf(changedAt) })}</span>
          </li>
        ))}
      </ul>
      <PageSection title={text('begin')}>
        <BeginCourse />
      </PageSection>
    </>
  );
}
