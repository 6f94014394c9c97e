import { fixtureContent } from './fixture-content.js';

export const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><circle cx="48" cy="48" r="40"/></svg>\n';

/** The files of a badge by its criterion, as lines of YAML. */
export const badgeFiles = (slug: string, order: number, ...criterion: string[]): Record<string, string> =>
  badgeFilesWith(slug, order, [], criterion);

/** The same, with more lines of front matter. */
export const badgeFilesWith = (
  slug: string,
  order: number,
  more: readonly string[],
  criterion: readonly string[],
): Record<string, string> => ({
  [`badges/${slug}.md`]: `---
order: ${order}
title: Badge ${slug}
summary: What earns ${slug}.
${more.map((line) => `${line}\n`).join('')}criterion:
${criterion.map((line) => `  ${line}`).join('\n')}
---
What ${slug} stands for.
`,
  [`badges/${slug}.svg`]: SVG,
});

/** The fixture content with a badge of each kind of criterion. */
export const contentWithBadges = {
  ...fixtureContent,
  ...badgeFiles('soon', 1, 'kind: track-completed', 'track: sensitisation', 'withinDays: 30'),
  ...badgeFiles(
    'first-time',
    2,
    'kind: course-completed',
    'course: basics',
    'score: 80',
    'firstAttempt: true',
  ),
  ...badgeFiles('ace', 3, 'kind: scenario-score', 'scenarios: 1', 'score: 90'),
  ...badgeFiles('streak', 4, 'kind: tip-streak', 'months: 3'),
  ...badgeFiles('bridge', 5, 'kind: kudos-received', 'colleagues: 3', 'departments: 2'),
  ...badgeFiles('seen', 6, 'kind: signed-off', 'signOff: conversations'),
  ...badgeFiles('noticed', 7, 'kind: recommended'),
};
