import { Button, NativeSelect, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { View } from '../api/client.js';
import { untilAnswered } from '../api/query-client.js';
import { useStore } from '../api/store.js';
import * as acts from '../lessons/lesson-acts.js';
import { useStanding } from '../lessons/lesson-data.js';
import { type LessonProps, LessonScreen } from '../player/lesson-screen.js';
import { number, percent } from '../text/dates.js';
import { FormError } from '../ui/form-error.js';
import { ProgressBar } from '../ui/progress-bar.js';
import { RichText } from '../ui/rich-text.js';
import { saveState } from '../ui/save-indicator.js';
import { isFilmKey, onFilmKey } from './film-keys.js';
import { text } from './messages.js';
import { useWatching } from './use-watching.js';
import classes from './video-lesson.module.css';

const SPEEDS = [0.75, 1, 1.25, 1.5, 2];
/** So near its end a film begins again. */
const NEAR_END_SECONDS = 3;

/** A film with captions and transcript; it goes on where somebody stopped. */
export function VideoLesson({ film, ...place }: LessonProps & { film: View<'VideoForLearnerView'> }) {
  const { lesson } = place;
  const video = useRef<HTMLVideoElement>(null);
  const watching = useWatching(lesson, film.seconds, video);
  const watched = useStore(watching.saving);
  const setStanding = useStanding(lesson);
  const [speed, setSpeed] = useState(1);
  const [canPlay, setCanPlay] = useState(true);
  const [from] = useState(lesson.position < film.seconds - NEAR_END_SECONDS ? lesson.position : 0);
  const read = useMutation({
    ...untilAnswered,
    mutationFn: () => acts.read(lesson),
    onSuccess: ({ status }) => setStanding({ status }),
  });
  const goAt = (rate: number) => {
    setSpeed(rate);
    if (video.current) video.current.playbackRate = rate;
  };
  const onKey = (event: KeyboardEvent<HTMLVideoElement>) => {
    if (!isFilmKey(event) || !video.current) return;
    event.preventDefault();
    onFilmKey(event.key, video.current, (by) => {
      const next = SPEEDS[SPEEDS.indexOf(speed) + by];
      if (next !== undefined) goAt(next);
    });
  };
  return (
    <LessonScreen {...place} save={saveState(read) ?? watched}>
      {canPlay ? (
        <video
          ref={video}
          className={classes.film}
          controls
          preload="metadata"
          playsInline
          tabIndex={0}
          aria-label={text('video', { title: lesson.title })}
          onTimeUpdate={watching.look}
          onSeeked={watching.jumped}
          onPause={watching.send}
          onEnded={() => {
            watching.look();
            watching.send();
          }}
          onRateChange={(event) => setSpeed(event.currentTarget.playbackRate)}
          onKeyDown={onKey}
          onError={() => setCanPlay(false)}
        >
          <source src={`${film.fileUrl}#t=${from}`} onError={() => setCanPlay(false)} />
          <track
            kind="captions"
            src={film.captionsUrl}
            srcLang={lesson.language}
            label={text('captions')}
            default
          />
        </video>
      ) : (
        <Text>{text('cannotPlay')}</Text>
      )}
      <div className={classes.below}>
        <div className={classes.watched}>
          <Text size="sm">{text('watched', { percent: percent(watching.share) })}</Text>
          <ProgressBar share={watching.share} label={text('video', { title: lesson.title })} />
          <Text size="sm" c="dimmed" mt={4}>
            {from > 0 ? text('resumed') : text('doneWhen')}
          </Text>
        </div>
        <NativeSelect
          label={text('speed')}
          value={String(speed)}
          data={SPEEDS.map((rate) => ({
            value: String(rate),
            label: text('times', { speed: number(rate) }),
          }))}
          onChange={(event) => goAt(Number(event.currentTarget.value))}
        />
      </div>
      <details className={classes.keys}>
        <summary>{text('keys')}</summary>
        <ul>
          <li>{text('keySpace')}</li>
          <li>{text('keyArrows')}</li>
          <li>{text('keyCaptions')}</li>
          <li>{text('keySpeed')}</li>
        </ul>
      </details>
      <section className={classes.transcript}>
        <Title order={2} mb="sm">
          {text('transcript')}
        </Title>
        <RichText html={lesson.html} />
        {lesson.status !== 'done' && (
          <>
            <FormError error={read.error} />
            <Button variant="default" mt="md" loading={read.isPending} onClick={() => read.mutate()}>
              {text('readTranscript')}
            </Button>
          </>
        )}
      </section>
    </LessonScreen>
  );
}
