import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Weight } from "./advances";
import { textMarkup, textWidth, wrapText } from "./svg-text";

const FONTS = ["400Regular/SourceSans3_400Regular.ttf", "600SemiBold/SourceSans3_600SemiBold.ttf"];
const STYLE = { sizePx: 18 };

/** What the rasteriser makes of a line: the box of its ink. */
function drawnWidth(text: string, sizePx: number, weight: Weight): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="100"><text y="50" font-weight="${weight}" font-size="${sizePx}" font-family="Source Sans 3">${text}</text></svg>`;
  const fontFiles = FONTS.map((file) =>
    join("node_modules/@expo-google-fonts/source-sans-3", file),
  );
  return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles } }).getBBox()?.width ?? 0;
}

test.each([
  "In 2026-Q3 the United States held 36.7 % of the network",
  "Côte d’Ivoire, Türkiye, Réunion, Åland Islands — MWmwil",
])("a line has the width that is counted with: %s", (text) => {
  for (const weight of [400, 600] as const) {
    const counted = textWidth(text, { sizePx: 40, weight }) / 1.1;
    expect(Math.abs(drawnWidth(text, 40, weight) / counted - 1)).toBeLessThan(0.02);
  }
});

describe("lines", () => {
  test("fit, and have every word in its order", () => {
    fc.assert(
      fc.property(
        fc.lorem({ maxCount: 60 }),
        fc.integer({ min: 120, max: 1200 }),
        (text, width) => {
          const lines = wrapText(text, width, STYLE);
          expect(lines.join(" ")).toBe(text);
          for (const line of lines) expect(textWidth(line, STYLE)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
  test("keep a number and its unit together", () => {
    const text = "the 10 listed add up to 85.1 % of the network";
    for (let width = 60; width < 400; width += 5) {
      for (const line of wrapText(text, width, STYLE)) expect(line).not.toMatch(/^%/);
    }
  });
  test("are at most so many, the last one says that there is more", () => {
    const lines = wrapText("word ".repeat(200), 300, STYLE, 3);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/…$/);
    for (const line of lines) expect(textWidth(line, STYLE)).toBeLessThanOrEqual(310);
  });
  test("cut a word that is longer than a line", () => {
    const word = "http://127.0.0.1:3000/?".concat("x".repeat(300));
    const lines = wrapText(word, 200, STYLE);
    expect(lines.join("")).toBe(word);
    expect(lines.length).toBeGreaterThan(3);
  });
});

test("text stays text, whatever it says", () => {
  const markup = textMarkup(`</text><script>alert("1")</script>&`, { x: 0, y: 0, of: "small" });
  expect(markup).not.toContain("<script");
  expect(markup).toContain("&lt;script&gt;");
  expect(markup).toContain("&amp;");
});
