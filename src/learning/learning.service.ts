import { Injectable } from '@nestjs/common';
import type { VideoDefinition } from '../lesson-kinds/video.js';
import { LessonCatalogue } from '../courses/lesson-catalogue.js';
import type { LessonKind } from '../lesson-kinds/lesson-kinds.js';
import { LessonProgress, type Standing } from '../progress/lesson-progress.js';
import { otherKindOfLesson } from '../progress/progress.errors.js';
import type { TextWish } from '../lesson-kinds/setting.js';
import type { WatchDto } from './dto/watch.dto.js';

/** A lesson of a course, and who learns. */
export interface Learning {
  personId: number;
  course: string;
  lesson: string;
}

/** The acts of learning that need no judging: beginning, reading, watching, confirming, resting. */
@Injectable()
export class LearningService {
  constructor(
    private readonly progress: LessonProgress,
    private readonly catalogue: LessonCatalogue,
  ) {}

  async start({ personId, course, lesson }: Learning): Promise<Standing> {
    const { mine, progress } = await this.progress.begin(await this.progress.place(personId, course, lesson));
    return { status: mine.status, lessonsDone: progress.lessonsDone, lessonsTotal: progress.lessonsTotal };
  }

  /** The learner says that they did what the lesson asks: read an article or a transcript, or confirmed a statement. */
  async confirm({ personId, course, lesson }: Learning, kinds: readonly LessonKind[]): Promise<Standing> {
    return await this.progress.complete(await this.progress.place(personId, course, lesson, kinds));
  }

  async watch(
    { personId, course, lesson }: Learning,
    { ranges, position }: WatchDto,
    wish: TextWish,
  ): Promise<Standing> {
    const place = await this.progress.place(personId, course, lesson, ['video']);
    const film = await this.filmOf(place.lesson.id, wish);
    const watched = { ranges: ranges.map(({ from, to }): [number, number] => [from, to]), at: position };
    return await this.progress.watch(place, film, watched);
  }

  async rest({ personId, course, lesson }: Learning, position: number): Promise<Standing> {
    return await this.progress.rest(await this.progress.place(personId, course, lesson), position);
  }

  private async filmOf(lessonId: number, wish: TextWish): Promise<VideoDefinition> {
    const definition = (await this.catalogue.lesson(lessonId, wish))?.definition;
    if (definition?.kind !== 'video') throw otherKindOfLesson(definition?.kind ?? 'unknown');
    return definition;
  }
}
