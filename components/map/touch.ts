/** A finger does not hover: what a tap does differs from what a click does. */
import type { Point } from "./surface";

/** Where in the window an event was. */
export function pointOf({ clientX, clientY }: MouseEvent): Point {
  return { x: clientX, y: clientY };
}

/** Whether a click adds to the countries compared instead of taking their place. */
export function isBeside({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey;
}

/** The point of a tap; null for a click of a mouse. */
export function touchOf(event: MouseEvent): Point | null {
  return "pointerType" in event && event.pointerType === "touch" ? pointOf(event) : null;
}
