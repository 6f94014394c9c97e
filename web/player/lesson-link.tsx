import { Link, type LinkComponentProps } from '@tanstack/react-router';
import type { ReactNode, Ref } from 'react';
import type { LessonName } from './lesson-address.js';
import { lessonIdOf } from './lesson-address.js';

/** Where a lesson is shown: on a track of the reader's, or in a preview of its course. */
export interface Surroundings {
  /** Null in a preview. */
  enrolmentId: string | null;
  /** Of the track, or of the course. */
  title: string;
}

interface Props extends Pick<LinkComponentProps<'a'>, 'className'> {
  track: Surroundings;
  lesson: LessonName;
  isNext?: boolean;
  children: ReactNode;
  ref?: Ref<HTMLAnchorElement>;
}

/** Leads to another lesson in the same surroundings. */
export function LessonLink({ track, lesson, isNext, ...rest }: Props) {
  const props = { ...rest, 'data-next': isNext };
  if (track.enrolmentId === null)
    return (
      <Link
        to="/courses/$slug/preview/$lesson"
        params={{ slug: lesson.course, lesson: lesson.lesson }}
        search={({ setting, language, of }) => ({ setting, language, of: of === 'draft' ? of : undefined })}
        {...props}
      />
    );
  return (
    <Link
      to="/learning/$enrolmentId/lessons/$lessonId"
      params={{ enrolmentId: track.enrolmentId, lessonId: lessonIdOf(lesson) }}
      {...props}
    />
  );
}
