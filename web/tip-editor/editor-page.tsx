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
import { Sides } from './clash.js';
import { text } from './messages.js';
import { type Asked, isOnlyHere, TipActs, useTipAct } from './tip-acts.js';
import classes from './tip-editor.module.css';
import { type EditableTip, editableTipQuery, previewQuery, type TipForm } from './tip-editor-data.js';
import { TipFields } from './tip-fields.js';
import { TipPreview } from './tip-preview.js';

const BEGINNING: TipForm = {
  title: '',
  audience: 'everybody',
  thisWeek: '',
  body: '',
  question: null,
  sources: [],
};

/** A tip that there is not yet. */
export function NewTipPage() {
  return <Editor tip={null} onReset={() => undefined} />;
}

/** A tip that there is: from the folder, written here, only begun, or retired. */
export function EditTipPage() {
  const { slug } = useParams({ from: '/signed-in/tip-editor/$slug' });
  const { data: tip } = useSuspenseQuery(editableTipQuery(slug));
  // What is typed stays while the tip is saved; only what was thrown away begins anew.
  const [beginnings, setBeginnings] = useState(0);
  return <Editor key={`${slug} ${beginnings}`} tip={tip} onReset={() => setBeginnings(beginnings + 1)} />;
}

function leadOf(tip: EditableTip | null): string {
  return [
    text('editLead'),
    tip?.state === 'withdrawn' && text('retiredNow'),
    tip?.changedBy &&
      tip.changedAt &&
      text('changedBy', { name: tip.changedBy, when: dayAndTime(tip.changedAt) }),
  ]
    .filter(Boolean)
    .join(' ');
}

function Editor({ tip, onReset }: { tip: EditableTip | null; onReset: () => void }) {
  const slug = tip?.slug ?? '';
  const [form, setForm] = useState<TipForm>(() => tip?.form ?? BEGINNING);
  const [touched, setTouched] = useState<ReadonlySet<string> | 'all'>(new Set());
  const [asked, setAsked] = useState<Asked | null>(null);
  const [refusals, setRefusals] = useState(0);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusals > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [refusals]);
  const [settled] = useDebouncedValue(form, 400);
  const preview = useQuery({ ...previewQuery(slug, settled), placeholderData: keepPreviousData });
  const act = useTipAct(tip, form, onReset);
  const errorAt = (field: string) => {
    const part = field.split('.')[0] ?? field;
    if (touched !== 'all' && !touched.has(part)) return undefined;
    const mistake = preview.data?.mistakes.find((one) => one.field === field);
    return mistake && fieldMistake(mistake.message);
  };
  const change = (part: Partial<TipForm>) => {
    setForm({ ...form, ...part });
    if (touched !== 'all') setTouched(new Set([...touched, ...Object.keys(part)]));
  };
  const mistakes = preview.data?.mistakes.length ?? 0;
  const publish = () => {
    setTouched('all');
    if (mistakes > 0) setRefusals(refusals + 1);
    else setAsked('publish');
  };
  return (
    <>
      <TextLink to="/tip-editor">{text('all')}</TextLink>
      <PageHeader
        title={tip ? form.title || slug : text('newTitle')}
        lead={leadOf(tip)}
        actions={
          <>
            {tip && <FurtherActs tip={tip} onAsk={setAsked} />}
            <Button
              variant="default"
              loading={act.isPending && act.variables.act === 'save'}
              onClick={() => act.mutate({ act: 'save' })}
            >
              {text('save')}
            </Button>
            <Button onClick={publish}>{text('publish')}</Button>
          </>
        }
      />
      {tip?.isConflict && (
        <Notice tone="waiting" title={text('conflict')}>
          <p>{text('conflictWhat')}</p>
          {tip.folder && (
            <details>
              <summary>{text('folderSays')}</summary>
              <Sides mine={form} theirs={tip.folder} />
            </details>
          )}
        </Notice>
      )}
      <TipActs
        tip={tip}
        form={form}
        act={act}
        asked={asked}
        onClose={() => setAsked(null)}
        onReset={onReset}
      />
      <div className={classes.whole}>
        <div ref={fields} className={classes.fields}>
          {refusals > 0 && mistakes > 0 && <p className={classes.wrong}>{text('mistakes')}</p>}
          <TipFields form={form} words={preview.data} errorAt={errorAt} onChange={change} />
        </div>
        <div className={classes.beside}>
          <TipPreview slug={slug} form={settled} preview={preview.data} isFailed={preview.isError} />
          {tip && <Further tip={tip} />}
        </div>
      </div>
    </>
  );
}

/** What can be done besides saving and publishing, as the tip stands. */
function FurtherActs({ tip, onAsk }: { tip: EditableTip; onAsk: (act: Asked) => void }) {
  const isHere = tip.state !== 'folder' || tip.hasDraft;
  const mayLeave = isHere && tip.state !== 'draft' && (tip.isInFolder || !tip.wasSent);
  return (
    <>
      {tip.hasDraft && (
        <Button variant="default" onClick={() => onAsk('discard')}>
          {text('discard')}
        </Button>
      )}
      {mayLeave && tip.state !== 'folder' && (
        <Button variant="default" onClick={() => onAsk('leave')}>
          {text(isOnlyHere(tip) ? 'remove' : 'leave')}
        </Button>
      )}
      {(tip.state === 'folder' || tip.state === 'written') && (
        <Button variant="default" onClick={() => onAsk('retire')}>
          {text('retire')}
        </Button>
      )}
    </>
  );
}

/** The tip elsewhere: as a file, and as it is published. */
function Further({ tip: { slug, published } }: { tip: EditableTip }) {
  return (
    <div className={classes.further}>
      <Button
        component="a"
        href={`/api/tip-editor/tips/${encodeURIComponent(slug)}/file`}
        download
        variant="default"
      >
        {text('asFile')}
      </Button>
      <span className={classes.quiet}>{text('asFileHint')}</span>
      {published && (
        <TextLink to="/tips/$slug" params={{ slug }}>
          {text('onPaper')}
        </TextLink>
      )}
    </div>
  );
}
