import { Input, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useEffect, useId, useRef, useState } from 'react';
import type { Command, EditorState } from 'prosemirror-state';
import type { Draft } from '../course-drafts/drafts-data.js';
import { draftFileUrl } from '../course-files/files-data.js';
import { ImageDialog } from '../course-files/insert-image.js';
import richText from '../ui/rich-text.module.css';
import classes from './article-editor.module.css';
import { LinkDialog } from './link-dialog.js';
import { linkAt, linked } from './link-edits.js';
import { text } from './messages.js';
import { PictureWords } from './picture-words.js';
import { pictureAt, pictured } from './picture-edits.js';
import type { LineRemark } from './remark-marks.js';
import { Surface } from './surface.js';
import { Toolbar } from './toolbar.js';

interface Props {
  id: string;
  label: ReactNode;
  draft: Draft;
  /** The text of the file. */
  value: string;
  remarks: readonly LineRemark[];
  advice: ReactNode;
  /** A line of the file to which a remark leads. */
  line: number | null;
  onArrived: () => void;
  onType: (text: string) => void;
  onLeave: () => void;
}

/** A text as its readers will see it, to be written as in a word processor; what is kept of it is the Markdown of its file. */
export function RichField({ id, label, draft, value, remarks, advice, line, onArrived, ...acts }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const [surface, setSurface] = useState<Surface | null>(null);
  const [state, setState] = useState<EditorState | null>(null);
  const [asked, setAsked] = useState<'link' | 'picture' | null>(null);
  const descriptions = useId();
  const latest = useRef(acts);
  const first = useRef({ value, slug: draft.slug });
  useLayoutEffect(() => {
    latest.current = acts;
  });
  useLayoutEffect(() => {
    if (!place.current) return undefined;
    const made = new Surface(place.current, {
      text: first.current.value,
      classes: { source: classes.source ?? '', remark: classes.remark ?? '' },
      sourceLabel: text('source'),
      imageUrl: (name) => draftFileUrl(first.current.slug, name),
      onText: (words) => latest.current.onType(words),
      onState: setState,
      onLeave: () => latest.current.onLeave(),
      keys: {
        link: () => setAsked('link'),
        picture: () => setAsked('picture'),
        toolbar: () => buttons.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
      },
    });
    setSurface(made);
    return () => made.end();
  }, []);
  useLayoutEffect(() => surface?.renew(value), [surface, value]);
  useEffect(() => surface?.remark(remarks), [surface, remarks]);
  useEffect(() => {
    if (!surface || line === null) return;
    surface.goTo(line);
    onArrived();
  }, [surface, line, onArrived]);
  const wasAsked = useRef(false);
  // Once the dialog is gone, since nothing behind it can have the focus.
  useEffect(() => {
    if (asked === null && wasAsked.current) surface?.focus();
    wasAsked.current = asked !== null;
  }, [asked, surface]);
  const close = () => setAsked(null);
  const closeAnd = (command: Command) => {
    close();
    surface?.run(command);
  };
  const known = state && pictureAt(state);
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      labelProps={{ id: `${id}-label`, onClick: () => surface?.focus() }}
      description={
        <>
          {text('richHint')}
          {advice}
        </>
      }
      descriptionProps={{ id: `${descriptions}-hint` }}
    >
      {state && surface && (
        <Toolbar ref={buttons} controls={id} state={state} surface={surface} onAsk={setAsked} />
      )}
      <div
        ref={place}
        id={id}
        role="textbox"
        aria-multiline="true"
        aria-labelledby={`${id}-label`}
        aria-describedby={`${descriptions}-hint ${descriptions}-remarks`}
        className={`${richText.text} ${classes.surface}`}
      />
      <VisuallyHidden id={`${descriptions}-remarks`}>
        {remarks.map(({ line: at, message }) => (
          <span key={`${at} ${message}`}>{message} </span>
        ))}
      </VisuallyHidden>
      {asked === 'link' && state && (
        <LinkDialog known={linkAt(state)} onLink={(words) => closeAnd(linked(words))} onClose={close} />
      )}
      {asked === 'picture' && known && (
        <PictureWords
          known={known}
          onChange={(alt) => closeAnd(pictured({ ...known, alt }))}
          onClose={close}
        />
      )}
      {asked === 'picture' && !known && (
        <ImageDialog draft={draft} onChoose={(picture) => closeAnd(pictured(picture))} onClose={close} />
      )}
    </Input.Wrapper>
  );
}
