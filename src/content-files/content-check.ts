import { type Complain, type Mistake, Mistakes } from '../common/front-matter/mistake.js';
import { groupBy } from '../common/group-by.js';
import type { CourseContent } from '../courses/courses.repository.js';
import { ANYTHING, type KnownContent } from '../badge-criteria/known-content.js';
import type { BadgeContent } from '../badges/badge.js';
import { readBadges } from '../badges/badge-files.js';
import { type KickOffContent, readKickOff } from '../kick-off/kick-off-files.js';
import { type MessageContent, readMessages } from '../message-texts/message-file.js';
import type { TipContent } from '../tips/tip.js';
import type { WorkshopPlanContent } from '../workshop-plans/workshop-plan.js';
import { readWorkshopPlans } from '../workshop-plans/workshop-plan-files.js';
import { readTips } from '../tips/tip-files.js';
import type { TrackContent } from '../tracks/track.js';
import type { ContentFile } from './content-folder.js';
import { readCourse } from './course-folder.js';
import { readTracks } from './track-files.js';
import { BEHAVIOURS_FILE, type ReadBehaviour, readBehaviours } from '../behaviours/behaviours-file.js';

/** Everything in the content folder. Where there are mistakes the rest is not to be used. */
export interface CheckedContent {
  courses: CourseContent[];
  tracks: TrackContent[];
  kickOff: KickOffContent[];
  tips: TipContent[];
  badges: BadgeContent[];
  behaviours: ReadBehaviour[];
  workshopPlans: WorkshopPlanContent[];
  messages: MessageContent[];
  mistakes: Mistake[];
  /** What could be better; it stops nothing. */
  advice: Mistake[];
}

/** Reads and checks all content files: a rule without a disk, so that it says the same of a folder, an upload or a test. */
export function checkContent(files: readonly ContentFile[]): CheckedContent {
  const mistakes = new Mistakes();
  const list = files.find(({ path }) => path === BEHAVIOURS_FILE);
  const behaviours = list ? readBehaviours(list.text, mistakes.of(list.path)) : [];
  const known = new Set(behaviours.map(({ slug }) => slug));
  const inCourses = files.filter(({ path }) => path.startsWith('courses/'));
  const folders = groupBy(inCourses, ({ path }) => path.split('/')[1] ?? '');
  const courses = new Map<string, CourseContent | null>();
  for (const [slug, members] of folders) {
    const [first] = members;
    if (first?.path === `courses/${slug}`) {
      mistakes.of(first.path)(1, 'The folder courses holds one folder a course: move or remove this file.');
    } else courses.set(slug, readCourse(slug, members, known, mistakes));
  }
  const tracks = readTracks(
    files.filter(({ path }) => path.startsWith('tracks/')),
    courses,
    mistakes,
  );
  const kickOff = readKickOff(
    files.filter(({ path }) => path.startsWith('kick-off/')),
    mistakes,
  );
  const tips = readTips(
    files.filter(({ path }) => path.startsWith('tips/')),
    mistakes,
  );
  const workshopPlans = readWorkshopPlans(
    files.filter(({ path }) => path.startsWith('workshops/')),
    mistakes,
  );
  const messages = readMessages(
    files.filter(({ path }) => path.startsWith('messages/')),
    mistakes,
  );
  const read = [...courses.values()].flatMap((course) => course ?? []);
  const badges = readBadges(
    files.filter(({ path }) => path.startsWith('badges/')),
    mistakes.list().length > 0 ? ANYTHING : knownOf(read, tracks, known),
    mistakes,
  );
  noteUnused(behaviours, read, mistakes.adviceOn(BEHAVIOURS_FILE));
  return {
    courses: read,
    tracks,
    kickOff,
    tips,
    badges,
    behaviours,
    workshopPlans,
    messages,
    mistakes: mistakes.list(),
    advice: mistakes.advice(),
  };
}

/** What badges may ask for. */
function knownOf(
  courses: readonly CourseContent[],
  tracks: readonly TrackContent[],
  behaviours: ReadonlySet<string>,
): KnownContent {
  const isScored = ({ lessons }: CourseContent) =>
    lessons.some(({ kind }) => kind === 'quiz' || kind === 'scenario');
  const scenarios = courses.flatMap(({ lessons }) => lessons.filter(({ kind }) => kind === 'scenario'));
  const signOffs = tracks.flatMap(({ requirements }) =>
    requirements.filter(({ kind }) => kind === 'sign-off'),
  );
  const returning = tracks.filter(({ recurrence }) => recurrence !== null);
  return {
    tracks: new Set(tracks.map(({ slug }) => slug)),
    courses: new Set(courses.map(({ slug }) => slug)),
    unscored: new Set(courses.filter((course) => !isScored(course)).map(({ slug }) => slug)),
    scenarios: scenarios.length,
    signOffs: new Set(signOffs.map(({ slug }) => slug)),
    behaviours,
    returning: {
      tracks: new Set(returning.map(({ slug }) => slug)),
      courses: new Set(
        returning.flatMap(({ requirements }) =>
          requirements.filter(({ kind }) => kind === 'course').map(({ slug }) => slug),
        ),
      ),
    },
  };
}

/** A behaviour that nobody ever practises is only a sentence on a list. */
function noteUnused(
  behaviours: readonly ReadBehaviour[],
  courses: readonly CourseContent[],
  advise: Complain,
): void {
  const definitions = courses.flatMap(({ lessons }) =>
    lessons.flatMap(({ texts }) => texts.map(({ definition }) => definition)),
  );
  const used = new Set(
    definitions.flatMap((definition) =>
      definition.kind === 'scenario'
        ? definition.steps.flatMap(({ choices }) => choices.map(({ behaviour }) => behaviour))
        : [],
    ),
  );
  for (const { slug, line } of behaviours.filter(({ slug: one }) => !used.has(one)))
    advise(line, `No scenario practises "${slug}": name it at a choice, or take it off the list.`);
}
