"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";

const KEY = "shortcuts";
const listeners = new Set<() => void>();
/** Where the browser keeps nothing, the choice holds for this page. */
let unkept: string | null = null;

function stored(): string | null {
  try {
    return localStorage.getItem(KEY) ?? unkept;
  } catch {
    return unkept;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether single keys are shortcuts on this device; on until the reader turns them off. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => stored() !== "off",
    () => true,
  );
}

export function allowSingleKeys(isAllowed: boolean): void {
  unkept = isAllowed ? "on" : "off";
  try {
    localStorage.setItem(KEY, unkept);
  } catch {
    // See `unkept`.
  }
  for (const listener of listeners) listener();
}

/**
 * Calls the action of a key pressed anywhere but in a field or a dialog; `Ctrl K` and `⌘ K` always.
 * @param actions by key, as `KeyboardEvent.key` names it in lower case; `mod+k` for the palette
 */
export function useShortcuts(actions: Readonly<Record<string, () => void>>): void {
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  });
  const areSingleKeysOn = useSingleKeys();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const key = event.key.toLowerCase();
      const isModified = event.ctrlKey || event.metaKey;
      if (!isModified && (!areSingleKeysOn || isTaken(event.target))) return;
      const action = current.current[isModified ? `mod+${key}` : key];
      if (!action) return;
      event.preventDefault();
      action();
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [areSingleKeysOn]);
}

/** Where a key already means something: what is written into, chosen from, or a dialog. */
function isTaken(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, dialog") !== null;
}
