/** What somebody says of a tip: they will try it, or they have. */
export const ACKNOWLEDGEMENTS = ['trying', 'done'] as const;
export type Acknowledgement = (typeof ACKNOWLEDGEMENTS)[number];
