import type { ComponentProps } from 'react';
import { DefinitionSection } from '../definition-form/definition-section.js';
import { QuizForm } from '../quiz-form/quiz-form.js';
import { QUIZ_SHAPE } from '../quiz-form/quiz-values.js';
import { ScenarioForm } from '../scenario-form/scenario-form.js';
import { SCENARIO_SHAPE } from '../scenario-form/scenario-values.js';

type Props = Omit<ComponentProps<typeof DefinitionSection>, 'shape' | 'children'> & {
  /** Tries a conversation from a step on. */
  onTry: (from: string) => void;
};

/** The form of a quiz or scenario; each kind has one. */
export function FormOfKind({ onTry, ...props }: Props) {
  switch (props.kind) {
    case 'quiz':
      return (
        <DefinitionSection {...props} shape={QUIZ_SHAPE}>
          {(document, form, goal) => <QuizForm document={document} form={form} goal={goal} />}
        </DefinitionSection>
      );
    case 'scenario':
      return (
        <DefinitionSection {...props} shape={SCENARIO_SHAPE}>
          {(document, form, goal) => (
            <ScenarioForm document={document} form={form} goal={goal} onPlay={onTry} />
          )}
        </DefinitionSection>
      );
  }
}
