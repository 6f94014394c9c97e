import { Anchor, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ApiError } from '../api/api-error.js';
import { DoorPage } from '../sign-in/door-page.js';
import { dayInWordsOf } from '../text/dates.js';
import { ErrorState } from '../ui/error-state.js';
import { Facts } from '../ui/facts.js';
import { TextLink } from '../ui/links.js';
import { LoadingState } from '../ui/loading-state.js';
import { Notice } from '../ui/notice.js';
import { RichText } from '../ui/rich-text.js';
import { documentOfShared, type SharedCredential, sharedCredentialQuery } from './credentials-data.js';
import classes from './credentials.module.css';
import { text } from './messages.js';

/** For whoever was given the address of a badge: whether it holds, and what it is while its person shares it. */
export function SharedPage() {
  const { id } = useParams({ from: '/credentials/$id' });
  const { data, error, refetch } = useQuery(sharedCredentialQuery(id));
  if (data) return <Shared id={id} shared={data} />;
  if (error instanceof ApiError && error.status === 404)
    return <Told title={text('unknown')} what={text('unknownWhat')} />;
  return (
    <DoorPage title={text('sharedTitle')}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState />}
    </DoorPage>
  );
}

function Shared({
  id,
  shared: { state, company, revokedTitle, badge },
}: {
  id: string;
  shared: SharedCredential;
}) {
  if (state === 'revoked')
    return (
      <Told
        title={text('revoked')}
        what={text('revokedWhat', { title: revokedTitle ?? '', company: company ?? '' })}
      />
    );
  if (!badge) return <Told title={text('private')} what={text('privateWhat')} />;
  const until = badge.expiresAt && dayInWordsOf(badge.expiresAt);
  return (
    <DoorPage title={badge.title} lead={badge.summary}>
      <Stack gap="lg">
        <img src={badge.image} alt="" width={160} height={160} className={classes.image} />
        {state === 'expired' && until !== null ? (
          <Notice tone="waiting" title={text('expired')}>
            {text('expiredWhat', { company: company ?? '', until })}
          </Notice>
        ) : (
          <Notice tone="done" title={text('holds')}>
            {text('holdsWhat', { company: company ?? '' })}
          </Notice>
        )}
        <Facts
          facts={[
            [text('givenTo'), badge.name ?? text('nameless')],
            [text('givenBy'), company],
            [text('givenOn'), dayInWordsOf(badge.awardedAt)],
            ...(until === null ? [] : [[text('validUntil'), until] as const]),
          ]}
        />
        <section aria-label={text('what')}>
          <RichText html={badge.html} />
        </section>
        <div>
          <p className={classes.quiet}>{text('checkWhat')}</p>
          <Anchor href={documentOfShared(id)} download>
            {text('download')}
          </Anchor>
          <p className={classes.quiet}>
            <TextLink to="/check-badge">{text('toCheck')}</TextLink>
          </p>
        </div>
      </Stack>
    </DoorPage>
  );
}

/** Why there is no badge to see. */
function Told({ title, what }: { title: string; what: string }) {
  return <DoorPage title={title} lead={what} />;
}
