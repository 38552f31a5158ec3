import type { CostMessages } from "@/messages/en/pages";
import { number } from "./figures";
import type { CostInputs } from "./model";

/** The efficiency in use, with its bounds and where it comes from. */
export function usedEfficiency(
  { efficiency, fleet, machine }: CostInputs,
  text: Pick<CostMessages, "usedMachine" | "usedOwn" | "usedSingle" | "usedFleet">,
): string {
  const value = number(efficiency.central, 2);
  if (machine) return text.usedMachine(value, machine.name);
  if (!fleet) return text.usedOwn(value);
  const { sourceName: name, period } = fleet;
  return fleet.low === null
    ? text.usedSingle({ value, name, period })
    : text.usedFleet({
        value,
        name,
        period,
        low: number(efficiency.low, 1),
        high: number(efficiency.high, 1),
      });
}
