import { Button, SegmentedControl } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { SETTING_WORDS } from '../player/setting-words.js';
import { dayInWordsOf } from '../text/dates.js';
import { EmptyState } from '../ui/empty-state.js';
import { MoreButton } from '../ui/more-button.js';
import { PageHeader } from '../ui/page-header.js';
import { AnswerDialog } from './answer-dialog.js';
import classes from './lesson-reports.module.css';
import { text } from './messages.js';
import { type Report, reportsQuery } from './reports-data.js';

/** What learners say is wrong in lessons, for whoever teaches them. */
export function ReportsPage() {
  const { status = 'open' } = useSearch({ from: '/signed-in/lesson-reports' });
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title={text('title')} lead={text('lead')} />
      <SegmentedControl
        aria-label={text('which')}
        value={status}
        onChange={(chosen) =>
          void navigate({
            to: '/lesson-reports',
            search: chosen === 'answered' ? { status: 'answered' } : {},
          })
        }
        data={[
          { value: 'open', label: text('open') },
          { value: 'answered', label: text('allAnswered') },
        ]}
      />
      <Reports key={status} status={status} />
    </>
  );
}

function Reports({ status }: { status: Report['status'] }) {
  const list = useSuspenseInfiniteQuery(reportsQuery(status));
  const [answering, setAnswering] = useState<Report | null>(null);
  const reports = list.data.pages.flatMap(({ items }) => items);
  if (reports.length === 0)
    return <EmptyState>{text(status === 'open' ? 'noneOpen' : 'noneAnswered')}</EmptyState>;
  return (
    <>
      <ul className={classes.list}>
        {reports.map((report) => (
          <li key={report.id}>
            <ReportCard report={report} onAnswer={() => setAnswering(report)} />
          </li>
        ))}
      </ul>
      <MoreButton list={list} />
      {answering && <AnswerDialog report={answering} onClose={() => setAnswering(null)} />}
    </>
  );
}

function ReportCard({ report, onAnswer }: { report: Report; onAnswer: () => void }) {
  const { person, lesson, course, setting } = report;
  const name = `${person.givenName} ${person.familyName}`;
  return (
    <>
      <div className={classes.head}>
        <strong>{text('place', { lesson: lesson.title, course: course.title })}</strong>
        {setting !== 'any' && <span className={classes.quiet}>{SETTING_WORDS[setting]}</span>}
        <span className={classes.quiet}>{text('by', { name, day: dayInWordsOf(report.reportedAt) })}</span>
      </div>
      <p className={classes.words}>{report.text}</p>
      {report.answeredAt && report.answer ? (
        <p className={classes.quiet}>
          {text('answeredOn', { day: dayInWordsOf(report.answeredAt), answer: report.answer })}
        </p>
      ) : (
        <Button
          variant="default"
          aria-label={text('answerOne', { name, lesson: lesson.title })}
          onClick={onAnswer}
        >
          {text('answer')}
        </Button>
      )}
    </>
  );
}
