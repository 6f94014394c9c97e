import { useSuspenseQuery } from '@tanstack/react-query';
import { Award } from 'lucide-react';
import { EmptyState } from '../ui/empty-state.js';
import { ButtonLink, TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { StatusBadge, type Tone } from '../ui/status-badge.js';
import classes from './badge-editor.module.css';
import { editableBadgesQuery, type ListedBadge } from './badge-editor-data.js';
import { Drawing } from './drawing.js';
import { text } from './messages.js';

const TONES: Record<ListedBadge['state'], Tone> = {
  folder: 'open',
  written: 'done',
  withdrawn: 'paused',
  retired: 'ended',
};

/** Every badge and how it stands, for whoever looks after badges. */
export function BadgeEditorListPage() {
  const { data: badges } = useSuspenseQuery(editableBadgesQuery);
  return (
    <>
      <PageHeader
        title={text('title')}
        lead={text('lead')}
        actions={
          <>
            <ButtonLink to="/badges/counts" variant="default">
              {text('toNumbers')}
            </ButtonLink>
            <ButtonLink to="/badge-editor/new">{text('new')}</ButtonLink>
          </>
        }
      />
      {badges.length === 0 && <EmptyState icon={Award}>{text('none')}</EmptyState>}
      <ul className={classes.list}>
        {badges.map(({ slug, title, summary, drawing, state, isConflict }) => (
          <li key={slug}>
            <Drawing svg={drawing ?? ''} size={56} />
            <div className={classes.about}>
              <TextLink to="/badge-editor/$slug" params={{ slug }} className={classes.name}>
                {title}
              </TextLink>
              <span>{summary}</span>
              <StatusBadge tone={TONES[state]}>{text(state)}</StatusBadge>
              {isConflict && <StatusBadge tone="waiting">{text('conflict')}</StatusBadge>}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
