import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { PAGES } from "./pages";

/** Not worth finding: forms to fill in, and views that stand in other sites' frames. */
const LEFT_OUT = ["/report", "/embed", "/embed/chart"];

test("every page with one address is in the list that the sitemap has", () => {
  const pages = readdirSync("app", { recursive: true, encoding: "utf8" })
    .map((file) => `/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith("/page.tsx") && !file.includes("["))
    .map((file) => file.slice(0, -"/page.tsx".length) || "/")
    .filter((path) => !LEFT_OUT.includes(path));
  expect(new Set(PAGES)).toEqual(new Set(pages));
});
