import { NativeSelect, SegmentedControl, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { addressOf, draftQuery, type DraftText } from '../course-drafts/drafts-data.js';
import { variantOf } from '../course-drafts/variant-words.js';
import type { Setting } from '../lessons/lesson-data.js';
import { EmptyState } from '../ui/empty-state.js';
import { TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import classes from './draft-preview.module.css';
import { text } from './messages.js';

const ROUTE = '/signed-in/course-drafts/$slug/preview/$lesson';

/** A lesson of a draft in the player itself, as wide as on a phone or on a desk; the frame makes every width a true one. */
export function DraftPreviewPage() {
  const { slug, lesson: name } = useParams({ from: ROUTE });
  const search = useSearch({ from: ROUTE });
  const navigate = useNavigate();
  const router = useRouter();
  const draft = useSuspenseQuery(draftQuery(slug)).data;
  const texts = draft.lessons.find((lesson) => lesson.slug === name)?.texts ?? [];
  const { setting, language, from, width = 'phone' } = search;
  const shown = texts.find((one) => isAsked(one, search)) ?? texts[0];
  if (!shown) return <EmptyState>{text('gone')}</EmptyState>;
  const { href } = router.buildLocation({
    to: '/courses/$slug/preview/$lesson',
    params: { slug, lesson: name },
    search: {
      of: 'draft',
      ...(setting && { setting }),
      ...(language && { language }),
      ...(from && { from }),
    },
  });
  const look = (change: Partial<typeof search>) =>
    navigate({
      to: '/course-drafts/$slug/preview/$lesson',
      params: { slug, lesson: name },
      search: { ...search, ...change },
      replace: true,
    });
  return (
    <>
      <TextLink to="/course-drafts/$slug" params={{ slug }} search={addressOf(draft, shown)}>
        {text('back')}
      </TextLink>
      <PageHeader
        title={text('title', { title: shown.title || text('untitled') })}
        lead={text('lead')}
        actions={
          <>
            <Texts texts={texts} shown={shown} onChoose={look} />
            <SegmentedControl
              aria-label={text('width')}
              value={width}
              onChange={(value) => void look({ width: value === 'desktop' ? 'desktop' : 'phone' })}
              data={(['phone', 'desktop'] as const).map((value) => ({ value, label: text(value) }))}
            />
          </>
        }
      />
      {from && <Text mb="sm">{text('fromStep', { step: from })}</Text>}
      <div className={classes.desk}>
        <iframe key={href} className={classes.frame} data-width={width} src={href} title={text('frame')} />
      </div>
    </>
  );
}

interface TextsProps {
  texts: readonly DraftText[];
  shown: DraftText;
  onChoose: (asked: { setting: Setting | undefined; language: string | undefined }) => unknown;
}

/** Which of the texts of a lesson is tried, where it has several. */
function Texts({ texts, shown, onChoose }: TextsProps) {
  if (texts.length < 2) return null;
  return (
    <NativeSelect
      aria-label={text('text')}
      value={shown.id}
      data={texts.map((one) => ({ value: one.id, label: variantOf(one) || text('mainText') }))}
      onChange={({ currentTarget: { value } }) => {
        const chosen = texts.find(({ id }) => id === value);
        onChoose({ setting: chosen?.setting ?? undefined, language: chosen?.language ?? undefined });
      }}
    />
  );
}

const isAsked = (
  one: DraftText,
  { setting, language }: { setting?: string | undefined; language?: string | undefined },
) => one.setting === (setting ?? null) && one.language === (language ?? null);
