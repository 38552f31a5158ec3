import { expect, it } from "vitest";
import { mayLoadHeavyMap } from "./slow-line";

it.each([
  [{}, 390, true],
  [{ connection: { effectiveType: "4g" }, deviceMemory: 8 }, 390, true],
  [{ connection: { saveData: true } }, 1440, false],
  [{ connection: { effectiveType: "3g" } }, 1440, false],
  [{ deviceMemory: 2 }, 767, false],
  [{ deviceMemory: 2 }, 768, true],
  [{ deviceMemory: 4 }, 390, true],
])("%o, %i px wide: %s", (device, width, answer) => {
  expect(mayLoadHeavyMap(device, width)).toBe(answer);
});
