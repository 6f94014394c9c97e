import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ComparedLines } from '../course-history/compared-lines.js';
import type { DraftText } from '../course-drafts/drafts-data.js';
import type { TextKeeper } from '../course-drafts/text-keeper.js';
import { variantOf } from '../course-drafts/variant-words.js';
import { dayInWordsOf } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { Notice } from '../ui/notice.js';
import classes from './draft-variants.module.css';
import { text } from './messages.js';
import { besideOriginal, writtenFrom } from './original-line.js';
import { originalSinceQuery } from './variants-data.js';

interface Props {
  slug: string;
  original: DraftText;
  /** What is written from it. */
  shown: DraftText;
  keeper: TextKeeper;
}

/** The text that another one is written from, to be read beside it, with what has changed in it since. */
export function OriginalSide({ slug, original, shown, keeper }: Props) {
  const name = variantOf(original);
  const parts = [
    ['title', original.title],
    ['definition', besideOriginal(original.definition)],
    ['body', original.body],
  ] as const;
  return (
    <section className={classes.side} aria-labelledby="draft-original">
      <Title order={2} id="draft-original" size="h3">
        {name ? text('originalOf', { name }) : text('original')}
      </Title>
      <Since slug={slug} original={original} shown={shown} keeper={keeper} />
      <dl className={classes.parts}>
        {parts
          .filter(([, words]) => words !== '')
          .map(([part, words]) => (
            <div key={part}>
              <dt>{text(part)}</dt>
              <dd data-part={part}>{words}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function Since({ slug, original, shown, keeper }: Props) {
  const isKnown = shown.writtenFrom !== null;
  const isChanged = isKnown && shown.writtenFrom !== original.mark;
  const since = useQuery({ ...originalSinceQuery(slug, shown, original), enabled: isChanged });
  if (isKnown && !isChanged) return <Text c="dimmed">{text('sameStill')}</Text>;
  const { changedBy } = original;
  const note = () => {
    keeper.type({ definition: writtenFrom(keeper.standing.get().typed.definition, original.mark) });
    keeper.flush();
    toast(text('marked'));
  };
  return (
    <Notice tone="waiting" title={text(isChanged ? 'changed' : 'unknown')}>
      {isChanged && changedBy && (
        <p>{text('changedBy', { name: changedBy, day: dayInWordsOf(original.changedAt) })}</p>
      )}
      {!isChanged && <p>{text('unknownThen')}</p>}
      {isChanged && since.isSuccess && <p>{text(since.data === null ? 'changedUnknown' : 'changedWhat')}</p>}
      {since.data && <ComparedLines lines={since.data} />}
      <Button variant="default" size="compact-md" mt="xs" onClick={note}>
        {text('upToDate')}
      </Button>
    </Notice>
  );
}
