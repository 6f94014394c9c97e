import { ApiError } from '../api/api-error.js';
import { FormError } from '../ui/form-error.js';
import { text } from './messages.js';
import { sizeInWords } from './sizes.js';

const WORDS = {
  svg: text('svg'),
  quicktime: text('quicktime'),
  unknown: text('unknown'),
  unreadable: text('unreadable'),
  moving: text('moving'),
  pixels: text('pixels'),
  CAPTIONS_HAVE_MISTAKES: text('captionsMistakes'),
  TOO_MANY_FILES: text('tooMany'),
  DRAFT_NOT_FOUND: text('gone'),
  UPLOAD_BROKEN_OFF: text('brokenOff'),
};

/** Why a file was not taken, and what to do about it. */
export function UploadError({ error }: { error: unknown }) {
  const details = error instanceof ApiError ? error.details : [];
  const lines = details.flatMap(({ line, message }) => (line === undefined ? [] : { line, message }));
  const size = sizeInWords(details[0]?.mostBytes ?? 0);
  const tooLarge = {
    image: text('imageTooLarge', { size }),
    film: text('filmTooLarge', { size }),
    captions: text('captionsTooLarge', { size }),
  };
  return (
    <>
      <FormError error={error} words={{ ...WORDS, ...tooLarge }} />
      {lines.length > 0 && (
        <ul>
          {lines.map((one) => (
            <li key={`${one.line} ${one.message}`}>{text('captionsLine', one)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
