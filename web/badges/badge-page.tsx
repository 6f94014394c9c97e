import { Switch } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQueries } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { untilAnswered } from '../api/query-client.js';
import { toast } from '../ui/announcements.js';
import { TakeAlong } from '../credentials/take-along.js';
import { Card } from '../ui/card.js';
import { FormError } from '../ui/form-error.js';
import { ButtonLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { RichText } from '../ui/rich-text.js';
import { BadgeImage } from './badge-image.js';
import { BADGES, badgeQuery, type MyBadge, myBadgesQuery, seeBadge, showBadge } from './badges-data.js';
import classes from './badges.module.css';
import { text } from './messages.js';
import { Standing } from './my-badges-page.js';

/** One badge: what it stands for, what earns it, how far the reader is, and who says that they have it. */
export function BadgePage() {
  const { slug } = useParams({ from: '/signed-in/badges/$slug' });
  const [{ data: badge }, { data: mine }] = useSuspenseQueries({
    queries: [badgeQuery(slug), myBadgesQuery],
  });
  const own = mine.find((one) => one.slug === slug);
  return (
    <>
      <PageHeader
        title={badge.title}
        lead={badge.summary}
        actions={
          <ButtonLink to="/badges" variant="default">
            {text('all')}
          </ButtonLink>
        }
      />
      <div className={classes.page}>
        <BadgeImage badge={badge} size={144} isEarned={Boolean(own?.award)} />
        <div className={classes.about}>
          {own && <Standing badge={own} />}
          {badge.isRetired && <p className={classes.quiet}>{text('retired')}</p>}
          <RichText html={badge.html} />
          {own?.award && <Showing badge={own} />}
          {own?.award?.isNew && <Seen slug={slug} />}
        </div>
      </div>
      {own?.award && <TakeAlong slug={slug} />}
      <Card title={text('holders')}>
        {badge.holders.length === 0 && <p className={classes.quiet}>{text('noneShown')}</p>}
        <ul className={classes.holders}>
          {badge.holders.map(({ id, name, department }) => (
            <li key={id}>{[name, department].filter(Boolean).join(', ')}</li>
          ))}
        </ul>
      </Card>
    </>
  );
}

function Showing({ badge: { slug, award } }: { badge: MyBadge }) {
  const queryClient = useQueryClient();
  const show = useMutation({
    ...untilAnswered,
    mutationFn: (isShown: boolean) => showBadge(slug, isShown),
    onSuccess: (_, isShown) => toast(text(isShown ? 'nowShown' : 'nowHidden')),
    onSettled: () => queryClient.invalidateQueries(BADGES),
  });
  return (
    <div>
      <Switch
        label={text('showIt')}
        description={text('showHint')}
        checked={show.isPending ? show.variables : (award?.isShown ?? false)}
        onChange={(event) => show.mutate(event.currentTarget.checked)}
      />
      <FormError error={show.error} />
    </div>
  );
}

/** Notes once that the reader has seen what is new. */
function Seen({ slug }: { slug: string }) {
  const queryClient = useQueryClient();
  const { mutate } = useMutation({
    ...untilAnswered,
    mutationFn: seeBadge,
    // Asked for anew where it is looked at next, so that "new" does not vanish under the reader.
    onSuccess: () => queryClient.invalidateQueries({ ...BADGES, refetchType: 'none' }),
  });
  useEffect(() => mutate(slug), [mutate, slug]);
  return null;
}
