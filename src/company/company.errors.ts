import { Conflict, NotFound, RuleBroken } from '../common/errors/domain-error.js';
import { LONGEST_SIDE, type LogoFlaw, SHORTEST_SIDE } from './logo-image.js';

const FLAWS: Record<LogoFlaw, { code: string; message: string }> = {
  svg: {
    code: 'LOGO_IS_SVG',
    message: 'An SVG can carry scripts and is not taken: save the logo as PNG, JPEG or WebP.',
  },
  unreadable: {
    code: 'LOGO_UNREADABLE',
    message: 'This is no whole PNG, JPEG or WebP image: save the logo again as one of them.',
  },
  sides: {
    code: 'LOGO_SIDES',
    message: `Each side must have ${SHORTEST_SIDE} to ${LONGEST_SIDE} pixels: save the logo in another size.`,
  },
  moving: { code: 'LOGO_MOVES', message: 'A logo must not move: save it as one still image.' },
};

export function logoRefused(flaw: LogoFlaw): RuleBroken {
  const { code, message } = FLAWS[flaw];
  return new RuleBroken(code, message, [{ code, field: 'logo', message }]);
}

export const logoNotFound = () => new NotFound('LOGO_NOT_FOUND', 'The company has no such logo.');

export const lookChangedMeanwhile = () =>
  new Conflict(
    'LOOK_CHANGED_MEANWHILE',
    'Somebody has changed the look since it was read: read it again and decide anew.',
  );

export const wordsChangedMeanwhile = () =>
  new Conflict(
    'WORDS_CHANGED_MEANWHILE',
    'Somebody has changed the company’s words since they were read: read them again and decide anew.',
  );
