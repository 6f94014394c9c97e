import { toTipAnswerView } from '../../tip-deliveries/dto/my-tip.view.js';
import type { Answered } from '../../tip-deliveries/my-tips.service.js';
import type { OpenedLink } from '../refresher-links.repository.js';

/** A question that is answered by a link. */
export class LinkedQuestionView {
  /** The tip that it is about. */
  title: string;
  text: string;
  options: string[];
}

/** What the answer was worth. */
export class LinkedAnswerView {
  isRight: boolean;
  rightAnswer: string;
  feedback: string;
  /** When the question comes back; null when it will not any more. */
  comesBackAt: string | null;
}

export const toLinkedQuestionView = ({ title, question }: OpenedLink): LinkedQuestionView => ({
  title,
  text: question.text,
  options: question.options.map(({ text }) => text),
});

export function toLinkedAnswerView(answered: Answered): LinkedAnswerView {
  const { isRight, rightAnswer, feedback, comesBackAt } = toTipAnswerView(answered);
  return { isRight, rightAnswer, feedback, comesBackAt };
}
