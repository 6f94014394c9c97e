import type { QuestionProps } from './question-page.js';
import classes from './quiz.module.css';

/** One answer of several, or all that are right. */
export function ChoiceQuestion({ question, draft, onDraft }: QuestionProps) {
  const { id, kind, options = [] } = question;
  const chosen = draft?.chosen ?? [];
  const toggle = (option: string) => {
    if (kind === 'single') return onDraft({ chosen: [option] });
    const others = chosen.filter((one) => one !== option);
    onDraft({ chosen: others.length < chosen.length ? others : [...chosen, option] });
  };
  return (
    <div className={classes.options}>
      {options.map((option) => (
        <label key={option.id} className={classes.option}>
          <input
            type={kind === 'single' ? 'radio' : 'checkbox'}
            name={id}
            checked={chosen.includes(option.id)}
            onChange={() => toggle(option.id)}
          />
          <span>{option.text}</span>
        </label>
      ))}
    </div>
  );
}
