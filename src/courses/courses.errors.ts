import { NotFound } from '../common/errors/domain-error.js';

export class CourseNotFound extends NotFound {
  constructor() {
    super('COURSE_NOT_FOUND', 'There is no course with this slug: GET /api/courses lists them.');
  }
}

export class CourseFileNotFound extends NotFound {
  constructor() {
    super('COURSE_FILE_NOT_FOUND', 'This course has no such file: take the address from the lesson.');
  }
}
