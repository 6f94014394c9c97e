import { ArrowLeft, Eye } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import type { Lesson } from '../lessons/lesson-data.js';
import type { TrackStep, Whereabouts } from '../lessons/track-steps.js';
import { minutesInWords } from '../text/dates.js';
import { TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { SaveIndicator, type SaveState } from '../ui/save-indicator.js';
import { KIND_WORDS } from './kind-words.js';
import { LessonDone } from './lesson-done.js';
import type { Surroundings } from './lesson-link.js';
import { LessonOutline } from './lesson-outline.js';
import backLink from '../ui/back-link.module.css';
import classes from './lesson-screen.module.css';
import { LessonSteps } from './lesson-steps.js';
import { text } from './messages.js';

const SettingPicker = lazy(async () => ({
  default: (await import('./setting-picker.js')).SettingPicker,
}));
const SomethingWrong = lazy(async () => ({
  default: (await import('../lesson-reports/something-wrong.js')).SomethingWrong,
}));

/** What every kind of lesson is given. */
export interface LessonProps {
  track: Surroundings;
  lesson: Lesson;
  steps: TrackStep[];
  at: Whereabouts;
}

interface Props extends LessonProps {
  /** Whether what was done here has reached the server. */
  save: SaveState | null;
  children: ReactNode;
}

/** What stands around every lesson: where it belongs, whether it is saved, what is done, previous and next. */
export function LessonScreen({ save, children, ...place }: Props) {
  const { track, lesson, steps, at } = place;
  return (
    <div className={classes.player}>
      <div className={classes.lesson}>
        {lesson.asked?.of !== 'draft' && <Back track={track} course={lesson.course} />}
        {lesson.isPreview && (
          <p className={classes.preview} role="note">
            <Eye size={20} aria-hidden />
            {text('preview')}
          </p>
        )}
        <PageHeader
          title={lesson.title}
          lead={text('lead', {
            kind: KIND_WORDS[lesson.kind],
            number: at.number,
            total: at.total,
            minutes: minutesInWords(lesson.minutes),
          })}
          actions={lesson.isPreview ? null : <SaveIndicator state={save} />}
        />
        {lesson.settings.length > 0 && (lesson.chosenSetting !== null || lesson.isPreview) && (
          <Suspense fallback={null}>
            <SettingPicker lesson={lesson} />
          </Suspense>
        )}
        {children}
        <LessonDone {...place} />
        <LessonSteps track={track} at={at} />
        {!lesson.isPreview && (
          <Suspense fallback={null}>
            <SomethingWrong lesson={lesson} />
          </Suspense>
        )}
      </div>
      <LessonOutline track={track} steps={steps} current={steps[at.number - 1] ?? null} />
    </div>
  );
}

function Back({ track: { enrolmentId, title }, course }: { track: Surroundings; course: string }) {
  const props = {
    className: backLink.back,
    children: (
      <>
        <ArrowLeft size={18} aria-hidden />
        {text('back', { track: title })}
      </>
    ),
  };
  return enrolmentId === null ? (
    <TextLink to="/courses/$slug" params={{ slug: course }} {...props} />
  ) : (
    <TextLink to="/learning/$enrolmentId" params={{ enrolmentId }} {...props} />
  );
}
