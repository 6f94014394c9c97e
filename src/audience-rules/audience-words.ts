import { assertNever } from '../common/assert-never.js';
import type { Audience } from './audience.js';

/** Who is meant, for people; `nameOf` gives a department's name. */
export function audienceInWords(audience: Audience, nameOf: (departmentId: number) => string): string {
  switch (audience.kind) {
    case 'new-hires':
      return 'new hires';
    case 'customer-facing':
      return 'people who meet customers';
    case 'everybody-in-waves':
      return 'everybody, wave by wave';
    case 'people':
      return audience.personIds.length === 1
        ? '1 person by name'
        : `${audience.personIds.length} people by name`;
    case 'departments':
      return `everybody in ${audience.departmentIds.map(nameOf).join(', ')}`;
    case 'titles':
      return `everybody with the title ${audience.titles.join(', ')}`;
    case 'within':
      return "within the trainer's scope";
    case 'any':
      return audience.of.map((part) => audienceInWords(part, nameOf)).join('; or ');
    case 'all':
      return audience.of.map((part) => audienceInWords(part, nameOf)).join(', and of them ');
    default:
      return assertNever(audience);
  }
}
