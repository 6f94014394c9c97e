import { type Fields, isSlug, notSlug } from '../common/front-matter/fields.js';
import { readMarkdownFile } from '../common/front-matter/front-matter.js';
import type { Complain, Mistakes } from '../common/front-matter/mistake.js';
import { sha256 } from '../common/random.js';
import type { CourseContent } from '../courses/courses.repository.js';
import {
  type RequirementContent,
  TRACK_DEPTHS,
  type TrackContent,
  type TrackDepth,
} from '../tracks/track.js';
import type { Recurrence } from '../tracks/recurrence.js';
import type { ContentFile } from './content-folder.js';
import { checkBody, NOT_UTF8 } from './lesson-file.js';
import { readRecurrence } from './recurrence-fields.js';
import { readStage } from './stage-fields.js';

/** Own requirements of a track, before those that it includes are put in front. */
interface TrackFile {
  path: string;
  slug: string;
  depth: TrackDepth;
  title: string;
  summary: string;
  includes: string | undefined;
  recurrence: Recurrence | undefined;
  requirements: { content: RequirementContent; line: number }[];
  fields: Fields;
}

const FILE_NAME = /^tracks\/([^/]*)\.md$/;
const MOST_REQUIREMENTS = 50;
/** A day's workshop. */
const MOST_MINUTES = 480;
const KINDS = ['course', 'attendance', 'sign-off'] as const;

/** Reads all tracks and puts included requirements in front. `courses` maps the folders that there are to what could be read of them. */
export function readTracks(
  files: readonly ContentFile[],
  courses: ReadonlyMap<string, CourseContent | null>,
  mistakes: Mistakes,
): TrackContent[] {
  const tracks = files.flatMap((file) => readTrack(file, courses, mistakes.of(file.path)) ?? []);
  const bySlug = new Map(tracks.map((track) => [track.slug, track]));
  noteKindClashes(tracks, mistakes);
  return tracks.flatMap((track) => resolve(track, bySlug, mistakes.of(track.path)) ?? []);
}

function readTrack(
  file: ContentFile,
  courses: ReadonlyMap<string, CourseContent | null>,
  complain: Complain,
): TrackFile | null {
  const slug = FILE_NAME.exec(file.path)?.[1];
  if (slug === undefined) {
    complain(1, 'The folder tracks holds one file a track, named like a-slug.md: rename or remove this one.');
    return null;
  }
  if (!isSlug(slug)) complain(1, notSlug("the file's name", slug));
  const read = file.text === null ? complain(1, NOT_UTF8) : readMarkdownFile(file.text, 'A track', complain);
  if (!read) return null;
  const { fields, body, bodyLine } = read;
  const track = {
    path: file.path,
    slug,
    title: fields.text('title'),
    depth: fields.oneOf('depth', TRACK_DEPTHS) ?? 'detailed',
    includes: fields.optionalSlug('includes'),
    recurrence: readRecurrence(fields),
    requirements: fields
      .list('requirements', 'requirement', { min: fields.has('includes') ? 0 : 1, max: MOST_REQUIREMENTS })
      .flatMap((one) => readRequirement(one, courses) ?? []),
    summary: body,
    fields,
  };
  fields.end();
  if (!body.trim()) complain(bodyLine, 'Below the front matter stands what the track is for.');
  checkBody(body, bodyLine, new Map(), complain);
  return track;
}

function readRequirement(fields: Fields, courses: ReadonlyMap<string, CourseContent | null>) {
  const kinds = KINDS.filter((kind) => fields.has(kind));
  const [kind] = kinds;
  if (!kind || kinds.length > 1) {
    fields.mistake(undefined, `A requirement needs exactly one of the keys ${KINDS.join(', ')}.`);
    return null;
  }
  const slug = fields.slug(kind);
  const content = kind === 'course' ? fromCourse(slug, fields, courses) : ownRequirement(kind, slug, fields);
  const stage = readStage(fields);
  fields.end();
  return { content: { ...content, ...stage }, line: fields.line(kind) };
}

function fromCourse(
  slug: string,
  fields: Fields,
  courses: ReadonlyMap<string, CourseContent | null>,
): RequirementContent {
  if (slug && !courses.has(slug))
    fields.mistake(
      'course',
      `There is no course "${slug}": make the folder courses/${slug}, or correct the slug.`,
    );
  const course = courses.get(slug);
  return { kind: 'course', slug, title: course?.title ?? '', minutes: course?.minutes ?? 0, guide: null };
}

function ownRequirement(kind: 'attendance' | 'sign-off', slug: string, fields: Fields): RequirementContent {
  return {
    kind,
    slug,
    title: fields.text('title'),
    minutes: fields.whole('minutes', 1, MOST_MINUTES),
    guide: fields.optionalText('guide', { max: 2_000 }) ?? null,
  };
}

/** What was done once counts in every track that asks it, so one slug means one thing. */
function noteKindClashes(tracks: readonly TrackFile[], mistakes: Mistakes): void {
  const meant = new Map<string, string>();
  for (const track of tracks) {
    for (const { content, line } of track.requirements) {
      const earlier = meant.get(content.slug);
      if (earlier && earlier !== content.kind)
        mistakes.of(track.path)(
          line,
          `"${content.slug}" means ${earlier} elsewhere: give this ${content.kind} a slug of its own.`,
        );
      else meant.set(content.slug, content.kind);
    }
  }
}

/** The chain of included tracks, farthest first; null, with a mistake, where it is broken or bites its tail. */
function chainOf(
  track: TrackFile,
  bySlug: ReadonlyMap<string, TrackFile>,
  complain: Complain,
): TrackFile[] | null {
  const chain = [track];
  for (let { includes } = track; includes !== undefined; includes = chain[0]?.includes) {
    const included = bySlug.get(includes);
    if (!included) {
      // The track that names it says so; those further up need not repeat it.
      if (chain[0] === track)
        complain(track.fields.line('includes'), `There is no track "${includes}" to include.`);
      return null;
    }
    if (chain.includes(included)) {
      const way = [...chain.map(({ slug }) => slug).toReversed(), included.slug].join(' → ');
      if (included === track)
        complain(track.fields.line('includes'), `Tracks include each other in a circle: ${way}.`);
      return null;
    }
    chain.unshift(included);
  }
  return chain;
}

function resolve(
  track: TrackFile,
  bySlug: ReadonlyMap<string, TrackFile>,
  complain: Complain,
): TrackContent | null {
  const chain = chainOf(track, bySlug, complain);
  if (!chain) return null;
  const requirements: RequirementContent[] = [];
  for (const part of chain) {
    for (const { content, line } of part.requirements) {
      const isRepeat = requirements.some(({ slug }) => slug === content.slug);
      if (!isRepeat) requirements.push(content);
      else if (part === track)
        complain(
          line,
          `"${content.slug}" is asked twice: remove it here, or from the track that is included.`,
        );
    }
  }
  if (requirements.length > 0 && requirements.every(({ opensOnDay }) => opensOnDay !== undefined))
    complain(
      track.requirements[0]?.line ?? 1,
      'Something must be open on the first day: take "opens-on-day" away from one of the requirements.',
    );
  const { slug, depth, title, summary, recurrence } = track;
  const minutes = requirements.reduce((sum, requirement) => sum + requirement.minutes, 0);
  const hash = sha256(JSON.stringify({ depth, title, summary, requirements, recurrence }));
  return { slug, depth, title, summary, minutes, requirements, recurrence: recurrence ?? null, hash };
}
