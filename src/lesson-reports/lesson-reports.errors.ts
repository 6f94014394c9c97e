import { Conflict, InvalidInput, NotFound, RuleBroken } from '../common/errors/domain-error.js';

export const reportNotFound = () =>
  new NotFound('REPORT_NOT_FOUND', 'There is no such report from anybody in your scope.');

export const reportIdInvalid = () =>
  new InvalidInput('REPORT_ID_INVALID', 'The id must be 22 random letters, digits, hyphens or underscores.');

export const reportIdTaken = () =>
  new Conflict('REPORT_ID_TAKEN', 'Another report has this id: make a new random one.');

export const reportAnswered = () =>
  new Conflict('REPORT_ANSWERED', 'This report was answered already, and the answer stands.');

export const tooManyReports = (most: number) =>
  new RuleBroken(
    'TOO_MANY_REPORTS',
    `${most} reports of yours wait for an answer: let somebody read them first.`,
  );
