import { Button } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { FileList } from '../course-files/file-list.js';
import { AddText } from '../draft-variants/add-text.js';
import { OriginalSide } from '../draft-variants/original-side.js';
import { TextLink } from '../ui/links.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import classes from './course-drafts.module.css';
import { DownloadZip } from '../course-zips/download-zip.js';
import { DiscardDraft } from './discard-draft.js';
import { addressOf, draftQuery, type DraftText, takeDraft, textsOf } from './drafts-data.js';
import type { Place } from './field-places.js';
import { text } from './messages.js';
import { Outline } from './outline.js';
import { PublishDialog } from './publish-dialog.js';
import { Remarks } from './remarks.js';
import { TextForm } from './text-form.js';
import { TextKeepers } from './text-keepers.js';
import { TextPreview } from './text-preview.js';
import { useTrying } from './use-trying.js';

/** Where a course is written: its outline, the form of one text, and how a learner will see that. */
export function EditorPage() {
  const { slug } = useParams({ from: '/signed-in/course-drafts/$slug' });
  return <Editor key={slug} slug={slug} />;
}

function Editor({ slug }: { slug: string }) {
  const draft = useSuspenseQuery(draftQuery(slug)).data;
  const { text: named } = useSearch({ from: '/signed-in/course-drafts/$slug' });
  const navigate = useNavigate();
  const keepers = useKeepers(slug);
  const [place, setPlace] = useState<Place | null>(null);
  const [asked, setAsked] = useState<'publish' | 'discard' | null>(null);
  const arrived = useCallback(() => setPlace(null), []);
  const tryIt = useTrying(slug, keepers);
  const close = () => setAsked(null);
  const found = textsOf(draft).find((one) => addressOf(draft, one).text === named);
  const shown = found ?? draft.page;
  const open = (one: DraftText) =>
    navigate({ to: '/course-drafts/$slug', params: { slug }, search: addressOf(draft, one) });
  const go = (to: Place) => {
    close();
    const target = textsOf(draft).find(({ id }) => id === to.textId);
    if (target) void open(target).then(() => setPlace(to));
  };
  const isLesson = shown.id !== draft.page.id;
  const isWide = shown.kind === 'quiz' || shown.kind === 'scenario';
  const original = textsOf(draft).find(({ id }) => id === shown.originalId);
  const preview = (
    <TextPreview
      key={`preview ${shown.id}`}
      draft={draft}
      shown={shown}
      keeper={keepers.of(shown)}
      onTry={isLesson ? () => void tryIt(shown) : null}
    />
  );
  return (
    <>
      <TextLink to="/course-drafts">{text('allDrafts')}</TextLink>
      <PageHeader
        title={draft.page.title || slug}
        lead={text('editorLead')}
        actions={
          <>
            <DownloadZip slug={slug} of="draft" />
            <Button variant="default" onClick={() => setAsked('discard')}>
              {text('discard')}
            </Button>
            <Button onClick={() => setAsked('publish')}>{text('publish')}</Button>
          </>
        }
      />
      {!found && <Notice tone="waiting" title={text('textGone')} isLoud />}
      <div className={classes.whole}>
        <div className={classes.editor}>
          <Outline
            draft={draft}
            shown={shown}
            onAdded={(added) => void open(added).then(() => document.getElementById('draft-title')?.focus())}
            onRemoved={({ texts }) => {
              keepers.forget(texts);
              if (texts.some(({ id }) => id === shown.id)) void open(draft.page);
            }}
          />
          <div className={classes.work}>
            <div className={classes.pair} data-wide={(isWide && !original) || undefined}>
              {original && (
                <OriginalSide slug={slug} original={original} shown={shown} keeper={keepers.of(shown)} />
              )}
              <TextForm
                key={shown.id}
                draft={draft}
                shown={shown}
                name={shown.id === draft.page.id ? text('coursePage') : shown.title || text('untitled')}
                keeper={keepers.of(shown)}
                place={place}
                onArrived={arrived}
                onTry={(from) => void tryIt(shown, from)}
                more={
                  isLesson &&
                  !original && <AddText draft={draft} main={shown} onAdded={(one) => void open(one)} />
                }
              />
              {!original && preview}
            </div>
            {original && preview}
            <Remarks draft={draft} onGo={go} />
            <FileList draft={draft} />
          </div>
        </div>
      </div>
      {asked === 'publish' && (
        <PublishDialog
          draft={draft}
          keepers={keepers}
          onGo={go}
          onDiscard={() => setAsked('discard')}
          onClose={close}
        />
      )}
      {asked === 'discard' && <DiscardDraft draft={draft} keepers={keepers} onClose={close} />}
    </>
  );
}

/** Keeps what is typed for as long as the page stands, and saves what waits when somebody looks elsewhere. */
function useKeepers(slug: string): TextKeepers {
  const queryClient = useQueryClient();
  const draft = useSuspenseQuery(draftQuery(slug)).data;
  const [keepers] = useState(
    () =>
      new TextKeepers(draft, {
        slug,
        onSaved: (saved) => takeDraft(queryClient, saved),
        read: () => queryClient.fetchQuery({ ...draftQuery(slug), staleTime: 0 }),
      }),
  );
  useEffect(() => {
    const flush = () => keepers.flush();
    document.addEventListener('visibilitychange', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [keepers]);
  return keepers;
}
