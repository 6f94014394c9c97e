import { Radio, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { View } from '../api/client.js';
import { type Draft, type UnderWay, underWayQuery } from './drafts-data.js';
import { text } from './messages.js';

interface Props {
  draft: Draft;
  chosen: UnderWay;
  onChoose: (underWay: UnderWay) => void;
}

/** How many have begun the course, and what the new version is to mean for them. */
export function UnderWayChoice({ draft: { slug, version }, chosen, onChoose }: Props) {
  const { data, isError } = useQuery(underWayQuery(slug, version));
  const isNobody = data?.people === 0;
  return (
    <>
      <Title order={3} size="h4" mt="md">
        {text('underWay')}
      </Title>
      <Text c={data ? undefined : 'dimmed'}>{isError ? text('underWayFails') : whoIs(data)}</Text>
      {data?.lessons && !isNobody && <Text>{compared(data.lessons)}</Text>}
      {(isError || data) && !isNobody && (
        <Radio.Group
          mt="sm"
          label={text('underWayChoice')}
          value={chosen}
          onChange={(value) =>
            onChoose(CHOICES.find(({ underWay }) => underWay === value)?.underWay ?? 'keep')
          }
        >
          <Stack gap="sm" mt="xs">
            {CHOICES.map(({ underWay, label, means }) => (
              <Radio
                key={underWay}
                value={underWay}
                label={text(label)}
                description={[text(means), asked(underWay, data?.lessons ?? null)].join(' ').trim()}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </>
  );
}

type Lessons = View<'LessonChangesView'>;

const CHOICES = [
  { underWay: 'keep', label: 'keepChoice', means: 'keepMeans' },
  { underWay: 'move', label: 'moveChoice', means: 'moveMeans' },
  { underWay: 'new-lessons', label: 'newChoice', means: 'newMeans' },
] as const satisfies { underWay: UnderWay; label: string; means: string }[];

function whoIs(data: View<'UnderWayView'> | undefined): string {
  if (!data) return text('underWayCounting');
  if (data.people === 0) return text('underWayNobody');
  if (data.hasMore) return text('underWayMore', { people: data.people });
  return text('underWayPeople', { count: data.people });
}

/** What the draft has otherwise than what is published, leaving out what it has none of. */
function compared({ unchanged, rewritten, added, removed }: Lessons): string {
  const parts = [
    text('lessonsSame', { count: unchanged }),
    ...(rewritten > 0 ? [text('lessonsRewritten', { count: rewritten })] : []),
    ...(added > 0 ? [text('lessonsNew', { count: added })] : []),
    ...(removed > 0 ? [text('lessonsGone', { count: removed })] : []),
  ];
  return `${parts.join(', ')}.`;
}

/** At most so many lessons does somebody meet who had done everything that there was. */
function asked(underWay: UnderWay, lessons: Lessons | null): string {
  if (underWay === 'keep' || lessons === null) return '';
  const count = lessons.added + (underWay === 'move' ? lessons.rewritten : 0);
  return count === 0 ? text('asksNothing') : text('asksLessons', { count });
}
