import { Text, Title } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Eye } from 'lucide-react';
import { tracksQuery } from '../api/tracks.js';
import { EditCourse } from '../course-drafts/edit-course.js';
import { KIND_ICONS, KIND_WORDS } from '../player/kind-words.js';
import { SETTING_WORDS } from '../player/setting-words.js';
import { statisticsQuery } from '../question-statistics/statistics-data.js';
import { minutesInWords } from '../text/dates.js';
import { ButtonLink, TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { RichText } from '../ui/rich-text.js';
import { text } from './messages.js';
import { type Outline, outlineQuery } from './tracks-data.js';
import classes from './tracks.module.css';

/** A course: its lessons, to be tried as a learner, and the tracks that ask for it. */
export function CoursePage() {
  const { slug } = useParams({ from: '/signed-in/courses/$slug' });
  const course = useSuspenseQuery(outlineQuery(slug)).data;
  const { title, minutes, version, lessons } = course;
  const [first] = lessons;
  return (
    <>
      <PageHeader
        title={title}
        lead={text('courseFacts', { count: lessons.length, minutes: minutesInWords(minutes), version })}
        actions={
          <>
            <EditCourse slug={slug} />
            {first && (
              <ButtonLink
                to="/courses/$slug/preview/$lesson"
                params={{ slug, lesson: first.slug }}
                leftSection={<Eye size={18} aria-hidden />}
              >
                {text('preview')}
              </ButtonLink>
            )}
          </>
        }
      />
      <RichText html={course.summaryHtml} />
      <AskedBy slug={slug} />
      <CourseNumbers slug={slug} hasQuiz={lessons.some(({ kind }) => kind === 'quiz')} />
      <section className={classes.section} aria-labelledby="lessons">
        <Title order={2} id="lessons">
          {text('lessons')}
        </Title>
        <Text c="dimmed">{text('previewLead')}</Text>
        <ol className={classes.list}>
          {lessons.map((lesson) => (
            <li key={lesson.slug} className={classes.card}>
              <TextLink
                to="/courses/$slug/preview/$lesson"
                params={{ slug, lesson: lesson.slug }}
                className={classes.name}
              >
                {lesson.title}
              </TextLink>
              <LessonFacts lesson={lesson} />
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function LessonFacts({
  lesson: { kind, minutes, languages, settings },
}: {
  lesson: Outline['lessons'][number];
}) {
  const Icon = KIND_ICONS[kind];
  const facts = [
    text('lessonFacts', { kind: KIND_WORDS[kind], minutes: minutesInWords(minutes) }),
    ...(languages.length > 1 ? [text('languages', { count: languages.length })] : []),
    ...(settings.length > 0 ? [settings.map((one) => SETTING_WORDS[one]).join(', ')] : []),
  ];
  return (
    <span className={classes.facts}>
      <Icon size={16} aria-hidden />
      {facts.join(' · ')}
    </span>
  );
}

/** How many began and completed it, and the way to how its questions are answered; the page does not wait for it. */
function CourseNumbers({ slug, hasQuiz }: { slug: string; hasQuiz: boolean }) {
  const { data: statistics, isError } = useQuery(statisticsQuery(slug));
  return (
    <section className={classes.section} aria-labelledby="numbers">
      <Title order={2} id="numbers">
        {text('courseNumbers')}
      </Title>
      {isError && <Text c="dimmed">{text('figuresFail')}</Text>}
      {!statistics && !isError && <Text c="dimmed">{text('figuresWait')}</Text>}
      {statistics && (
        <Text>{text('begunOf', { begun: statistics.begun, completed: statistics.completed })}</Text>
      )}
      {hasQuiz && (
        <div>
          <TextLink to="/courses/$slug/questions" params={{ slug }}>
            {text('toQuestions')}
          </TextLink>
        </div>
      )}
    </section>
  );
}

function AskedBy({ slug }: { slug: string }) {
  const tracks = useSuspenseQuery(tracksQuery).data.filter(({ requirements }) =>
    requirements.some((one) => one.kind === 'course' && one.slug === slug),
  );
  return (
    <section className={classes.section} aria-labelledby="asked-by">
      <Title order={2} id="asked-by">
        {text('askedBy')}
      </Title>
      {tracks.length === 0 && <Text c="dimmed">{text('askedByNone')}</Text>}
      <ul className={classes.plain}>
        {tracks.map((track) => (
          <li key={track.slug}>
            <TextLink to="/tracks/$slug" params={{ slug: track.slug }}>
              {track.title}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
