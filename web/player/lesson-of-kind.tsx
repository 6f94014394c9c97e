import { lazy } from 'react';
import { AcknowledgementLesson } from '../acknowledgement/acknowledgement-lesson.js';
import { ArticleLesson } from '../article/article-lesson.js';
import type { LessonProps } from './lesson-screen.js';

const QuizLesson = lazy(async () => ({ default: (await import('../quiz/quiz-lesson.js')).QuizLesson }));
const ScenarioLesson = lazy(async () => ({
  default: (await import('../scenario/scenario-lesson.js')).ScenarioLesson,
}));
const VideoLesson = lazy(async () => ({ default: (await import('../video/video-lesson.js')).VideoLesson }));

/** Each kind of lesson has one screen. */
export function LessonOfKind(place: LessonProps) {
  const { content } = place.lesson;
  switch (content.kind) {
    case 'article':
      return <ArticleLesson {...place} />;
    case 'acknowledgement':
      return (
        <AcknowledgementLesson
          {...place}
          statement={content.statement}
          asksCommitment={content.commitment ?? false}
        />
      );
    case 'quiz':
      return <QuizLesson {...place} quiz={content} />;
    case 'scenario':
      return <ScenarioLesson {...place} />;
    case 'video':
      return <VideoLesson {...place} film={content} />;
  }
}
