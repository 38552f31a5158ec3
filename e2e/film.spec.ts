import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { AtlasPage, saveData } from "./atlas-page";

test.beforeEach(({ page }) => saveData(page));

test("the record is saved as a film: every snapshot, every gap, in the colours of the map", async ({
  page,
}) => {
  const atlas = new AtlasPage(page);
  await atlas.open("?year=2021");
  const usa = await atlas.fill("USA");
  await page.getByRole("button", { name: "Film" }).click();
  const dialog = page.getByRole("dialog", { name: "The record as a film" });
  const save = dialog.getByRole("link", { name: /^Save the film/ });
  await expect(save).toBeVisible({ timeout: 60_000 });
  await expect(dialog.getByRole("img")).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include("dialog.film").analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  const downloading = page.waitForEvent("download");
  await save.click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("hashrate-atlas-hashrate-share-2021.gif");
  const file = await readFile(await download.path());
  const film = await page.evaluate(async (base64) => {
    const { buffer } = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const decoder = new ImageDecoder({ data: buffer, type: "image/gif" });
    await decoder.tracks.ready;
    await decoder.completed;
    const count = decoder.tracks.selectedTrack?.frameCount ?? 0;
    const { image } = await decoder.decode({ frameIndex: count - 1 });
    const canvas = new OffscreenCanvas(image.displayWidth, image.displayHeight);
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    // Somewhere in Kansas.
    const [r, g, b] = context?.getImageData(233, 194, 1, 1).data ?? [];
    return {
      count,
      width: image.displayWidth,
      durationMs: (image.duration ?? 0) / 1000,
      color: [r, g, b],
    };
  }, file.toString("base64"));
  expect(film).toMatchObject({ count: 12, width: 960, durationMs: 2_500 });
  const shown = usa.match(/\d+/g)?.map(Number) ?? [];
  film.color.forEach((channel, index) => {
    expect(Math.abs((channel ?? 0) - (shown[index] ?? 255))).toBeLessThan(8);
  });
});

test("a film that cannot be made says so, and is tried again", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open("?year=2025");
  await page.route("**/geo/world-svg.json", (route) => route.abort());
  await page.getByRole("button", { name: "Film" }).click();
  const dialog = page.getByRole("dialog", { name: "The record as a film" });
  await expect(dialog.getByRole("alert")).toContainText("could not be made");
  await page.unrouteAll();
  await dialog.getByRole("button", { name: "Try again" }).click();
  await expect(dialog.getByRole("link", { name: /^Save the film/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});
