import { fieldMistake } from '../ui/field-mistake.js';
import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { dayAndTime } from '../text/dates.js';
import { TextLink } from '../ui/links.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { BadgeActs, type Asked } from './badge-acts.js';
import classes from './badge-editor.module.css';
import {
  badgeOptionsQuery,
  type BadgeForm,
  type BadgeOptions,
  type EditableBadge,
  editableBadgeQuery,
  meaningQuery,
} from './badge-editor-data.js';
import { BadgeFields } from './badge-fields.js';
import { drawingOf } from './drawings.js';
import { Meaning } from './meaning.js';
import { text } from './messages.js';

/** A badge that there is not yet. */
export function NewBadgePage() {
  const { data: options } = useSuspenseQuery(badgeOptionsQuery);
  return <Editor badge={null} options={options} />;
}

/** A badge that there is: from the folder, written here, or withdrawn. */
export function EditBadgePage() {
  const { slug } = useParams({ from: '/signed-in/badge-editor/$slug' });
  const { data: options } = useSuspenseQuery(badgeOptionsQuery);
  const { data: badge } = useSuspenseQuery(editableBadgeQuery(slug));
  return <Editor key={`${slug} ${badge.version}`} badge={badge} options={options} />;
}

const beginning = ({ nextOrder }: BadgeOptions): BadgeForm => ({
  order: nextOrder,
  title: '',
  summary: '',
  body: '',
  criterion: { kind: 'kudos-received', colleagues: 3, departments: 2 },
  every: null,
  expiresAfterMonths: null,
  drawing: drawingOf('star', 'teal'),
});

/** A badge as it stands; of one that is not given any more, only what is still known. */
const formOf = (badge: EditableBadge | null, options: BadgeOptions): BadgeForm =>
  badge?.form ?? {
    ...beginning(options),
    title: badge?.title ?? '',
    summary: badge?.summary ?? '',
  };

function Lead({ badge }: { badge: EditableBadge | null }) {
  return [
    text('editLead'),
    badge?.state === 'withdrawn' && text('notGivenNow'),
    badge?.writtenBy &&
      badge.writtenAt &&
      text('writtenBy', { name: badge.writtenBy, when: dayAndTime(badge.writtenAt) }),
  ]
    .filter(Boolean)
    .join(' ');
}

function Editor({ badge, options }: { badge: EditableBadge | null; options: BadgeOptions }) {
  const slug = badge?.slug ?? '';
  const [form, setForm] = useState(() => formOf(badge, options));
  const [touched, setTouched] = useState<ReadonlySet<string> | 'all'>(new Set());
  const [asked, setAsked] = useState<Asked>(null);
  const [refusals, setRefusals] = useState(0);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusals > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [refusals]);
  const [settled] = useDebouncedValue(form, 400);
  const meaning = useQuery({ ...meaningQuery(slug, settled), placeholderData: keepPreviousData });
  const known = settled === form && !meaning.isPlaceholderData ? meaning.data : undefined;
  const mistakes = known?.mistakes ?? [];
  const errorAt = (field: string) => {
    const part = field.split('.')[0] ?? field;
    if (touched !== 'all' && !touched.has(part)) return undefined;
    const mistake = meaning.data?.mistakes.find((one) => one.field === field);
    return mistake && fieldMistake(mistake.message);
  };
  const change = (part: Partial<BadgeForm>) => {
    // A drawing is read while its writer goes on typing: what was typed meanwhile stays.
    setForm((now) => ({ ...now, ...part }));
    setTouched((now) => (now === 'all' ? now : new Set([...now, ...Object.keys(part)])));
  };
  const publish = () => {
    setTouched('all');
    if (mistakes.length > 0) setRefusals(refusals + 1);
    else setAsked('publish');
  };
  return (
    <>
      <TextLink to="/badge-editor">{text('all')}</TextLink>
      <PageHeader
        title={badge?.title ?? text('newTitle')}
        lead={<Lead badge={badge} />}
        actions={
          <>
            {badge && badge.state !== 'folder' && badge.isInFolder && (
              <Button variant="default" onClick={() => setAsked('leave')}>
                {text('leave')}
              </Button>
            )}
            {badge && (badge.state === 'folder' || badge.state === 'written') && (
              <Button variant="default" onClick={() => setAsked('withdraw')}>
                {text('withdraw')}
              </Button>
            )}
            <Button onClick={publish}>{text('publish')}</Button>
          </>
        }
      />
      {badge?.isConflict && (
        <Notice tone="waiting" title={text('conflict')}>
          <p>{text('conflictWhat')}</p>
          {badge.folderText !== null && (
            <details>
              <summary>{text('folderSays')}</summary>
              <pre className={classes.file}>{badge.folderText}</pre>
            </details>
          )}
        </Notice>
      )}
      <BadgeActs
        badge={badge}
        form={form}
        options={options}
        meaning={known}
        isUnknown={meaning.isError}
        asked={asked}
        onClose={() => setAsked(null)}
      />
      <div className={classes.whole}>
        <div ref={fields} className={classes.fields}>
          {refusals > 0 && mistakes.length > 0 && <p className={classes.wrong}>{text('mistakes')}</p>}
          <BadgeFields form={form} options={options} errorAt={errorAt} onChange={change} />
        </div>
        <div className={classes.beside}>
          <Meaning slug={slug} form={settled} meaning={meaning.data} isFailed={meaning.isError} />
        </div>
      </div>
    </>
  );
}
