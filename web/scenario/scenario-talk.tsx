import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { hasCode } from '../api/api-error.js';
import type { View } from '../api/client.js';
import { untilAnswered } from '../api/query-client.js';
import { Practised } from '../behaviours/practised.js';
import { attemptQuery, attemptsQuery, sendChoice } from '../lessons/attempts-data.js';
import { type Lesson, useStanding } from '../lessons/lesson-data.js';
import { type LessonProps, LessonScreen } from '../player/lesson-screen.js';
import { FormError } from '../ui/form-error.js';
import { RichText } from '../ui/rich-text.js';
import { saveState } from '../ui/save-indicator.js';
import { text } from './messages.js';
import { ScenarioEnding } from './scenario-ending.js';
import { ScenarioStep } from './scenario-step.js';
import classes from './scenario.module.css';

const WORDS = { CHOICE_MADE: text('elsewhere'), STEP_NOT_REACHED: text('elsewhere') };

interface Props extends LessonProps {
  id: string;
  open: { mutate: () => void; isPending: boolean; error: unknown };
}

/** One walk through a conversation: what was said so far, what came of it, and what can be said now. */
export function ScenarioTalk({ id, open, ...place }: Props) {
  const { lesson } = place;
  const attempt = useSuspenseQuery(attemptQuery(lesson, id)).data;
  const { turns = [], step = null, ending = null } = attempt.scenario ?? {};
  const choose = useChoice(lesson, id);
  const latest = useRef<HTMLLIElement>(null);
  const seen = useRef(turns.length);
  useEffect(() => {
    // Something was said: reading goes on with what comes of it.
    if (turns.length > seen.current) latest.current?.focus();
    seen.current = turns.length;
  }, [turns.length]);
  return (
    <LessonScreen {...place} save={saveState(choose) ?? 'saved'}>
      <RichText html={lesson.html} />
      <ol className={classes.talk} aria-label={text('conversation')}>
        {turns.map((turn, index) => (
          <li
            key={index}
            className={classes.turn}
            ref={index === turns.length - 1 ? latest : null}
            tabIndex={-1}
            aria-label={text('comesOfIt')}
          >
            <Turn turn={turn} />
          </li>
        ))}
        {step && (
          <li className={classes.turn}>
            <ScenarioStep
              key={step.id}
              step={step}
              chosen={choose.isPending ? choose.variables.choice : null}
              onChoose={(choice) => choose.mutate({ step: step.id, choice })}
            />
          </li>
        )}
      </ol>
      <FormError error={choose.error} words={WORDS} />
      {ending && <ScenarioEnding ending={ending} scorePermille={attempt.scorePermille ?? 0} open={open} />}
    </LessonScreen>
  );
}

function Turn({ turn }: { turn: View<'TurnView'> }) {
  return (
    <>
      <div className={classes.said}>
        <span className={classes.who}>{turn.speaker ?? text('narrator')}</span>
        {turn.text}
      </div>
      <div className={classes.mine}>
        <span className={classes.who}>{text('youSaid')}</span>
        {turn.chosen}
      </div>
      <div className={classes.outcome}>
        <span className={classes.who}>{text('comesOfIt')}</span>
        {turn.feedback}
        {turn.behaviour && (
          <span className={classes.practised}>
            <Practised slug={turn.behaviour} />
          </span>
        )}
      </div>
    </>
  );
}

function useChoice(lesson: Lesson, id: string) {
  const queryClient = useQueryClient();
  const setStanding = useStanding(lesson);
  const { queryKey } = attemptQuery(lesson, id);
  return useMutation({
    ...untilAnswered,
    mutationFn: (choice: View<'ChoiceDto'>) => sendChoice(lesson, id, choice),
    onSuccess: async (now) => {
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData(queryKey, now);
      if (now.status === 'open') return;
      setStanding({ status: 'done', scorePermille: now.scorePermille });
      await queryClient.invalidateQueries({ queryKey: attemptsQuery(lesson).queryKey, exact: true });
    },
    onError: (error) => {
      // Another window got on: what was said there stands.
      if (hasCode(error, 'CHOICE_MADE') || hasCode(error, 'STEP_NOT_REACHED')) {
        void queryClient.invalidateQueries({ queryKey });
      }
    },
  });
}
