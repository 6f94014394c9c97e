import { catalogue } from '../text/catalogue.js';

export const text = catalogue('acknowledgement-form', {
  statement: 'Sentence that people confirm',
  statementHint: 'Said by them: “I have read this, and I know whom to ask.”',
  commitment: 'Ask for a commitment as well',
  commitmentHint:
    'For themselves alone they write what they will do differently for whom, and are asked some weeks later whether it helped.',
});
