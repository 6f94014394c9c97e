import { Text, Title } from '@mantine/core';
import { Footprints, LoaderCircle, type LucideIcon, Phone, Store } from 'lucide-react';
import type { Setting } from '../lessons/lesson-data.js';
import { FormError } from '../ui/form-error.js';
import { useChooseSetting } from './choose-setting.js';
import { type LessonProps, LessonScreen } from './lesson-screen.js';
import { text } from './messages.js';
import classes from './setting.module.css';
import { SETTING_HINTS, SETTING_WORDS, SETTINGS } from './setting-words.js';

const ICONS: Record<Setting, LucideIcon> = { phone: Phone, branch: Store, field: Footprints };

/** Asked once, before the first lesson that differs by it: where the reader meets customers. */
export function SettingOffer(place: LessonProps) {
  const choose = useChooseSetting(place.lesson);
  return (
    <LessonScreen {...place} save={null}>
      <section className={classes.offer} aria-labelledby="where">
        <Title order={2} id="where">
          {text('whereDoYou')}
        </Title>
        <Text c="dimmed">{text('whereDoYouWhy')}</Text>
        {SETTINGS.map((setting) => {
          const Icon = ICONS[setting];
          const isChosen = choose.isPending && choose.variables === setting;
          return (
            <button
              key={setting}
              type="button"
              className={classes.choice}
              aria-disabled={choose.isPending}
              onClick={() => choose.isPending || choose.mutate(setting)}
            >
              {isChosen ? <LoaderCircle size={24} aria-hidden /> : <Icon size={24} aria-hidden />}
              <span>
                <strong>{SETTING_WORDS[setting]}</strong>
                <span className={classes.hint}>{SETTING_HINTS[setting]}</span>
              </span>
            </button>
          );
        })}
        <FormError error={choose.error} />
      </section>
    </LessonScreen>
  );
}
