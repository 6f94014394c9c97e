import type { Step } from './badges-data.js';
import { text } from './messages.js';

const missingOf = (steps: readonly Step[], of: Step['of']) => {
  const step = steps.find((one) => one.of === of);
  return step ? step.need - step.have : 0;
};

/** What is missing for a badge, in words; '' where nothing is. */
export function missingInWords(steps: readonly Step[]): string {
  return [...steps.flatMap((step) => ofOneStep(step) ?? []), ...ofThanks(steps)].join(' ');
}

function ofThanks(steps: readonly Step[]): string[] {
  const [colleagues, departments] = [missingOf(steps, 'colleagues'), missingOf(steps, 'departments')];
  const people = colleagues;
  if (people > 0 && departments > 0)
    return [
      text('colleaguesFrom', {
        colleagues: text('colleagues', { count: people }),
        departments: text('departments', { count: departments }),
      }),
    ];
  if (people > 0) return [text('colleagues', { count: people })];
  return departments > 0 ? [text('anotherFrom', { count: departments })] : [];
}

function ofOneStep({ of, what, have, need }: Step): string | null {
  if (have >= need) return null;
  switch (of) {
    case 'track':
      return what === null ? text('named') : text('track', { what });
    case 'course':
      return what === null ? text('named') : text('course', { what });
    case 'sign-off':
      return what === null ? text('named') : text('signOff', { what });
    case 'nomination':
      return text('nomination');
    case 'recommendation':
      return text('recommendation');
    case 'scenarios':
      return text('scenarios', { count: need - have });
    case 'months':
      return text('months', { count: need - have });
    case 'colleagues':
    case 'departments':
      return null;
  }
}

/** How much of a badge somebody has, from 0 to 1. */
export function shareOf(steps: readonly Step[]): number {
  const need = steps.reduce((sum, step) => sum + step.need, 0);
  return need === 0 ? 0 : steps.reduce((sum, step) => sum + step.have, 0) / need;
}
