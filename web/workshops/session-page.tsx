import { Anchor, Button, Group, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { minutesInWords } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { Card } from '../ui/card.js';
import { Dialog } from '../ui/dialog.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { ButtonLink, TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { AddPeople } from './add-people.js';
import { text } from './messages.js';
import { Roster } from './roster.js';
import { SessionDialog } from './session-dialog.js';
import { seatsOf, whenOf } from './session-words.js';
import { cancelSession, feedbackToldQuery, type Session, sessionQuery } from './workshops-data.js';
import backLink from '../ui/back-link.module.css';
import cards from '../ui/card-list.module.css';

const OPENS_BEFORE_MS = 15 * 60_000;

/** One session for whoever runs it: who comes, who was there, what they said. */
export function SessionPage() {
  const { sessionId } = useParams({ from: '/signed-in/sessions/$sessionId' });
  const { data: session } = useSuspenseQuery(sessionQuery(sessionId));
  const [open, setOpen] = useState<'change' | 'cancel' | null>(null);
  // As of when the page was opened: nobody waits here for the minute.
  const [now] = useState(() => Date.now());
  const isToCome = session.state === 'planned' && Date.parse(session.startsAt) > now;
  const isOpening = session.state !== 'cancelled' && Date.parse(session.startsAt) - OPENS_BEFORE_MS <= now;
  const close = () => setOpen(null);
  return (
    <>
      <TextLink to="/sessions" className={backLink.back}>
        <ArrowLeft size={18} aria-hidden />
        {text('back')}
      </TextLink>
      <PageHeader
        title={session.title}
        lead={whenOf(session)}
        actions={
          <>
            {isOpening && Date.parse(session.endsAt) > now && (
              <ButtonLink to="/sessions/$sessionId/code" params={{ sessionId }}>
                {text('code')}
              </ButtonLink>
            )}
            {isToCome && (
              <Group>
                <Button variant="default" onClick={() => setOpen('change')}>
                  {text('change')}
                </Button>
                <Button variant="default" onClick={() => setOpen('cancel')}>
                  {text('cancel')}
                </Button>
              </Group>
            )}
          </>
        }
      />
      <About session={session} />
      <Roster session={session} isOpening={isOpening} />
      {isToCome && <AddPeople sessionId={sessionId} />}
      {isOpening && <Feedback sessionId={sessionId} />}
      {open === 'change' && (
        <SessionDialog workshop={{ ...session, id: session.workshopId }} session={session} onClose={close} />
      )}
      {open === 'cancel' && <Cancel session={session} onClose={close} />}
    </>
  );
}

function About({ session }: { session: Session }) {
  const { state, reason, minutes, link, trainers, plan } = session;
  return (
    <>
      <p className={cards.plain}>
        <strong>
          {state === 'cancelled' ? text('cancelledWhy', { reason: reason ?? '' }) : text(`state:${state}`)}
        </strong>
      </p>
      <p className={cards.plain}>
        {seatsOf(session)} · {minutesInWords(minutes)}
      </p>
      {link && <Anchor href={link}>{link}</Anchor>}
      <p className={cards.quiet}>
        {text('trainers', { names: trainers.map(({ name }) => name).join(', ') })}
      </p>
      {plan !== null && (
        <p className={cards.plain}>
          <TextLink to="/workshop-plans/$slug" params={{ slug: plan }}>
            {text('openPlan')}
          </TextLink>
        </p>
      )}
    </>
  );
}

function Feedback({ sessionId }: { sessionId: string }) {
  const { data } = useQuery(feedbackToldQuery(sessionId));
  if (!data) return null;
  return (
    <Card title={text('feedback')}>
      {data.answers === 0 ? (
        <p className={cards.quiet}>{text('feedbackNone')}</p>
      ) : (
        <>
          <p className={cards.plain}>
            {text('ratings', {
              count: data.answers,
              ratings: data.ratings.map((count, index) => `${index + 1} × ${count}`).join(', '),
            })}
          </p>
          <ul>
            {data.remarks.map((remark, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- Remarks have no names and may be alike.
              <li key={index}>{remark}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function Cancel({ session, onClose }: { session: Session; onClose: () => void }) {
  const queryClient = useQueryClient();
  const form = useForm({ defaultValues: { reason: '' } });
  const cancel = useMutation({
    mutationFn: ({ reason }: { reason: string }) => cancelSession(session.id, reason.trim()),
    onSuccess: async () => {
      onClose();
      toast(text('cancelled'));
      await queryClient.invalidateQueries({ queryKey: ['workshops'] });
    },
  });
  return (
    <Dialog title={text('cancel')} isOpen onClose={onClose}>
      <p>{text('cancelWhat')}</p>
      <Form form={form} onSubmit={(values) => cancel.mutate(values)}>
        <Textarea
          label={text('reason')}
          rows={3}
          maxLength={500}
          error={form.formState.errors.reason?.message}
          {...form.register('reason', {
            validate: (words) => words.trim().length >= 3 || text('reasonMissing'),
          })}
        />
        <FormError error={cancel.error} words={{ SESSION_OVER: text('over') }} />
        <Button type="submit" color="red.9" loading={cancel.isPending}>
          {text('cancel')}
        </Button>
      </Form>
    </Dialog>
  );
}
