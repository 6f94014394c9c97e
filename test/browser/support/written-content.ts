import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A question as its author wrote it. */
export interface WrittenQuestion {
  kind: 'single' | 'multiple' | 'ordering' | 'matching';
  text: string;
  options?: { text: string; correct?: boolean }[];
  items?: string[];
  pairs?: { left: string; right: string }[];
}

/** What a test needs to know of a lesson, as its author wrote it. */
interface WrittenLesson {
  kind: 'article' | 'video' | 'quiz' | 'scenario' | 'acknowledgement';
  title: string;
  questions?: WrittenQuestion[];
}

/** The lessons of a course of the demo content, in their order. */
export function writtenLessons(course: string): WrittenLesson[] {
  const folder = join(process.cwd(), 'content/courses', course);
  const files = readdirSync(folder).filter((name) => /^\d+-[a-z0-9-]+\.md$/.test(name));
  return files.toSorted().map((name) => {
    const [, front = ''] = readFileSync(join(folder, name), 'utf8').split(/^---$/m);
    return parse(front);
  });
}

/** What is right in the quizzes of a course, by the text of each question, as a colleague who knows it would. */
export function quizKey(course: string): Map<string, WrittenQuestion> {
  const questions = writtenLessons(course).flatMap((lesson) => lesson.questions ?? []);
  return new Map(questions.map((question) => [question.text, question]));
}
