import { Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Lightbulb } from 'lucide-react';
import { TipTabs } from '../tips/tip-tabs.js';
import { EmptyState } from '../ui/empty-state.js';
import { ButtonLink, TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { StatusBadge, type Tone } from '../ui/status-badge.js';
import { text } from './messages.js';
import classes from './tip-editor.module.css';
import { editableTipsQuery, type ListedTip } from './tip-editor-data.js';

const TONES: Record<ListedTip['state'], Tone> = {
  folder: 'open',
  written: 'done',
  draft: 'waiting',
  withdrawn: 'paused',
};
const AUDIENCES = ['everybody', 'customer-facing'] as const;

/** Every tip that can be written and how it stands. */
export function TipEditorListPage() {
  const { data: tips } = useSuspenseQuery(editableTipsQuery);
  return (
    <>
      <PageHeader
        title={text('title')}
        lead={text('lead')}
        actions={<ButtonLink to="/tip-editor/new">{text('new')}</ButtonLink>}
      />
      <TipTabs />
      {tips.length === 0 && <EmptyState icon={Lightbulb}>{text('none')}</EmptyState>}
      {AUDIENCES.map((audience) => (
        <Series key={audience} audience={audience} tips={tips.filter((tip) => tip.audience === audience)} />
      ))}
    </>
  );
}

function Series({ audience, tips }: { audience: ListedTip['audience']; tips: ListedTip[] }) {
  if (tips.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby={`write-${audience}`}>
      <Title order={2} size="h3" id={`write-${audience}`}>
        {text(`series:${audience}`)}
      </Title>
      <ul className={classes.list}>
        {tips.map(({ slug, title, state, hasDraft, isConflict }) => (
          <li key={slug}>
            <TextLink to="/tip-editor/$slug" params={{ slug }} className={classes.name}>
              {title || slug}
            </TextLink>
            <span className={classes.states}>
              <StatusBadge tone={TONES[state]}>{text(`state:${state}`)}</StatusBadge>
              {hasDraft && state !== 'draft' && <StatusBadge tone="waiting">{text('hasDraft')}</StatusBadge>}
              {isConflict && <StatusBadge tone="late">{text('conflict')}</StatusBadge>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
