import { Radio, Stack } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Track, tracksQuery } from '../api/tracks.js';
import { minutesInWords } from '../text/dates.js';
import { EmptyState } from '../ui/empty-state.js';
import { RichText } from '../ui/rich-text.js';
import classes from './assign.module.css';
import { text } from './messages.js';
import { StepButtons } from './step-buttons.js';
import { useDraft } from './use-draft.js';

/** Which track is assigned. */
export function TrackStep() {
  const { data: tracks } = useSuspenseQuery(tracksQuery);
  const [draft, change] = useDraft();
  const [isMissing, setMissing] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  if (tracks.length === 0) return <EmptyState>{text('noTracks')}</EmptyState>;
  return (
    <>
      <Radio.Group
        label={text('tracks')}
        errorProps={{ mt: 'xs' }}
        value={draft.track?.slug ?? null}
        error={isMissing && !draft.track ? text('trackMissing') : null}
        onChange={(slug) => {
          const track = tracks.find((one) => one.slug === slug);
          if (track) change({ track: { slug: track.slug, title: track.title } });
        }}
      >
        <Stack gap="sm" mt="xs">
          {tracks.map((track, index) => (
            <div key={track.slug} className={classes.option}>
              <Radio
                ref={index === 0 ? first : null}
                value={track.slug}
                label={track.title}
                description={factsOf(track)}
              />
              <div className={classes.about}>
                <RichText html={track.summaryHtml} />
              </div>
            </div>
          ))}
        </Stack>
      </Radio.Group>
      <StepButtons
        step="track"
        onMistake={() => {
          setMissing(true);
          first.current?.focus();
        }}
      />
    </>
  );
}

const factsOf = ({ depth, minutes, requirements }: Track) =>
  text('trackFacts', {
    depth: text(depth === 'sensitisation' ? 'depthSensitisation' : 'depthDetailed'),
    minutes: minutesInWords(minutes),
    count: requirements.length,
  });
