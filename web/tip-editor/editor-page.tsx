import { fieldMistake } from '../ui/field-mistake.js';
import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { dayAndTime } from '../text/dates.js';
import { TextLink } from '../ui/links.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { UnsavedWords } from '../unsaved-words/unsaved-words.js';
import { Sides } from './clash.js';
import { text } from './messages.js';
import { type Asked, isKeeping, isOnlyHere, TipActs, useTipAct } from './tip-acts.js';
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

/** A tip that there is not yet; once it is begun, what is typed goes on under its name. */
export function NewTipPage() {
  const [begun, setBegun] = useState<EditableTip | null>(null);
  const navigate = useNavigate();
  const goOn = useCallback(() => {
    if (!begun) return;
    const params = { slug: begun.slug };
    void navigate({ to: '/tip-editor/$slug', params, replace: true, ignoreBlocker: true });
  }, [begun, navigate]);
  return <Editor tip={begun} onBegun={setBegun} onReset={goOn} />;
}

/** A tip that there is: from the folder, written here, only begun, or retired. */
export function EditTipPage() {
  const { slug } = useParams({ from: '/signed-in/tip-editor/$slug' });
  const { data: tip } = useSuspenseQuery(editableTipQuery(slug));
  // What is typed stays while the tip is saved; only what was thrown away begins anew.
  const [beginnings, setBeginnings] = useState(0);
  return (
    <Editor
      key={`${slug} ${beginnings}`}
      tip={tip}
      onBegun={null}
      onReset={() => setBeginnings(beginnings + 1)}
    />
  );
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

interface Props {
  tip: EditableTip | null;
  /** Of a page on which a tip is begun: takes it as it stands. */
  onBegun: ((tip: EditableTip) => void) | null;
  onReset: () => void;
}

function Editor({ tip, onBegun, onReset }: Props) {
  const slug = tip?.slug ?? '';
  const [form, setForm] = useState<TipForm>(() => tip?.form ?? BEGINNING);
  const [kept, setKept] = useState(form);
  const isUnsaved = JSON.stringify(form) !== JSON.stringify(kept);
  const [touched, setTouched] = useState<ReadonlySet<string> | 'all'>(new Set());
  const [asked, setAsked] = useState<Asked | null>(null);
  const [refusals, setRefusals] = useState(0);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusals > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [refusals]);
  const [settled] = useDebouncedValue(form, 400);
  const preview = useQuery({ ...previewQuery(slug, settled), placeholderData: keepPreviousData });
  const known = settled === form && !preview.isPlaceholderData ? preview.data : undefined;
  const act = useTipAct(tip, { onBegun, onKept: setKept, onReset });
  // What was begun here goes on at its own address, once nothing is typed that it does not have.
  const isOver = onBegun !== null && act.isSuccess && isKeeping(act.variables.act) && !isUnsaved;
  useEffect(() => {
    if (isOver) onReset();
  }, [isOver, onReset]);
  const errorAt = (field: string) => {
    const part = field.split('.')[0] ?? field;
    if (touched !== 'all' && !touched.has(part)) return undefined;
    const mistake = preview.data?.mistakes.find((one) => one.field === field);
    return mistake && fieldMistake(mistake.message);
  };
  const change = (part: Partial<TipForm>) => {
    setForm((now) => ({ ...now, ...part }));
    setTouched((now) => (now === 'all' ? now : new Set([...now, ...Object.keys(part)])));
  };
  const mistakes = known?.mistakes.length ?? 0;
  // What is typed is looked at first: what was wrong with it before says nothing of it now.
  const [isToPublish, setToPublish] = useState(false);
  const isLookedAt = known !== undefined || preview.isError;
  if (isToPublish && isLookedAt) {
    setToPublish(false);
    if (mistakes > 0) setRefusals(refusals + 1);
    else setAsked('publish');
  }
  const publish = () => {
    setTouched('all');
    setToPublish(true);
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
              loading={isOver || (act.isPending && act.variables.act === 'save')}
              onClick={() => act.mutate({ act: 'save', form })}
            >
              {text('save')}
            </Button>
            <Button loading={isOver || isToPublish} onClick={publish}>
              {text('publish')}
            </Button>
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
      <UnsavedWords areThere={isUnsaved} />
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
