import { Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type Track, tracksQuery } from '../api/tracks.js';
import { minutesInWords } from '../text/dates.js';
import { EmptyState } from '../ui/empty-state.js';
import { TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { text } from './messages.js';
import { TrackCount } from './track-count.js';
import { type Course, coursesQuery } from './tracks-data.js';
import classes from './tracks.module.css';

/** Every track and course as it is published now. */
export function TracksPage() {
  const tracks = useSuspenseQuery(tracksQuery).data;
  const courses = useSuspenseQuery(coursesQuery).data;
  return (
    <>
      <PageHeader title={text('title')} lead={text('lead')} />
      <section className={classes.section} aria-labelledby="tracks">
        <Title order={2} id="tracks">
          {text('tracks')}
        </Title>
        {tracks.length === 0 && <EmptyState>{text('noTracks')}</EmptyState>}
        <ul className={classes.list}>
          {tracks.map((track) => (
            <li key={track.slug} className={classes.card}>
              <TextLink to="/tracks/$slug" params={{ slug: track.slug }} className={classes.name}>
                {track.title}
              </TextLink>
              <span className={classes.quiet}>{trackFacts(track)}</span>
              <span className={classes.quiet}>{asksInWords(track)}</span>
              <TrackCount slug={track.slug} />
            </li>
          ))}
        </ul>
      </section>
      <section className={classes.section} aria-labelledby="courses">
        <Title order={2} id="courses">
          {text('courses')}
        </Title>
        <div>
          <TextLink to="/course-drafts">{text('toDrafts')}</TextLink>
        </div>
        {courses.length === 0 && <EmptyState>{text('noCourses')}</EmptyState>}
        <ul className={classes.list}>
          {courses.map((course) => (
            <li key={course.slug} className={classes.card}>
              <TextLink to="/courses/$slug" params={{ slug: course.slug }} className={classes.name}>
                {course.title}
              </TextLink>
              <span className={classes.quiet}>{courseFacts(course)}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** Its depth, length and version. */
export const trackFacts = ({ depth, minutes, version }: Track) =>
  text('trackFacts', { depth: text(`depth:${depth}`), minutes: minutesInWords(minutes), version });

const asksInWords = ({ requirements }: Track) => requirements.map(({ title }) => title).join(' · ');

const courseFacts = ({ lessonCount, minutes, version }: Course) =>
  text('courseFacts', { count: lessonCount, minutes: minutesInWords(minutes), version });
