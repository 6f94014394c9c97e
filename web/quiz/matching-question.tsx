import { NativeSelect } from '@mantine/core';
import { paired, sharedPartners } from './answers.js';
import { text } from './messages.js';
import type { QuestionProps } from './question-page.js';
import classes from './quiz.module.css';

/** Lines that each get a partner from a list. */
export function MatchingQuestion({ question, draft, onDraft }: QuestionProps) {
  const { left = [], right = [] } = question;
  const pairs = draft?.pairs ?? [];
  const shared = sharedPartners(pairs);
  const partnerOf = (line: string) => pairs.find((pair) => pair.left === line)?.right ?? '';
  const partners = [
    { value: '', label: text('choosePartner') },
    ...right.map(({ id, text: label }) => ({ value: id, label })),
  ];
  return (
    <div className={classes.options}>
      {left.map((line) => (
        <NativeSelect
          key={line.id}
          className={classes.pair}
          label={line.text}
          data={partners}
          value={partnerOf(line.id)}
          error={shared.has(partnerOf(line.id)) && text('sharedPartner')}
          onChange={(event) => onDraft({ pairs: paired(pairs, line.id, event.currentTarget.value) })}
        />
      ))}
    </div>
  );
}
