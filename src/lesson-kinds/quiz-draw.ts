/** What a question tries: judging a situation, or knowing something. A closed union. */
export const QUESTION_PARTS = ['situational', 'knowledge'] as const;
export type QuestionPart = (typeof QUESTION_PARTS)[number];

/** How many questions an attempt asks: of all alike, or so many of each part; a part that is not named is not asked. */
export type QuizDraw = number | Partial<Record<QuestionPart, number>>;

interface Parted {
  part?: QuestionPart;
}

/** A question without a part, as every question was once, asks for knowledge. */
export const partOf = ({ part = 'knowledge' }: Parted): QuestionPart => part;

/** How many questions an attempt asks in all. */
export function questionCount(draw: QuizDraw): number {
  return typeof draw === 'number' ? draw : QUESTION_PARTS.reduce((sum, part) => sum + (draw[part] ?? 0), 0);
}

/** The first ones of these questions that the draw asks for, the order kept. */
export function drawn<Q extends Parted>(questions: readonly Q[], draw: QuizDraw): Q[] {
  if (typeof draw === 'number') return questions.slice(0, draw);
  const chosen = new Set(
    QUESTION_PARTS.flatMap((part) =>
      questions.filter((question) => partOf(question) === part).slice(0, draw[part] ?? 0),
    ),
  );
  return questions.filter((question) => chosen.has(question));
}

/** A draw in words: `4`, or `9 situational, 3 knowledge`. */
export function drawInWords(draw: QuizDraw): string {
  if (typeof draw === 'number') return String(draw);
  return QUESTION_PARTS.flatMap((part) => (draw[part] ? [`${draw[part]} ${part}`] : [])).join(', ');
}
