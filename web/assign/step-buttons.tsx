import { Button, Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { today } from '../text/dates.js';
import { ButtonLink } from '../ui/links.js';
import { text } from './messages.js';
import { type Mistake, mistakeIn, type Step, STEPS } from './steps.js';
import { useDraft } from './use-draft.js';

interface Props {
  step: Exclude<Step, 'check'>;
  /** What keeps somebody here, said at its field. */
  onMistake: (mistake: Mistake) => void;
}

/** Back and on; one goes on when nothing is missing. */
export function StepButtons({ step, onMistake }: Props) {
  const [draft] = useDraft();
  const navigate = useNavigate();
  const [before, after] = [STEPS[STEPS.indexOf(step) - 1], STEPS[STEPS.indexOf(step) + 1]];
  const goOn = () => {
    const mistake = mistakeIn(step, draft, today());
    if (mistake) onMistake(mistake);
    else if (after) void navigate({ to: '/assignments/new/$step', params: { step: after } });
  };
  return (
    <Group mt="lg">
      {before && (
        <ButtonLink variant="default" to="/assignments/new/$step" params={{ step: before }}>
          {text('back')}
        </ButtonLink>
      )}
      <Button onClick={goOn}>{text('next')}</Button>
    </Group>
  );
}
