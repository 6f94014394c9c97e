/** A lesson by the slugs of its course and its own; a lesson's slug alone is not unique within a track. */
export interface LessonName {
  course: string;
  lesson: string;
}

/** How a lesson is named in the address of its screen. No slug holds a dot. */
export const lessonIdOf = ({ course, lesson }: LessonName) => `${course}.${lesson}`;

/** The lesson that an address names; null for an address that names none. */
export function lessonOf(lessonId: string): LessonName | null {
  const [course, lesson, ...rest] = lessonId.split('.');
  return course && lesson && rest.length === 0 ? { course, lesson } : null;
}
