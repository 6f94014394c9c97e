import { Card } from '../ui/card.js';
import { TextLink } from '../ui/links.js';
import type { OpenSession } from './bookings-data.js';
import { text } from './messages.js';
import { placeWords, whenWords } from './session-words.js';

/** When and where the reader's next session is. */
export function NextSessionCard({ session }: { session: OpenSession }) {
  return (
    <Card title={text('nextSession')}>
      <p>
        <strong>{session.title}</strong>
        <br />
        {whenWords(session)}
        <br />
        {placeWords(session)}
      </p>
      <TextLink to="/workshops">{text('allOfThem')}</TextLink>
    </Card>
  );
}
