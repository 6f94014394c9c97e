import { Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { number } from '../text/dates.js';
import { ErrorState } from '../ui/error-state.js';
import { MoreButton } from '../ui/more-button.js';
import { averageOf } from './average.js';
import { text } from './messages.js';
import { feedbackQuery, suggestionsQuery } from './tracks-data.js';
import classes from './tracks.module.css';

/** What people in the reader's scope said of a track: figures about five or more, and words without names. */
export function FeedbackSection({ slug }: { slug: string }) {
  const { data: feedback, error, refetch } = useQuery(feedbackQuery(slug));
  return (
    <section className={classes.section} aria-labelledby="feedback">
      <Title order={2} id="feedback">
        {text('feedback')}
      </Title>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!feedback && !error && <Text c="dimmed">{text('figuresWait')}</Text>}
      {feedback?.answers === 0 && <Text>{text('feedbackNone')}</Text>}
      {feedback && feedback.answers > 0 && (
        <>
          <Text c="dimmed">{text('feedbackLead', { count: feedback.answers })}</Text>
          <div className={classes.marks}>
            <Marks question={text('usefulness')} times={feedback.usefulness} />
            <Marks question={text('worth')} times={feedback.worth} />
          </div>
          <Suggestions slug={slug} />
        </>
      )}
    </section>
  );
}

/** How often each mark was given, as bars and as numbers. */
function Marks({ question, times }: { question: string; times: number[] }) {
  const most = Math.max(1, ...times);
  return (
    <table className={classes.bars}>
      <caption>
        <strong>{question}</strong>
        <span>{text('average', { average: number(averageOf(times)) })}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{text('mark')}</th>
          <th scope="col">{text('people')}</th>
        </tr>
      </thead>
      <tbody>
        {times.map((people, index) => (
          <tr key={index}>
            <th scope="row">{text('markOf', { mark: index + 1 })}</th>
            <td>
              <span className={classes.count}>{number(people)}</span>
              <span className={classes.bar} aria-hidden style={{ inlineSize: `${(people / most) * 70}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Suggestions({ slug }: { slug: string }) {
  const list = useInfiniteQuery(suggestionsQuery(slug));
  const words = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <Title order={3} mt="lg">
        {text('suggestions')}
      </Title>
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && words.length === 0 && <Text c="dimmed">{text('suggestionsNone')}</Text>}
      <ul className={classes.words}>
        {words.map((one, index) => (
          <li key={index}>{one.text}</li>
        ))}
      </ul>
      <MoreButton list={list} />
    </>
  );
}
