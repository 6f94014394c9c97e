import { NotFound } from '../common/errors/domain-error.js';

export const noticeNotFound = () =>
  new NotFound('NOTICE_NOT_FOUND', 'There is no such notice in your inbox: look at it again.');
