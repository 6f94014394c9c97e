import { ApiError } from '../api/api-error.js';
import { sizeInWords } from '../course-files/sizes.js';
import { FormError } from '../ui/form-error.js';
import classes from './course-zips.module.css';
import { text } from './messages.js';

const FLAWS = [
  'broken',
  'encrypted',
  'path',
  'special',
  'twice',
  'entries',
  'total',
  'bomb',
  'nested',
  'unknown',
  'courses',
  'no-course',
  'slug',
  'text-size',
  'text-bytes',
  'media-kind',
  'media-size',
  'image',
  'gif',
] as const;

/** Why a zip was not taken, file by file, and what to do about each. */
export function Refusal({ error }: { error: unknown }) {
  const details = error instanceof ApiError ? error.details : [];
  const faults = details.flatMap(({ code, path }) => {
    const flaw = FLAWS.find((one) => one === code);
    return flaw ? { path: path || text('wholeZip'), words: text(flaw) } : [];
  });
  const words = {
    ZIP_REFUSED: text('refused'),
    ZIP_TOO_LARGE: text('tooLarge', { size: sizeInWords(details[0]?.mostBytes ?? 0) }),
    UPLOAD_BROKEN_OFF: text('brokenOff'),
    WRITES_FOR_EVERYBODY: text('forEverybody'),
    CONTENT_MISSING: text('noFolder'),
    DRAFT_STANDS_OPEN: text('openMeanwhile'),
  };
  return (
    <>
      <FormError error={error} words={words} />
      {faults.length > 0 && (
        <ul className={classes.faults}>
          {faults.map((fault) => (
            <li key={`${fault.path} ${fault.words}`}>
              <strong>{fault.path}</strong>
              <br />
              {fault.words}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
