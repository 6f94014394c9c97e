interface TipParts {
  title?: string;
  order?: number;
  audience?: 'everybody' | 'customer-facing';
  body?: string;
}

/** A sound tip with a question, as a file of the content folder. */
export function tipFile({
  title = 'Say when',
  order = 1,
  audience = 'everybody',
  body = 'Answer **Mei**.',
}: TipParts = {}): string {
  return `---
title: ${title}
order: ${order}
audience: ${audience}
thisWeek: Name a day in every answer.
question:
  text: You do not know yet. What helps most?
  options:
    - text: Wait until you know.
    - text: Say when you will know.
      correct: true
  feedback: People plan around a day.
sources:
  - "S0: Ten tips"
---
${body}
`;
}
