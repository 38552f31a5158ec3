/** The picture that a shared link shows: title, sentence and map, with the font that comes with Next. */
import { ImageResponse } from "next/og";
import worldSvg from "@/lib/geo/generated/world-svg.json";
import type { WorldSvg } from "@/lib/geo/world-svg";
import { mapPicture } from "@/lib/map-picture";
import type { AtlasView } from "@/lib/view-model";
import { en } from "@/messages/en";

export const PICTURE_SIZE = { width: 1200, height: 630 };
export const PICTURE_TYPE = "image/png";

const MAP_WIDTH = 720;
const SENTENCE_CHARS = 230;

const world = worldSvg as unknown as WorldSvg;

type Content = { title: string; sentence: string; map: AtlasView | null; marked?: string };

/** A PNG of 1200 × 630; a release changes what it says, so it is not kept for ever. */
export function opengraphPicture({ title, sentence, map, marked }: Content): ImageResponse {
  const svg = map && mapPicture(world, map.paints, map.scale, { marked: marked ? [marked] : [] });
  return new ImageResponse(
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        width: "100%",
        height: "100%",
        padding: 48,
        background: "#faf8f3",
        color: "#1d262d",
      }}
    >
      <div style={{ display: "flex", fontSize: 28, color: "#8f5600" }}>{en.site.name}</div>
      <div style={{ display: "flex", marginTop: 4, fontSize: 64, lineHeight: 1.1 }}>
        {drawable(title)}
      </div>
      <div style={{ display: "flex", flex: 1, marginTop: 28 }}>
        <div style={{ display: "flex", width: svg ? 380 : 1104, fontSize: svg ? 27 : 36 }}>
          {shortened(sentence)}
        </div>
        {svg && (
          // biome-ignore lint/performance/noImgElement: drawn into a PNG by the server, not by a browser
          <img
            alt=""
            src={`data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`}
            width={MAP_WIDTH}
            height={Math.round((MAP_WIDTH * world.height) / world.width)}
            style={{ marginLeft: 4 }}
          />
        )}
      </div>
    </div>,
    { ...PICTURE_SIZE, headers: { "Cache-Control": "public, max-age=3600" } },
  );
}

/** Cut after a word. */
function shortened(text: string): string {
  const drawn = drawable(text);
  if (drawn.length <= SENTENCE_CHARS) return drawn;
  return `${drawn.slice(0, drawn.lastIndexOf(" ", SENTENCE_CHARS))} …`;
}

/** For a letter that its font lacks, the renderer would ask a server elsewhere: such letters are left out. */
function drawable(text: string): string {
  return text.replace(/\s/g, " ").replace(/[^ -~\u00a1-\u00ac\u00ae-\u0113‘’“”–—−…→≥₂]/g, "");
}
