/** Which parameters a picture of a view needs: what it does not show is left out, its dates are written. */
import type { ChartModel } from "../chart-model";
import type { Timeline } from "../contract";
import { queryText } from "../query-text";
import type { ViewState } from "../url-state";
import type { AtlasView } from "../view-model";

/** Of the map: a view that the address of the page and of the picture both understand. */
export function mapPictureView(
  { frame, previous }: Pick<AtlasView, "frame" | "previous">,
  view: ViewState,
): Partial<ViewState> {
  const { metric, source, unit, country, group, region, quality, classes, breaks, asOf } = view;
  const isChange = view.view === "change";
  return {
    metric,
    view: view.view,
    source,
    to: frame?.period ?? null,
    from: isChange ? (previous?.period ?? null) : null,
    across: isChange && view.across,
    unit,
    country,
    group,
    region,
    quality,
    classes,
    breaks,
    asOf,
  };
}

/** Of the chart, with the snapshot whose figures stand beside it. */
export function chartPictureView(
  { frames, shown }: Pick<ChartModel, "frames" | "shown">,
  view: ViewState,
): Partial<ViewState> {
  const { metric, source, year, country, series, region, group, quality, chart, asOf } = view;
  const to = frames[shown]?.period ?? null;
  return { metric, source, to, year, country, series, region, group, quality, chart, asOf };
}

/**
 * The view as the record has it: a source or country that is unknown is left out, as on the page. Addresses of pictures
 * refuse what the page passes over.
 */
export function knownView(
  view: ViewState,
  { source }: Pick<Timeline, "source">,
  areas: readonly { id: string }[],
): ViewState {
  const known = new Set(areas.map(({ id }) => id));
  return { ...view, source, country: view.country.filter((id) => known.has(id)) };
}

export const PICTURE_NAMES = [
  "map",
  "chart",
  "costs",
  "concentration",
  "country",
  "shock",
  "replay",
] as const;
export type PictureName = (typeof PICTURE_NAMES)[number];

/** Pages made to stand in other sites' frames, of the pictures that have one; they take what the picture takes. */
export const EMBEDS: Partial<Record<PictureName, string>> = {
  map: "/embed",
  chart: "/embed/chart",
};

type Look = { theme?: string; ground?: string; size?: string; scale?: number };

/**
 * Path and query of a picture; a look that is the default is left out.
 * @param asked what it is of, `?…` or empty
 */
export function pictureHref(
  file: `${PictureName}.${"png" | "svg"}`,
  asked: string,
  look: Look = {},
): string {
  const query = new URLSearchParams(asked);
  for (const [key, value] of Object.entries(look)) {
    if (value !== undefined && !DEFAULTS.has(`${key}=${value}`)) query.set(key, String(value));
  }
  return `/api/v1/${file}${queryText(query)}`;
}

const DEFAULTS = new Set(["theme=light", "ground=paper", "size=full", "scale=1"]);
