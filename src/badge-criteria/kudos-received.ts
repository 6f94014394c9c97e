import type { Fields } from '../common/front-matter/fields.js';
import type { KnownContent } from './known-content.js';

/**
 * So many different colleagues of so many departments, none of them one's own, gave thanks for one of these behaviours, or for any where none
 * is named. Answers to thanks do not count.
 */
export interface KudosReceived {
  kind: 'kudos-received';
  colleagues: number;
  departments: number;
  behaviours: string[];
}

export function readKudosReceived(fields: Fields, known: KnownContent): KudosReceived {
  const colleagues = fields.whole('colleagues', 1, 50);
  const departments = fields.whole('departments', 1, 20);
  const behaviours = fields.texts('behaviours', { min: 0, max: 12 }, { max: 80 });
  if (departments > colleagues)
    fields.mistake(
      'departments',
      `This can never be met: ${departments} departments need as many colleagues.`,
    );
  for (const slug of behaviours.filter((one) => one && !known.behaviours.has(one)))
    fields.mistake('behaviours', `This can never be met: behaviours.yaml has no "${slug}".`);
  return { kind: 'kudos-received', colleagues, departments, behaviours };
}
