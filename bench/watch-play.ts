/** Counts the steps of a play that reached the screen: the browser sends every frame it displays, as small pictures. */
import type { CDPSession, Page } from "@playwright/test";
import { type Picture, type ShownSteps, stepsShown } from "./shown-steps";
import { expectShown, play, startOver } from "./slider-ticks";
import type { Stepper } from "./stepper";

/** Small, so that making the pictures hardly disturbs what they show. */
const MOST_WIDTH = 480;
const MOST_HEIGHT = 300;
/** Without a new frame for so long, a step is at rest. */
const QUIET_MS = 120;
const LONGEST_REST_MS = 5_000;

/** Plays all steps, one every `everyMs`. First each is looked at in peace, to know it again. */
export async function watchPlay(
  page: Page,
  client: CDPSession,
  stepper: Stepper,
  everyMs: number,
): Promise<ShownSteps> {
  const { steps, area } = await page.evaluate((selector) => {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    const { innerWidth: width, innerHeight: height } = window;
    if (!box) throw new Error("the page has no map");
    return {
      steps: window.stepper.steps,
      area: {
        x: box.x / width,
        y: Math.max(0, box.y) / height,
        width: box.width / width,
        height: (Math.min(height, box.bottom) - Math.max(0, box.y)) / height,
      },
    };
  }, stepper.mapSelector);
  if (stepper.asideSelector) await page.evaluate(hide, stepper.asideSelector);
  let pictures: string[] = [];
  client.on("Page.screencastFrame", ({ data, sessionId }) => {
    pictures.push(data);
    client.send("Page.screencastFrameAck", { sessionId }).catch(() => {});
  });
  await client.send("Page.startScreencast", {
    format: "png",
    maxWidth: MOST_WIDTH,
    maxHeight: MOST_HEIGHT,
    everyNthFrame: 1,
  });
  const newestAtRest = async () => {
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    const since = performance.now();
    let count = -1;
    while (count !== pictures.length || pictures.length === 0) {
      if (performance.now() - since > LONGEST_REST_MS) break;
      count = pictures.length;
      await page.waitForTimeout(QUIET_MS);
    }
    const newest = pictures.at(-1);
    if (newest === undefined) throw new Error("the browser sent no frame");
    return newest;
  };
  await startOver(page);
  const references = [await newestAtRest()];
  for (let step = 1; step < steps; step++) {
    await page.evaluate((next) => window.stepper.goTo(next), step);
    references.push(await newestAtRest());
  }
  await startOver(page);
  await newestAtRest();
  pictures = [];
  await page.evaluate(play, { steps, everyMs, restMs: 3 * QUIET_MS });
  await newestAtRest().catch(() => {});
  await client.send("Page.stopScreencast");
  await expectShown(page, steps - 1);
  const decoded = await decode(page, [...references, ...pictures], area);
  return stepsShown(decoded.slice(0, steps), decoded.slice(steps));
}

/** Runs in the page. A sheet of its own, as the page's policy lets no style in. */
function hide(selector: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${selector} { visibility: hidden !important }`);
  document.adoptedStyleSheets.push(sheet);
}

type Area = { x: number; y: number; width: number; height: number };

/** The browser knows how to read its own pictures. */
async function decode(page: Page, pictures: readonly string[], area: Area): Promise<Picture[]> {
  const decoded: Picture[] = [];
  // In parts: one message does not carry all of them.
  for (let start = 0; start < pictures.length; start += 10) {
    const part = pictures.slice(start, start + 10);
    const bytes = await page.evaluate(brightnessOf, { pictures: part, area });
    decoded.push(...bytes.map((text) => new Uint8Array(Buffer.from(text, "latin1"))));
  }
  return decoded;
}

/** Runs in the page. One character a pixel. */
async function brightnessOf({ pictures, area }: { pictures: string[]; area: Area }) {
  const answers: string[] = [];
  for (const picture of pictures) {
    const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(
      Math.floor(image.width * area.width),
      Math.floor(image.height * area.height),
    );
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    context.drawImage(image, -Math.ceil(image.width * area.x), -Math.ceil(image.height * area.y));
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let letters = "";
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
      letters += String.fromCharCode(Math.round(0.3 * red + 0.6 * green + 0.1 * blue));
    }
    answers.push(letters);
  }
  return answers;
}
