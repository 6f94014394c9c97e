import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { teachesSomebody, useMe } from '../api/me.js';
import { dayInWordsOf } from '../text/dates.js';
import { Card } from '../ui/card.js';
import { ButtonLink, TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { RichText } from '../ui/rich-text.js';
import { text } from './messages.js';
import { TipMail } from './tip-mail.js';
import { TipPaper } from './tip-paper.js';
import { TipQuestion } from './tip-question.js';
import { type Tip, tipQuery, tipsQuery } from './tips-data.js';
import classes from './tips.module.css';

/** A tip as its readers will see it, and what its author wants to know of it. */
export function TipPage() {
  const { slug } = useParams({ from: '/signed-in/tips/$slug' });
  const tip = useSuspenseQuery(tipQuery(slug)).data;
  const series = useSuspenseQuery(tipsQuery).data.filter(({ audience }) => audience === tip.audience);
  const { title, audience, html, thisWeek, question, sources, version, publishedAt } = tip;
  const place = series.findIndex((one) => one.slug === slug);
  const mayEdit = teachesSomebody(useMe());
  return (
    <>
      <PageHeader
        title={title}
        lead={text(`whereabouts:${audience}`, { order: place + 1, total: series.length })}
        actions={
          <>
            {mayEdit && (
              <ButtonLink to="/tip-editor/$slug" params={{ slug }} variant="default">
                {text('edit')}
              </ButtonLink>
            )}
            <ButtonLink to="/tips" variant="default">
              {text('toTips')}
            </ButtonLink>
          </>
        }
      />
      <div className={classes.tip}>
        <RichText html={html} />
        <section className={classes.week} aria-labelledby="this-week">
          <h2 id="this-week">{text('thisWeek')}</h2>
          <p>{thisWeek}</p>
        </section>
        {question && <TipQuestion key={slug} question={question} />}
        <TipMail key={`mail ${slug}`} slug={slug} />
        <TipPaper slug={slug} />
        {sources.length > 0 && (
          <Card title={text('sources')}>
            <ul className={classes.sources}>
              {sources.map((source) => (
                <li key={source}>{source}</li>
              ))}
            </ul>
          </Card>
        )}
        <p className={classes.quiet}>{text('published', { version, day: dayInWordsOf(publishedAt) })}</p>
        <Neighbours before={series[place - 1]} next={series[place + 1]} />
      </div>
    </>
  );
}

type Neighbour = Pick<Tip, 'slug' | 'title'> | undefined;

function Neighbours({ before, next }: { before: Neighbour; next: Neighbour }) {
  if (!before && !next) return null;
  return (
    <nav className={classes.neighbours} aria-label={text('neighbours')}>
      {before && (
        <TextLink to="/tips/$slug" params={{ slug: before.slug }}>
          {text('before', { title: before.title })}
        </TextLink>
      )}
      {next && (
        <TextLink to="/tips/$slug" params={{ slug: next.slug }}>
          {text('next', { title: next.title })}
        </TextLink>
      )}
    </nav>
  );
}
