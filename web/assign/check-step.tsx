import { Text, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ErrorState } from '../ui/error-state.js';
import { LoadingState } from '../ui/loading-state.js';
import { TextLink } from '../ui/links.js';
import { previewQuery } from './assign-data.js';
import classes from './assign.module.css';
import { ConfirmBar } from './confirm-bar.js';
import { dueChosen, inList, whoChosen } from './chosen.js';
import type { Draft } from './draft.js';
import { text } from './messages.js';
import { NotYours, notYoursIn } from './not-yours.js';
import { OutcomeTiles } from './outcome-tiles.js';
import { PreviewList } from './preview-list.js';
import type { Step } from './steps.js';
import { requestOf } from './steps.js';
import { useDraft } from './use-draft.js';

const WORDS = {
  DAY_IS_PAST: text('dayIsPast'),
  TRACK_NOT_FOUND: text('trackGone'),
  DEPARTMENT_NOT_FOUND: text('departmentGone'),
};

/** What would happen, to whom exactly; and the button that lets it happen. */
export function CheckStep() {
  const [draft] = useDraft();
  const request = useMemo(() => requestOf(draft), [draft]);
  const preview = useQuery({ ...previewQuery(request), placeholderData: keepPreviousData });
  const notYours = notYoursIn(preview.error, draft.people);
  return (
    <>
      <Chosen draft={draft} />
      <StillOpen draft={draft} />
      {notYours.length > 0 && <NotYours people={notYours} />}
      {preview.isError && notYours.length === 0 && (
        <ErrorState error={preview.error} words={WORDS} onRetry={() => void preview.refetch()} />
      )}
      {preview.isPending && (
        <>
          <Text c="dimmed">{text('counting')}</Text>
          <LoadingState rows={2} />
        </>
      )}
      {preview.data && !preview.isError && (
        <>
          <OutcomeTiles counts={preview.data.counts} />
          {preview.data.counts.needsData > 0 && (
            <Text mb="md">
              {text('needsData', { count: preview.data.counts.needsData, what: lackedBy(draft) })}
            </Text>
          )}
          <NameField suggested={preview.data.name} />
          <ConfirmBar request={request} counts={preview.data.counts} />
          <PreviewList request={request} />
        </>
      )}
    </>
  );
}

/** What the rule counts from, as what somebody lacks. */
function lackedBy({ dueKind }: Draft): string {
  if (dueKind === 'first-day-in-department' || dueKind === 'first-day-in-role')
    return text(`lacks-${dueKind}`);
  return text('lacks-hire');
}

function Chosen({ draft }: { draft: Draft }) {
  const { departments, titles, people, audiences, rule, track } = draft;
  const who = [
    ...(people.length > 0
      ? [whoChosen({ ...draft, departments: [], titles: [], audiences: [], rule: [] })]
      : []),
    ...(departments.length > 0
      ? [text('everybodyIn', { names: inList(departments.map(({ name }) => name)) })]
      : []),
    ...(titles.length > 0 ? [text('everybodyWith', { names: inList(titles) })] : []),
    ...(audiences.length > 0
      ? [text('everybodyOf', { names: inList(audiences.map(({ name }) => name)) })]
      : []),
    ...(rule.length > 0 ? [text('everybodyByRule')] : []),
  ];
  return (
    <dl className={classes.facts}>
      <Fact step="track" what={text('checkTrack')} change={text('changeTrack')}>
        {[track?.title ?? '']}
      </Fact>
      <Fact step="people" what={text('checkWho')} change={text('changePeople')}>
        {departments.length + titles.length + audiences.length + rule.length > 0
          ? [...who, text('staysOpen')]
          : who}
      </Fact>
      <Fact step="due" what={text('checkDue')} change={text('changeDue')}>
        {[dueChosen(draft)]}
      </Fact>
    </dl>
  );
}

interface FactProps {
  step: Step;
  what: string;
  change: string;
  children: string[];
}

function Fact({ step, what, change, children }: FactProps) {
  return (
    <>
      <dt>{what}</dt>
      <dd>
        {children.map((line) => (
          <div key={line}>{line}</div>
        ))}
        <TextLink to="/assignments/new/$step" params={{ step }} size="sm">
          {change}
        </TextLink>
      </dd>
    </>
  );
}

const NAMED_AT_ONCE = 5;

/** Reminds of what a pasted list lacked, so that nobody is forgotten without a word. */
function StillOpen({ draft: { unresolved } }: { draft: Draft }) {
  if (unresolved.length === 0) return null;
  const named = unresolved.slice(0, NAMED_AT_ONCE).map(({ entry }) => entry);
  const rest = unresolved.length - named.length;
  const entries = rest > 0 ? text('andMore', { entries: named.join(', '), count: rest }) : inList(named);
  return (
    <p className={classes.note}>
      {text('stillOpen', { count: unresolved.length, entries })}{' '}
      <TextLink to="/assignments/new/$step" params={{ step: 'people' }} inherit underline="always">
        {text('goCorrect')}
      </TextLink>
    </p>
  );
}

function NameField({ suggested }: { suggested: string }) {
  const [{ name }, change] = useDraft();
  return (
    <TextInput
      label={text('nameLabel')}
      description={text('nameHint', { name: suggested })}
      maxLength={200}
      maw="34rem"
      mb="md"
      value={name}
      onChange={(event) => change({ name: event.currentTarget.value })}
    />
  );
}
