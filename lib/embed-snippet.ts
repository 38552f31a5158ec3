/** The lines of HTML with which another site shows a view of the atlas. */
import { escapeXml } from "./atom";

/** What the view in the frame tells the page around it: `{ type, height }`, height in CSS px. */
export const HEIGHT_MESSAGE = "hashrate-atlas:height";

export type EmbedSize = {
  /** CSS px; null: as wide as there is room. */
  widthPx: number | null;
  /** Until the view tells its own, and where script does not run. */
  heightPx: number;
};

export const EMBED_HEIGHT_PX = { least: 240, usual: 640, most: 3_000 };
const WIDTH_PX = { least: 280, most: 2_000 };

/** A size within what makes sense; what is no number becomes the usual one. */
export function embedSize(width: string, height: string): EmbedSize {
  const within = (text: string, { least, most }: { least: number; most: number }) =>
    /^\d{1,5}$/.test(text.trim()) ? Math.min(most, Math.max(least, Number(text))) : null;
  return {
    widthPx: within(width, WIDTH_PX),
    heightPx: within(height, EMBED_HEIGHT_PX) ?? EMBED_HEIGHT_PX.usual,
  };
}

/** The height that a view tells of itself, within bounds; null for what is no number. */
export function heightOf(told: unknown): number | null {
  if (typeof told !== "number" || !Number.isFinite(told)) return null;
  return Math.min(EMBED_HEIGHT_PX.most, Math.max(EMBED_HEIGHT_PX.least, Math.ceil(told)));
}

/**
 * A frame, and a script of a few lines that gives it the height of its view. The script takes a height only from the frames of
 * the atlas, only as a number, and within bounds; without it the frame keeps its height and scrolls.
 * @param address of the view to embed, absolute
 */
export function embedSnippet(
  address: string,
  title: string,
  { widthPx, heightPx }: EmbedSize,
): string {
  const origin = new URL(address).origin;
  const width = widthPx === null ? "100%" : String(widthPx);
  return `<iframe src="${escapeXml(address)}" title="${escapeXml(title)}" width="${width}" height="${heightPx}" style="border:0;max-width:100%" loading="lazy" allow="fullscreen"></iframe>
<script>
addEventListener("message", function (event) {
  if (event.origin !== ${JSON.stringify(origin)} || !event.data || event.data.type !== "${HEIGHT_MESSAGE}") return;
  var height = Math.min(${EMBED_HEIGHT_PX.most}, Math.max(${EMBED_HEIGHT_PX.least}, Number(event.data.height) || 0));
  document.querySelectorAll("iframe").forEach(function (frame) {
    if (frame.contentWindow === event.source) frame.height = height;
  });
});
</script>
`;
}
