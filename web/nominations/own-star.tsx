import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { untilAnswered } from '../api/query-client.js';
import { toast } from '../ui/announcements.js';
import { Card } from '../ui/card.js';
import { FormError } from '../ui/form-error.js';
import { text } from './messages.js';
import { NominationWords } from './nomination-words.js';
import { quarterInWords } from './quarter-words.js';
import { showStar, type Star, STARS, starWordsQuery } from './stars-data.js';
import classes from './stars.module.css';

/** For whoever is a star: what colleagues wrote, and whether everybody may read their name. */
export function OwnStar({ star, quarter }: { star: Star; quarter: string }) {
  const queryClient = useQueryClient();
  const { data: words = [] } = useQuery(starWordsQuery(star.id));
  const isShown = star.isShown === true;
  const show = useMutation({
    ...untilAnswered,
    mutationFn: (isAgreed: boolean) => showStar(star.id, isAgreed),
    onSuccess: async (_, isAgreed) => {
      toast(text(isAgreed ? 'nowShown' : 'nowHidden'));
      await queryClient.invalidateQueries(STARS);
    },
  });
  return (
    <Card title={text('youTitle', { quarter: quarterInWords(quarter) })}>
      <p>{text(isShown ? 'youShown' : 'youHidden')}</p>
      <Button
        variant={isShown ? 'default' : 'filled'}
        loading={show.isPending}
        onClick={() => show.mutate(!isShown)}
      >
        {text(isShown ? 'keepBetween' : 'letAll')}
      </Button>
      <FormError error={show.error} words={{ STAR_NOT_FOUND: text('STAR_NOT_FOUND') }} />
      {words.length > 0 && (
        <>
          <h3>{text('wroteTitle')}</h3>
          <ul className={classes.nominations}>
            {words.map(({ from, ...one }) => (
              <li key={`${from} ${one.evidence}`}>
                <NominationWords words={one} from={text('from', { name: from })} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
