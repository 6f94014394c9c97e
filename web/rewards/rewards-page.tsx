import { useSuspenseQuery } from '@tanstack/react-query';
import { isAdmin, useMe } from '../api/me.js';
import { ButtonLink } from '../ui/links.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { RichText } from '../ui/rich-text.js';
import { text } from './messages.js';
import { rewardsQuery } from './rewards-data.js';
import classes from './rewards.module.css';

/** Which recognition goes with what, for everybody. */
export function RewardsPage() {
  const { data: rewards } = useSuspenseQuery(rewardsQuery);
  const mayWrite = isAdmin(useMe());
  return (
    <>
      <PageHeader
        title={text('title')}
        lead={text('lead')}
        actions={
          <>
            <ButtonLink to="/thanks" variant="default">
              {text('toThanks')}
            </ButtonLink>
            <ButtonLink to="/stars" variant="default">
              {text('toStars')}
            </ButtonLink>
            {mayWrite && <ButtonLink to="/rewards/edit">{text('edit')}</ButtonLink>}
          </>
        }
      />
      {mayWrite && rewards.version === 0 && <Notice tone="open" title={text('firstText')} />}
      <article className={classes.page}>
        <RichText html={rewards.html} />
      </article>
    </>
  );
}
