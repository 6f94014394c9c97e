import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Flag } from 'lucide-react';
import { useState } from 'react';
import type { Lesson } from '../lessons/lesson-data.js';
import { dayInWordsOf } from '../text/dates.js';
import { StatusBadge } from '../ui/status-badge.js';
import classes from './lesson-reports.module.css';
import { text } from './messages.js';
import { ReportDialog } from './report-dialog.js';
import { myReportsQuery } from './reports-data.js';

/** The way to say that something is wrong in a lesson, and what became of it. */
export function SomethingWrong({ lesson }: { lesson: Lesson }) {
  // A lesson is complete without it: nobody waits for it, and its failure is no news.
  const { data: reports } = useQuery(myReportsQuery(lesson));
  const [isReporting, setReporting] = useState(false);
  const mine = reports?.items ?? [];
  return (
    <section className={classes.wrong} aria-label={text('wrong')}>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<Flag size={18} aria-hidden />}
        onClick={() => setReporting(true)}
      >
        {text('wrong')}
      </Button>
      {mine.length > 0 && (
        <ul className={classes.mine} aria-label={text('mine')}>
          {mine.map((report) => (
            <li key={report.id}>
              <StatusBadge tone={report.status === 'open' ? 'waiting' : 'done'}>
                {text(report.status === 'open' ? 'waiting' : 'answered')}
              </StatusBadge>
              <p className={classes.words}>{report.text}</p>
              <p className={classes.quiet}>
                {report.answeredAt && report.answer
                  ? text('answeredOn', { day: dayInWordsOf(report.answeredAt), answer: report.answer })
                  : text('reportedOn', { day: dayInWordsOf(report.reportedAt) })}
              </p>
            </li>
          ))}
        </ul>
      )}
      {isReporting && <ReportDialog lesson={lesson} onClose={() => setReporting(false)} />}
    </section>
  );
}
