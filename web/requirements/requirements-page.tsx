import { useSuspenseQuery } from '@tanstack/react-query';
import { minutesInWords } from '../text/dates.js';
import { EmptyState } from '../ui/empty-state.js';
import { TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { text } from './messages.js';
import { type Requirement, requirementsQuery } from './requirements-data.js';
import classes from './requirements.module.css';

/** What one of them is, in a line. */
export const aboutRequirement = ({ kind, minutes, tracks }: Requirement) =>
  text('about', { kind: text(kind), minutes: minutesInWords(minutes), tracks: tracks.join(', ') });

/** Everything that tracks ask away from the screen. */
export function RequirementsPage() {
  const { data: requirements } = useSuspenseQuery(requirementsQuery);
  return (
    <>
      <PageHeader title={text('title')} lead={text('lead')} />
      {requirements.length === 0 && <EmptyState>{text('none')}</EmptyState>}
      <ul className={classes.list}>
        {requirements.map((requirement) => (
          <li key={requirement.slug}>
            <TextLink to="/requirements/$slug" params={{ slug: requirement.slug }} fw={650}>
              {requirement.title}
            </TextLink>
            <p className={classes.quiet}>{aboutRequirement(requirement)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
