import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { teaches, useMe } from '../api/me.js';
import { NotFoundPage } from '../app/not-found-page.js';
import { TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { Attendance } from './attendance.js';
import { text } from './messages.js';
import { Records } from './records.js';
import { requirementsQuery } from './requirements-data.js';
import { aboutRequirement } from './requirements-page.js';
import backLink from '../ui/back-link.module.css';
import classes from './requirements.module.css';
import { SignOffs } from './sign-offs.js';

/** One attendance or sign-off: who waits for it, and what is on record. */
export function RequirementPage() {
  const { slug } = useParams({ from: '/signed-in/requirements/$slug' });
  const { data: requirements } = useSuspenseQuery(requirementsQuery);
  const me = useMe();
  const requirement = requirements.find((one) => one.slug === slug);
  if (!requirement || (requirement.kind === 'attendance' && !teaches(me))) return <NotFoundPage />;
  return (
    <>
      <TextLink to="/requirements" className={backLink.back}>
        <ArrowLeft size={18} aria-hidden />
        {text('back')}
      </TextLink>
      <PageHeader title={requirement.title} lead={aboutRequirement(requirement)} />
      {requirement.guide && (
        <details className={classes.guide}>
          <summary>{text('guide')}</summary>
          <p>{requirement.guide}</p>
        </details>
      )}
      {requirement.kind === 'sign-off' ? (
        <SignOffs requirement={requirement} />
      ) : (
        <Attendance requirement={requirement} />
      )}
      {teaches(me) && <Records slug={slug} />}
    </>
  );
}
