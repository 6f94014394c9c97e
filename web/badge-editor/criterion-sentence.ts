import type { BadgeOptions, CriterionForm } from './badge-editor-data.js';
import { text } from './messages.js';

type Named = { slug: string; title: string }[];
const titleIn = (options: Named, slug: string | undefined): string =>
  options.find((one) => one.slug === slug)?.title ?? slug ?? '';

/** What a criterion asks, as a sentence; what is not chosen yet stands there as a gap. */
export function criterionInWords(criterion: CriterionForm, options: BadgeOptions): string {
  const named = (choices: Named, slug: string | undefined) => titleIn(choices, slug) || text('gap');
  const amount = (value: number | undefined) => (value ? value : text('gap'));
  const first = criterion.firstAttempt ? text('saysFirst') : '';
  const { score } = criterion;
  switch (criterion.kind) {
    case 'track-completed': {
      const soon = criterion.withinDays ? text('saysSoon', { count: criterion.withinDays }) : '';
      return text('saysTrack', { what: named(options.tracks, criterion.track), soon });
    }
    case 'course-completed':
      return text('saysCourse', {
        what: named(options.courses, criterion.course),
        score: score ? text('saysScore', { score }) : '',
        first,
      });
    case 'scenario-score':
      return text('saysScenarios', { count: amount(criterion.scenarios), score: amount(score), first });
    case 'tip-streak':
      return text('saysMonths', { count: amount(criterion.months) });
    case 'kudos-received': {
      const behaviours = (criterion.behaviours ?? []).map((slug) => `“${titleIn(options.behaviours, slug)}”`);
      return text('saysKudos', {
        colleagues: text('saysColleagues', { count: amount(criterion.colleagues) }),
        departments: text('saysDepartments', { count: amount(criterion.departments) }),
        what: behaviours.length > 0 ? text('saysFor', { what: behaviours.join(', ') }) : '',
      });
    }
    case 'signed-off':
      return text('saysSignOff', { what: named(options.signOffs, criterion.signOff) });
    case 'nomination':
      return text('saysNomination');
    case 'recommended':
      return text('saysRecommended');
  }
}
