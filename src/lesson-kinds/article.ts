/** A text to read; nothing but the lesson's body. */
export interface ArticleDefinition {
  kind: 'article';
}

export type ArticleForLearner = ArticleDefinition;

export function articleForLearner(): ArticleForLearner {
  return { kind: 'article' };
}

/** An article is done when its reader says so. */
export function isArticleDone(position: { isConfirmed: boolean }): boolean {
  return position.isConfirmed;
}
