import { Button, NativeSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { dayAndTime } from '../text/dates.js';
import { FormError } from '../ui/form-error.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { TextLink } from '../ui/links.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { UnsavedWords } from '../unsaved-words/unsaved-words.js';
import { StatusBadge } from '../ui/status-badge.js';
import { Clash, Said } from './clash.js';
import { languageChoices } from '../text/language-names.js';
import { TONES } from './list-page.js';
import {
  type EditableMessage,
  messageQuery,
  messagesQuery,
  type Part,
  previewQuery,
  type Sample,
} from './message-editor-data.js';
import classes from './message-editor.module.css';
import { readerOf } from './message-groups.js';
import { nameWords, whenWords } from './message-words.js';
import { text } from './messages.js';
import { Preview } from './preview.js';
import { TextFields } from './text-fields.js';
import { useMessageActs } from './use-message-acts.js';

/** A message in one language, beside what its readers would have. */
export function MessageEditorPage() {
  const { name } = useParams({ from: '/signed-in/message-editor/$name' });
  const { language = 'en' } = useSearch({ from: '/signed-in/message-editor/$name' });
  const { data: message } = useSuspenseQuery(messageQuery(name, language));
  return <Editor key={`${name} ${language} ${message.version}`} message={message} />;
}

const WORDS = {
  MESSAGE_TEXT_HAS_MISTAKES: text('mistakes'),
  NO_EMAIL_ADDRESS: text('testNoAddress'),
  TOO_MANY_TEST_MESSAGES: text('testTooMany'),
};

function Editor({ message }: { message: EditableMessage }) {
  const { name, language } = message;
  const [typed, setTyped] = useState(message.text);
  const [sample, setSample] = useState<Sample>('full');
  const [isAskedBack, setAskedBack] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusals > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [refusals]);
  const draft = { language, sample, text: typed };
  const [settled] = useDebouncedValue(typed, 350);
  const preview = useQuery({
    ...previewQuery(name, { ...draft, text: settled }),
    placeholderData: keepPreviousData,
  });
  const acts = useMessageActs(message, () => setAskedBack(false));
  const linesOf = (part: Part, list: 'mistakes' | 'advice') =>
    (preview.data?.[list] ?? [])
      .filter((one) => one.part === part)
      .map(({ line, message: what }) => text('line', { line, what }));
  const errorAt = (part: Part) => linesOf(part, 'mistakes').join('\n') || undefined;
  const advice = (['subject', 'button', 'body'] as const).flatMap((part) => linesOf(part, 'advice'));
  const known = settled === typed && !preview.isPlaceholderData ? preview.data : undefined;
  const isWrong = (known?.mistakes.length ?? 0) > 0;
  const isUnsaved = JSON.stringify(typed) !== JSON.stringify(message.text);
  const save = () => (isWrong ? setRefusals(refusals + 1) : acts.save(typed, message));
  return (
    <>
      <TextLink to="/message-editor">{text('all')}</TextLink>
      <PageHeader
        title={nameWords(name)}
        lead={`${whenWords(name)}. ${readerOf(name)}.`}
        actions={
          <>
            {message.state === 'written' && message.below && (
              <Button variant="default" onClick={() => setAskedBack(true)}>
                {text('back')}
              </Button>
            )}
            <Button variant="default" loading={acts.isTesting} onClick={() => acts.test(draft)}>
              {text('test')}
            </Button>
            <Button loading={acts.isSaving} onClick={save}>
              {text('save')}
            </Button>
          </>
        }
      />
      <UnsavedWords areThere={isUnsaved} />
      <Standing message={message} />
      {acts.clashBy !== null && (
        <Clash
          message={message}
          by={acts.clashBy}
          isBusy={acts.isSaving}
          onKeep={(theirs) => acts.save(typed, theirs)}
          onTake={acts.take}
        />
      )}
      <FormError error={acts.error} words={WORDS} />
      <div className={classes.whole}>
        <div ref={fields} className={classes.fields}>
          {refusals > 0 && isWrong && <p className={classes.wrong}>{text('mistakes')}</p>}
          <TextFields message={message} typed={typed} errorAt={errorAt} onChange={setTyped} />
          {advice.length > 0 && (
            <div className={classes.advice}>
              <Notice tone="waiting" title={text('advice')}>
                <ul>
                  {advice.map((line, index) => (
                    <li key={index}>{line}</li>
                  ))}
                </ul>
              </Notice>
            </div>
          )}
        </div>
        <div className={classes.beside}>
          <Preview preview={preview} sample={sample} onSample={setSample} />
        </div>
      </div>
      <ConfirmDialog
        title={text('backTitle')}
        isOpen={isAskedBack}
        confirmLabel={text('back')}
        isDestructive
        isBusy={acts.isGoingBack}
        error={acts.backError}
        onConfirm={acts.goBack}
        onClose={() => setAskedBack(false)}
      >
        {text('backWhat')}
      </ConfirmDialog>
    </>
  );
}

/** Whose words these are, and in which language; what lies below where that has changed. */
function Standing({ message }: { message: EditableMessage }) {
  const { name, language, state, isOutdated, below, writtenBy, writtenAt } = message;
  const navigate = useNavigate();
  const { data: messages } = useSuspenseQuery(messagesQuery);
  const texts = messages.find((one) => one.name === name)?.texts ?? [];
  return (
    <>
      <div className={classes.standing}>
        <NativeSelect
          label={text('language')}
          value={language}
          data={languageChoices(['pt-br', language, ...texts.map((one) => one.language)])}
          onChange={(event) =>
            void navigate({
              to: '/message-editor/$name',
              params: { name },
              search: { language: event.currentTarget.value },
            })
          }
        />
        <StatusBadge tone={TONES[state]}>{text(state)}</StatusBadge>
        {writtenBy && writtenAt && (
          <span className={classes.quiet}>
            {text('by', { name: writtenBy, when: dayAndTime(writtenAt) })}
          </span>
        )}
      </div>
      {state === 'missing' && <p>{text('missingWhat')}</p>}
      {isOutdated && (
        <Notice tone="waiting" title={text('outdated')}>
          <p>{text('outdatedWhat')}</p>
          {below && (
            <details>
              <summary>{text('belowNow')}</summary>
              <Said said={below} />
            </details>
          )}
        </Notice>
      )}
    </>
  );
}
