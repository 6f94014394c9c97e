import { FileDrop } from './file-drop.js';
import { UploadError } from './upload-error.js';
import { useUpload } from './use-upload.js';

interface Props {
  slug: string;
  /** What the button says: "Upload a film". */
  label: string;
  hint: string;
  /** Endings that the file chooser offers; what a file is, its bytes say. */
  accept: string;
  onUploaded: (name: string) => void;
}

/** Takes a film, captions or a picture into a draft. */
export function UploadField({ slug, onUploaded, ...words }: Props) {
  const { state, start, cancel } = useUpload(slug, onUploaded);
  return (
    <FileDrop {...words} state={state} onFile={start} onCancel={cancel}>
      <UploadError error={state.error} />
    </FileDrop>
  );
}
