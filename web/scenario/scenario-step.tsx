import { LoaderCircle } from 'lucide-react';
import { useId } from 'react';
import type { View } from '../api/client.js';
import { text } from './messages.js';
import classes from './scenario.module.css';

interface Props {
  step: View<'StepView'>;
  /** The place of the choice that is on its way to the server. */
  chosen: number | null;
  onChoose: (choice: number) => void;
}

/** What is being said now, and what can be answered. */
export function ScenarioStep({ step, chosen, onChoose }: Props) {
  const labelId = useId();
  return (
    <>
      <div className={classes.said}>
        <span className={classes.who}>{step.speaker ?? text('narrator')}</span>
        {step.text}
      </div>
      <div role="group" aria-labelledby={labelId}>
        <p id={labelId} className={classes.ask}>
          {text('whatYouSay')}
        </p>
        <div className={classes.choices}>
          {step.choices.map((choice, index) => (
            <button
              key={choice}
              type="button"
              className={classes.choice}
              aria-disabled={chosen !== null}
              data-chosen={chosen === index}
              onClick={() => chosen === null && onChoose(index)}
            >
              <span>{choice}</span>
              {chosen === index && <LoaderCircle size={18} aria-hidden />}
            </button>
          ))}
        </div>
      </div>
    </>
  );
}
