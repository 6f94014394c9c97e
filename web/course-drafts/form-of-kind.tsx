import type { ComponentProps } from 'react';
import { AcknowledgementForm } from '../acknowledgement-form/acknowledgement-form.js';
import { ACKNOWLEDGEMENT_SHAPE } from '../acknowledgement-form/acknowledgement-values.js';
import { DefinitionSection } from '../definition-form/definition-section.js';
import { QuizForm } from '../quiz-form/quiz-form.js';
import { QUIZ_SHAPE } from '../quiz-form/quiz-values.js';
import { ScenarioForm } from '../scenario-form/scenario-form.js';
import { SCENARIO_SHAPE } from '../scenario-form/scenario-values.js';

type Props = Omit<ComponentProps<typeof DefinitionSection>, 'shape' | 'children'> & {
  /** Tries a conversation from a step on. */
  onTry: (from: string) => void;
};

/** The form of what a lesson consists of beside its text; each kind has one. */
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
    case 'acknowledgement':
      return (
        <DefinitionSection {...props} shape={ACKNOWLEDGEMENT_SHAPE}>
          {(document, form) => <AcknowledgementForm document={document} form={form} />}
        </DefinitionSection>
      );
  }
}
