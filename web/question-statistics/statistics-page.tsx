import { NativeSelect } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { EmptyState } from '../ui/empty-state.js';
import { TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { text } from './messages.js';
import { QuizSection } from './quiz-section.js';
import { type Statistics, statisticsQuery } from './statistics-data.js';
import type { StatisticsSearch } from './statistics-search.js';
import backLink from '../ui/back-link.module.css';
import classes from './statistics.module.css';

const ROUTE = '/signed-in/courses/$slug/questions';

/** How the questions of a course are answered. */
export function StatisticsPage() {
  const { slug } = useParams({ from: ROUTE });
  const search = useSearch({ from: ROUTE });
  const statistics = useSuspenseQuery(statisticsQuery(slug, search.version)).data;
  const { title, quizzes } = statistics;
  return (
    <>
      <TextLink to="/courses/$slug" params={{ slug }} className={backLink.back}>
        <ArrowLeft size={18} aria-hidden />
        {text('back', { course: title })}
      </TextLink>
      <PageHeader title={text('title', { course: title })} lead={text('lead')} />
      <Choices statistics={statistics} search={search} />
      {quizzes.length === 0 && <EmptyState>{text('none')}</EmptyState>}
      {quizzes.map((quiz) => (
        <QuizSection key={quiz.slug} quiz={quiz} isHardestFirst={search.order === 'hardest'} />
      ))}
    </>
  );
}

function Choices({ statistics, search }: { statistics: Statistics; search: StatisticsSearch }) {
  const navigate = useNavigate();
  const { slug, version, currentVersion } = statistics;
  const go = (part: StatisticsSearch) =>
    void navigate({ to: '/courses/$slug/questions', params: { slug }, search: part, replace: true });
  const versions = Array.from({ length: currentVersion }, (_, index) => String(currentVersion - index));
  const { order, ...ofVersion } = search;
  const ordered = order ? { order } : {};
  return (
    <div className={classes.choices}>
      <NativeSelect
        label={text('order')}
        value={order ?? ''}
        data={[
          { value: '', label: text('asWritten') },
          { value: 'hardest', label: text('hardest') },
        ]}
        onChange={(event) =>
          go({ ...ofVersion, ...(event.currentTarget.value === 'hardest' && { order: 'hardest' as const }) })
        }
      />
      {currentVersion > 1 && (
        <NativeSelect
          label={text('version')}
          value={String(version)}
          data={versions.map((value) => ({
            value,
            label: Number(value) === currentVersion ? text('versionNow', { version: value }) : value,
          }))}
          onChange={(event) => {
            const chosen = Number(event.currentTarget.value);
            go(chosen === currentVersion ? ordered : { ...ordered, version: chosen });
          }}
        />
      )}
    </div>
  );
}
