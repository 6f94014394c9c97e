import { normaliseColumn } from '../hr-columns/column-names.js';

export const WORKER_TYPES = ['employee', 'contractor', 'temporary', 'business-owner', 'partner'] as const;
/** How somebody is tied to the organisation; all are enrolled and reported alike. */
export type WorkerType = (typeof WORKER_TYPES)[number];

const list = (words: string) => words.split(/,\s+/);

const WORDS: Record<WorkerType, readonly string[]> = {
  employee:
    list(`employee, regular, permanent, full time, part time, fulltime, parttime, ft, pt, staff, salaried,
    hourly, regular full time, regular part time, full time regular, part time regular, full time employee,
    part time employee, regular employee, permanent employee, indefinite`),
  contractor: list(`contractor, independent contractor, consultant, contingent worker, contingent, freelance,
    freelancer, external, contract, contract worker, agency worker, vendor`),
  temporary: list(`temporary, temp, seasonal, intern, internship, trainee, apprentice, fixed term,
    temporary fixed term, temporary employee, seasonal employee, fixed term employee, casual, working student`),
  'business-owner': list('business owner, owner, co owner, founder, proprietor, shareholder'),
  partner: list('partner, business partner, external partner, franchisee, dealer'),
};

const BY_WORD = new Map(
  WORKER_TYPES.flatMap((type) => WORDS[type].map((word): [string, WorkerType] => [word, type])),
);
/** As files spell them: few spellings for many rows. */
const spellings = new Map<string, WorkerType | null>();

/** The worker type that an HR system's word stands for, or null for an unknown one; part-time says nothing about the share. */
export function workerTypeOf(text: string): WorkerType | null {
  const known = spellings.get(text);
  if (known !== undefined) return known;
  const type = BY_WORD.get(normaliseColumn(text)) ?? null;
  if (text.length <= 60 && spellings.size < 1_000) spellings.set(text, type);
  return type;
}
