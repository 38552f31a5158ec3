/** An SVG as PNG, off the thread that answers requests. */
import { join } from "node:path";
import { renderAsync } from "@resvg/resvg-js";
import { ApiProblem } from "./problem";

/** Static instances: the rasteriser reads neither woff2 nor variable fonts. */
const FONTS = ["400Regular/SourceSans3_400Regular.ttf", "600SemiBold/SourceSans3_600SemiBold.ttf"];
const FAMILY = "Source Sans 3";

/** At 4× a picture needs 60 MB while it is drawn. */
const MAX_AT_ONCE = 2;
const MAX_WAITING = 40;

let drawing = 0;
const waiting: (() => void)[] = [];

/**
 * @param scale pixels for one px of the SVG
 * @throws ApiProblem 503 when more pictures are asked for than can be drawn soon
 */
export async function rasterise(svg: string, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  await turn();
  try {
    const drawn = await renderAsync(svg, {
      fitTo: { mode: "zoom", value: scale },
      font: {
        loadSystemFonts: false,
        fontFiles: FONTS.map((file) =>
          join(process.cwd(), "node_modules/@expo-google-fonts/source-sans-3", file),
        ),
        defaultFontFamily: FAMILY,
        sansSerifFamily: FAMILY,
      },
    });
    return new Uint8Array(drawn.asPng());
  } finally {
    drawing -= 1;
    waiting.shift()?.();
  }
}

async function turn(): Promise<void> {
  if (drawing >= MAX_AT_ONCE) {
    if (waiting.length >= MAX_WAITING)
      throw new ApiProblem(
        503,
        "busy",
        "Too many pictures are being drawn: try again in a moment.",
      );
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  drawing += 1;
}
