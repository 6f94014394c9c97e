import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import type { Lesson } from '../lessons/lesson-data.js';
import { FormError } from '../ui/form-error.js';
import { useChooseSetting } from './choose-setting.js';
import classes from './setting.module.css';
import { text } from './messages.js';
import { SETTING_WORDS, settingAmong, SETTINGS } from './setting-words.js';

/** In the head of a lesson that differs by where customers are met: changes that, whatever was begun. */
export function SettingPicker({ lesson }: { lesson: Lesson }) {
  const labelId = useId();
  const choose = useChooseSetting(lesson);
  return (
    <div className={classes.picker}>
      <span id={labelId} className={classes.label}>
        {text('youMeet')}
      </span>
      <SegmentedControl
        aria-labelledby={labelId}
        value={choose.isPending ? choose.variables : (lesson.chosenSetting ?? lesson.setting)}
        onChange={(value) => {
          const setting = settingAmong(value);
          if (setting) choose.mutate(setting);
        }}
        data={SETTINGS.map((value) => ({ value, label: SETTING_WORDS[value] }))}
      />
      <FormError error={choose.error} />
    </div>
  );
}
