/** A drawn map of a country's parts, in units of a map that is `width` wide. */
export type PartsMap = { width: number; height: number; shapes: PartShape[] };

export type PartShape = {
  /** ISO 3166-2, or the residual of a source. */
  id: string;
  name: string;
  d: string;
  /** Middle of the largest piece. */
  cx: number;
  cy: number;
  /** Written into the shape; left out where shapes are too irregular for it. */
  label?: string;
};
