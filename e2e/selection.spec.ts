import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { AtlasPage, saveData } from "./atlas-page";

test.beforeEach(({ page }) => saveData(page));

const search = (page: Page) => page.getByRole("combobox", { name: "Find a country" });
/** Results of a search, not the options of a select. */
const results = (page: Page) => page.locator("[role=option]");
const option = (page: Page, name: string) => results(page).filter({ hasText: name }).first();

for (const [typed, name, iso3] of [
  ["UAE", "United Arab Emirates", "ARE"],
  ["Persia", "Iran", "IRN"],
  ["côte divoire", "Côte d'Ivoire", "CIV"],
  ["kazahstan", "Kazakhstan", "KAZ"],
] as const) {
  test(`"${typed}" finds ${name} and selects it`, async ({ page }) => {
    const atlas = new AtlasPage(page);
    await atlas.open();
    await search(page).fill(typed);
    await expect(results(page).first()).toContainText(name);
    await page.keyboard.press("Enter");
    await expect(page.getByTestId("country-panel")).toContainText(name);
    await expect(page).toHaveURL(new RegExp(`country=${iso3}`));
    await expect(search(page)).toHaveValue("");
  });
}

test("the search answers to arrows, Home, End and Esc, and says what it found", async ({
  page,
}) => {
  const atlas = new AtlasPage(page);
  await atlas.open();
  // Other names arrive a moment after the first results and add to them.
  const names = page.waitForResponse("**/api/v1/countries");
  await search(page).fill("united");
  await names;
  await expect(option(page, "Tanzania")).toBeVisible();
  await expect(search(page)).toHaveAttribute("aria-expanded", "true");
  const options = results(page);
  const last = (await options.count()) - 1;
  const activeIs = async (index: number) => {
    await expect(options.nth(index)).toHaveAttribute("aria-selected", "true");
    const id = await options.nth(index).getAttribute("id");
    await expect(search(page)).toHaveAttribute("aria-activedescendant", id ?? "");
  };
  await page.keyboard.press("ArrowDown");
  await activeIs(0);
  await page.keyboard.press("ArrowDown");
  await activeIs(1);
  await page.keyboard.press("End");
  await activeIs(last);
  await page.keyboard.press("ArrowDown");
  await activeIs(0);
  await page.keyboard.press("ArrowUp");
  await activeIs(last);
  await page.keyboard.press("Home");
  await activeIs(0);
  await page.keyboard.press("Escape");
  await expect(search(page)).toHaveAttribute("aria-expanded", "false");
  await expect(search(page)).toHaveValue("united");
  await page.keyboard.press("Escape");
  await expect(search(page)).toHaveValue("");
  await search(page).fill("zzzzzz");
  await expect(page.getByText("No country is called “zzzzzz”.")).toBeVisible();
});

test("Esc in the search keeps the selection", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open("?country=PRY");
  await search(page).fill("kaz");
  await expect(option(page, "Kazakhstan")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("country-panel")).toContainText("Paraguay");
});

test("several countries stand side by side, from the table and from the address", async ({
  page,
}) => {
  const atlas = new AtlasPage(page);
  await atlas.open();
  await atlas.row("PRY").getByRole("checkbox", { name: "Compare Paraguay" }).check();
  await expect(page.getByTestId("country-panel")).toContainText("Paraguay");
  await atlas
    .row("ETH")
    .getByRole("button", { name: "Ethiopia" })
    .click({ modifiers: ["ControlOrMeta"] });
  const compared = page.getByTestId("compare-panel");
  await expect(compared).toContainText("2 countries");
  await expect(compared).toContainText("4.7 %");
  await expect(page).toHaveURL(/country=PRY,ETH/);
  await page.reload();
  await expect(compared.getByRole("listitem")).toHaveCount(2);
  await compared.getByRole("button", { name: "Remove Paraguay" }).click();
  await expect(page.getByTestId("country-panel")).toContainText("Ethiopia");
  await atlas.open("?country=USA,RUS,CHN,PRY,ETH,ARE,OMN");
  await expect(compared.getByRole("listitem")).toHaveCount(6);
  await expect(atlas.row("CAN").getByRole("checkbox")).toBeDisabled();
  await page.keyboard.press("Escape");
  await expect(compared).toBeHidden();
});

