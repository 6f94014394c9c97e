import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { untilAnswered } from '../api/query-client.js';
import { dayAndTime } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { EmptyState } from '../ui/empty-state.js';
import { FormError } from '../ui/form-error.js';
import { MoreButton } from '../ui/more-button.js';
import { PageHeader } from '../ui/page-header.js';
import { inboxQuery, markRead, markReadUpTo, type Notice } from './inbox-data.js';
import classes from './inbox.module.css';
import { text } from './messages.js';

/** What the reader was told, and what of it is new. */
export function InboxPage() {
  const list = useSuspenseInfiniteQuery(inboxQuery);
  const notices = list.data.pages.flatMap(({ items }) => items);
  const unread = list.data.pages[0]?.unread ?? 0;
  const [latest] = notices;
  return (
    <>
      <PageHeader
        title={text('title')}
        lead={text('lead')}
        actions={latest && unread > 0 && <MarkAll latest={latest} />}
      />
      {notices.length === 0 ? (
        <EmptyState title={text('none')}>{text('noneWhy')}</EmptyState>
      ) : (
        <ul className={classes.list}>
          {notices.map((notice) => (
            <li key={notice.id}>
              <NoticeCard notice={notice} />
            </li>
          ))}
        </ul>
      )}
      <MoreButton list={list} />
    </>
  );
}

function MarkAll({ latest }: { latest: Notice }) {
  const queryClient = useQueryClient();
  const mark = useMutation({
    mutationFn: () => markReadUpTo(latest),
    onSuccess: () => toast(text('allMarked')),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['inbox'] }),
  });
  return (
    <div>
      <Button variant="default" loading={mark.isPending} onClick={() => mark.mutate()}>
        {text('markAll')}
      </Button>
      <FormError error={mark.error} />
    </div>
  );
}

function NoticeCard({ notice }: { notice: Notice }) {
  const { subject, paragraphs, link, saidAt, isRead } = notice;
  const router = useRouter();
  const queryClient = useQueryClient();
  const mark = useMutation({
    mutationFn: () => markRead(notice),
    ...untilAnswered,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['inbox'] }),
  });
  const readThis = () => {
    if (!isRead) mark.mutate();
  };
  return (
    <article className={classes.notice} {...(!isRead && { 'data-new': true })}>
      <div className={classes.head}>
        <h2 className={classes.subject}>
          {!isRead && <span className={classes.new}>{text('new')}</span>}
          {subject}
        </h2>
        <time className={classes.quiet} dateTime={saidAt}>
          {dayAndTime(saidAt)}
        </time>
      </div>
      {paragraphs.map((paragraph) => (
        <p key={paragraph} className={classes.words}>
          {paragraph}
        </p>
      ))}
      {(link || !isRead) && (
        <div className={classes.acts}>
          {link && (
            <Button
              component="a"
              href={link.path}
              onClick={(event) => {
                readThis();
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                void router.navigate({ href: link.path });
              }}
            >
              {link.label}
            </Button>
          )}
          {!isRead && (
            <Button
              variant="default"
              loading={mark.isPending}
              aria-label={text('markThis', { subject })}
              onClick={readThis}
            >
              {text('markOne')}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}
