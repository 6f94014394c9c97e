/** Where somebody meets customers. A closed union: lessons may have a text for each. */
export const SETTINGS = ['phone', 'branch', 'field'] as const;
export type Setting = (typeof SETTINGS)[number];

/** For whom a text of a lesson is: for those of one setting, or for anybody whose setting has none of its own. */
export const TEXT_SETTINGS = ['any', ...SETTINGS] as const;
export type TextSetting = (typeof TEXT_SETTINGS)[number];

/** A text as somebody wants it; what is left out is chosen for them. */
export interface TextWish {
  language?: string | undefined;
  setting?: Setting | undefined;
}

interface Told {
  language: string;
  setting: TextSetting;
}

/**
 * The text that suits the wish best: of the setting asked for or else for any, in the language asked for or else in the course's. Without a
 * text for any the first one stands in, which is the main one. Undefined only where there is none at all.
 */
export function suitingText<T extends Told>(
  texts: readonly T[],
  { language, setting }: TextWish,
  courseLanguage: string,
): T | undefined {
  const wanted = [setting ?? 'any', 'any', texts[0]?.setting].find((one) =>
    texts.some((text) => text.setting === one),
  );
  const ofSetting = texts.filter((text) => text.setting === wanted);
  const languages = [language, language?.split('-')[0], courseLanguage];
  return languages.flatMap((one) => ofSetting.find((text) => text.language === one) ?? [])[0];
}

/** The settings that have a text of their own. */
export function settingsOf(texts: readonly Told[]): Setting[] {
  return SETTINGS.filter((setting) => texts.some((text) => text.setting === setting));
}
