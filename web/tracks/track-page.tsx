import { Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Track } from '../api/tracks.js';
import { minutesInWords } from '../text/dates.js';
import { TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { RichText } from '../ui/rich-text.js';
import { FeedbackSection } from './feedback-section.js';
import { text } from './messages.js';
import { TrackNumbers } from './track-numbers.js';
import { trackQuery } from './tracks-data.js';
import { trackFacts } from './tracks-page.js';
import classes from './tracks.module.css';

/** A track: what it asks, who has it, and what learners say of it. */
export function TrackPage() {
  const { slug } = useParams({ from: '/signed-in/tracks/$slug' });
  const track = useSuspenseQuery(trackQuery(slug)).data;
  return (
    <>
      <PageHeader title={track.title} lead={trackFacts(track)} />
      <RichText html={track.summaryHtml} />
      {track.comesBack && <Text>{text('comesBack', { how: track.comesBack })}</Text>}
      <section className={classes.section} aria-labelledby="asks">
        <Title order={2} id="asks">
          {text('requirements')}
        </Title>
        <ol className={classes.list}>
          {track.requirements.map((requirement) => (
            <li key={requirement.slug} className={classes.card}>
              <Requirement requirement={requirement} />
            </li>
          ))}
        </ol>
        {track.requirements.some(daysOf) && (
          <Text size="sm" c="dimmed">
            {text('daysWhy')}
          </Text>
        )}
      </section>
      <TrackNumbers slug={slug} />
      <FeedbackSection slug={slug} />
    </>
  );
}

/** On which day of an enrolment it opens and is due; nothing where it goes with the whole. */
function daysOf({ opensOnDay, dueOnDay }: Track['requirements'][number]): string | null {
  if (opensOnDay !== null && dueOnDay !== null)
    return text('opensAndDue', { opens: opensOnDay, due: dueOnDay });
  if (opensOnDay !== null) return text('opensOnDay', { day: opensOnDay });
  return dueOnDay === null ? null : text('dueOnDay', { day: dueOnDay });
}

function Requirement({ requirement }: { requirement: Track['requirements'][number] }) {
  const { slug, kind, title, minutes, guide } = requirement;
  return (
    <>
      {kind === 'course' ? (
        <TextLink to="/courses/$slug" params={{ slug }} className={classes.name}>
          {title}
        </TextLink>
      ) : (
        <span className={classes.name}>{title}</span>
      )}
      <span className={classes.quiet}>
        {text('requirementFacts', { kind: text(`kind:${kind}`), minutes: minutesInWords(minutes) })}
      </span>
      {daysOf(requirement) && <span className={classes.quiet}>{daysOf(requirement)}</span>}
      {guide && <span>{guide}</span>}
    </>
  );
}