test("a country's peers are close to it in the snapshot and in price, and one press sets one beside it", async ({
  page,
}) => {
  const atlas = new AtlasPage(page);
  await atlas.open("?country=OMN&to=2026-Q3");
  const peers = page.getByTestId("peers");
  await expect(peers.getByRole("list").first()).toContainText(
    /Emirates 3\.0 %.*Canada 2\.6 %.*Ethiopia 2\.4 %.*Indonesia 1\.8 %/,
  );
  await expect(peers.getByRole("heading")).toHaveText([
    "Closest in this snapshot, 2026-Q3",
    "Closest in newest national price",
  ]);
  await expect(peers.getByRole("list").nth(1)).toContainText(
    /USD\/kWh, (industrial|business), 20\d\d/,
  );
  await peers.getByRole("button", { name: /^Compare Canada: 2\.6 %/ }).click();
  await expect(page).toHaveURL(/country=OMN,CAN/);
  await expect(page.getByTestId("compare-panel")).toContainText("Canada");
  // Where the snapshot says nothing of the country, its price still has neighbours.
  await atlas.open("?country=DEU&to=2026-Q3");
  await expect(peers.getByRole("heading")).toHaveText(["Closest in newest national price"]);
});

test("a figure is copied as a sentence with source, day and an address that shows it", async ({
  page,
  context,
}) => {
  const atlas = new AtlasPage(page);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await atlas.open();
  await atlas.row("PRY").getByRole("button", { name: "Copy this figure" }).click();
  await expect(page.getByText("Copied", { exact: true })).toBeVisible();
  const sentence = await page.evaluate(() => navigator.clipboard.readText());
  expect(sentence).toMatch(
    /^Paraguay, hashrate share, 2026-Q3: 4\.7 % \(Luxor Hashrate Index, modelled, published \d{4}-\d\d-\d\d\)\. Hashrate Atlas, http\S+, accessed \d{4}-\d\d-\d\d\.$/,
  );
  await page.goto(/http\S+(?=, accessed)/.exec(sentence)?.[0] ?? "");
  await expect(page.getByTestId("country-panel")).toContainText("4.7 %");
});

test("where the clipboard is refused, the sentence stands there to be selected", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: () => Promise.reject(new Error("refused")) },
    });
  });
  const atlas = new AtlasPage(page);
  await atlas.open();
  await page.locator(".ranking").getByRole("button", { name: "Copy this figure" }).first().click();
  const text = page.getByRole("textbox", { name: "Copy this figure" });
  await expect(text).toHaveValue(/^United States, hashrate share/);
  await expect(text).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(text).toBeHidden();
});

test("the palette does what it says, and Esc leaves the page as it was", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open("?country=PRY");
  await page.keyboard.press("ControlOrMeta+k");
  const field = page.getByRole("combobox", { name: "Find a command or a country" });
  await expect(field).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(field).toBeHidden();
  await expect(page.getByTestId("country-panel")).toContainText("Paraguay");
  await page.keyboard.press("ControlOrMeta+k");
  await field.fill("electricity");
  await expect(option(page, "Electricity price")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(atlas.headline).toContainText("national price is on record");
  await page.keyboard.press("ControlOrMeta+k");
  await field.fill("persia");
  await expect(option(page, "Iran")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("country-panel")).toContainText("Iran");
});

test("single keys work, are listed by ?, and can be turned off for good", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open();
  await page.keyboard.press("/");
  await expect(search(page)).toBeFocused();
  await page.keyboard.type("g?");
  await expect(search(page)).toHaveValue("g?");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await expect(page).toHaveURL(/projection=globe/);
  await page.keyboard.press("?");
  const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(list).toContainText("Globe or flat map");
  await list.getByRole("checkbox", { name: /Single-key shortcuts/ }).uncheck();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(page.locator("[data-interactive=true]")).toBeAttached();
  await page.keyboard.press("?");
  await page.keyboard.press("/");
  await expect(list).toBeHidden();
  await expect(search(page)).not.toBeFocused();
  await page.keyboard.press("ControlOrMeta+k");
  await expect(page.getByRole("dialog")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in the open search, palette, comparison and notice, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    const atlas = new AtlasPage(page);
    await atlas.open("?country=USA,PRY&group=oecd&sort=name");
    const violations = async () =>
      (await new AxeBuilder({ page }).analyze()).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
      );
    await search(page).fill("united");
    await expect(option(page, "United States")).toBeVisible();
    expect(await violations()).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+k");
    await expect(option(page, "Electricity price")).toBeVisible();
    expect(await violations()).toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator(".compared").getByRole("button", { name: "Copy" }).first().click();
    await expect(page.locator(".copy-notice")).toContainText("hashrate share");
    expect(await violations()).toEqual([]);
  });
}

test("nothing runs out of a narrow page", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const atlas = new AtlasPage(page);
  await atlas.open("?country=USA,PRY,ETH&group=global-south");
  await search(page).fill("saint");
  await expect(results(page).first()).toBeVisible();
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("ControlOrMeta+k");
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await overflow()).toBeLessThanOrEqual(0);
});
