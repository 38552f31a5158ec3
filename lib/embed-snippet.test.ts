import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  EMBED_HEIGHT_PX,
  embedSize,
  embedSnippet,
  HEIGHT_MESSAGE,
  heightOf,
} from "./embed-snippet";

const ADDRESS = "https://atlas.example.org/embed?to=2021-08&country=CHN";
const SIZE = { widthPx: null, heightPx: 640 };

/** Runs the script of the snippet in a page with two frames. */
function pageAround(snippet: string) {
  const script = /<script>(.*)<\/script>/s.exec(snippet)?.[1] ?? "";
  const frames = [
    { contentWindow: {}, height: "640" },
    { contentWindow: {}, height: "640" },
  ];
  let tell: (event: unknown) => void = () => {};
  const listen = (_: string, listener: typeof tell) => {
    tell = listener;
  };
  const document = { querySelectorAll: () => frames };
  new Function("addEventListener", "document", script)(listen, document);
  const from = (origin: string, data: unknown, source: unknown = frames[0]?.contentWindow) =>
    tell({ origin, data, source });
  return { frames, from };
}

describe("the snippet", () => {
  test("is a frame of the view with a title and a height", () => {
    const snippet = embedSnippet(ADDRESS, "Hashrate share, 2021-08", SIZE);
    expect(snippet).toContain('src="https://atlas.example.org/embed?to=2021-08&amp;country=CHN"');
    expect(snippet).toContain('title="Hashrate share, 2021-08" width="100%" height="640"');
  });

  test("lets no title out of its attribute", () => {
    const title = `"><img src=x onerror=alert(1)></script><script>`;
    const snippet = embedSnippet(ADDRESS, title, SIZE);
    expect(snippet.match(/</g)).toHaveLength(4);
  });

  test("gives the frame that speaks the height it tells, and no other frame", () => {
    const { frames, from } = pageAround(embedSnippet(ADDRESS, "", SIZE));
    from("https://atlas.example.org", { type: HEIGHT_MESSAGE, height: 812 });
    expect(frames.map(({ height }) => height)).toEqual([812, "640"]);
  });

  test("hears nobody else, and no height out of bounds", () => {
    const { frames, from } = pageAround(embedSnippet(ADDRESS, "", SIZE));
    const message = { type: HEIGHT_MESSAGE, height: 900 };
    from("https://evil.example", message);
    from("https://atlas.example.org.evil.example", message);
    from("https://atlas.example.org", null);
    from("https://atlas.example.org", { type: "other", height: 900 });
    from("https://atlas.example.org", message, {});
    expect(frames.map(({ height }) => height)).toEqual(["640", "640"]);
    from("https://atlas.example.org", { type: HEIGHT_MESSAGE, height: 1e9 });
    expect(frames[0]?.height).toBe(EMBED_HEIGHT_PX.most);
    from("https://atlas.example.org", { type: HEIGHT_MESSAGE, height: "javascript:alert(1)" });
    expect(frames[0]?.height).toBe(EMBED_HEIGHT_PX.least);
  });
});

test("a size is within bounds, whatever is typed", () => {
  expect(embedSize("", "500")).toEqual({ widthPx: null, heightPx: 500 });
  expect(embedSize(" 600 ", "1")).toEqual({ widthPx: 600, heightPx: EMBED_HEIGHT_PX.least });
  fc.assert(
    fc.property(fc.string(), fc.string(), (width, height) => {
      const size = embedSize(width, height);
      expect(size.heightPx).toBeGreaterThanOrEqual(EMBED_HEIGHT_PX.least);
      expect(size.heightPx).toBeLessThanOrEqual(EMBED_HEIGHT_PX.most);
      expect(size.widthPx === null || (size.widthPx >= 280 && size.widthPx <= 2_000)).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.anything(), (told) => {
      const height = heightOf(told);
      expect(height === null || Number.isInteger(height)).toBe(true);
    }),
  );
});
