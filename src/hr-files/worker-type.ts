import { normaliseColumn } from '../hr-columns/column-forms.js';

export const WORKER_TYPES = ['employee', 'contractor', 'temporary', 'business-owner', 'partner'] as const;
/** How somebody is tied to the organisation; all are enrolled and reported alike. */
export type WorkerType = (typeof WORKER_TYPES)[number];

const list = (words: string) => words.split(/,\s+/);

const WORDS: Record<WorkerType, readonly string[]> = {
  employee:
    list(`employee, employees, regular, permanent, full time, part time, fulltime, parttime, ft, pt, staff, salaried,
    hourly, indefinite, exempt, non exempt, nonexempt, emp, ee, active, aktive, aktiv, aktive r, angestellte, angestellter, angestellte r,
    arbeiter, arbeiterin, mitarbeiter, mitarbeiterin, festangestellt, unbefristet, vollzeit, teilzeit, cdi, temps plein,
    temps partiel, indefinido, fijo, tiempo completo, tiempo parcial`),
  contractor: list(`contractor, independent contractor, consultant, contingent worker, contingent, freelance,
    freelancer, external, contract, contract worker, agency worker, agency, vendor, cwk, externe, externer, extern, freie mitarbeiter,
    freier mitarbeiter, freie mitarbeiterin, leiharbeitnehmer, zeitarbeit, prestataire, indépendant, intérimaire, autónomo,
    externo, contratista`),
  temporary:
    list(`temporary, temp, seasonal, intern, interns, internship, trainee, apprentice, fixed term, fixed term contract, limited term, casual,
    working student, befristet, aushilfe, aushilfen, auszubildende, auszubildender, azubi, praktikant, praktikantin, werkstudent,
    werkstudentin, minijob, geringfügig beschäftigte, saisonkraft, cdd, stagiaire, alternant, apprenti, temporal,
    eventual, becario, en prácticas`),
  'business-owner': list('business owner, owner, co owner, founder, proprietor, shareholder'),
  partner: list('partner, business partner, external partner, franchisee, dealer'),
};

const BY_WORD = new Map(
  WORKER_TYPES.flatMap((type) => WORDS[type].map((word): [string, WorkerType] => [word, type])),
);
const LONGEST = Math.max(...[...BY_WORD.keys()].map((words) => words.split(' ').length));

/**
 * The type that the words of a text agree on, the longest known ones first: "Hourly part-time", "Intern (Fixed Term)". Whatever is more
 * than an employee goes before "full time"; two such types, or no known word, tell nothing.
 */
function byWords(words: readonly string[]): WorkerType | null {
  const found = new Set<WorkerType>();
  for (let at = 0; at < words.length;) {
    let length = Math.min(LONGEST, words.length - at);
    while (length > 0 && !BY_WORD.has(words.slice(at, at + length).join(' '))) length--;
    const type = BY_WORD.get(words.slice(at, at + length).join(' '));
    if (type) found.add(type);
    at += Math.max(1, length);
  }
  if (found.size > 1) found.delete('employee');
  const [only, ...others] = found;
  return others.length === 0 ? (only ?? null) : null;
}

/** As files spell them: few spellings for many rows. */
const spellings = new Map<string, WorkerType | null>();

/** The worker type that an HR system's word stands for, or null for an unknown one; part-time says nothing about the share. */
export function workerTypeOf(text: string): WorkerType | null {
  const known = spellings.get(text);
  if (known !== undefined) return known;
  const words = normaliseColumn(text);
  const type = BY_WORD.get(words) ?? byWords(words.split(' '));
  if (text.length <= 60 && spellings.size < 1_000) spellings.set(text, type);
  return type;
}
