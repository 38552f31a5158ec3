/** The generated world map of the server (`npm run geometry`), in pixels of a map that is `width` wide. */
export type WorldSvg = {
  width: number;
  height: number;
  /** Outline of the globe: the sea. */
  sphere: string;
  graticule: string;
  /** Large shapes first. `boxPx` is the box of the largest polygon, `areaPx` the area of all of them. */
  areas: {
    id: string;
    d: string;
    cx: number;
    cy: number;
    boxPx: [width: number, height: number];
    areaPx: number;
  }[];
  /** Land without a value: Antarctica (`land`) and territories that are no entry of ISO 3166-1 (`unassigned`, dashed border). */
  extra: { name: string; kind: string; d: string }[];
  /** Areas that are a point on this map. */
  points: { id: string; kind: string; cx: number; cy: number }[];
};
