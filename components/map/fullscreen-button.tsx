"use client";

import { useSyncExternalStore } from "react";
import { useMessages } from "@/components/messages";

/** What fills the screen: the map with what belongs to it, in the page or in another site's. */
const STAGE = ".stage, .embed-view";

/** Gives the map the whole screen and takes it back, where the browser can: one of a phone often cannot. */
export function FullscreenButton() {
  const { controls } = useMessages();
  const isPossible = useSyncExternalStore(
    watchFullscreen,
    () => document.fullscreenEnabled,
    () => false,
  );
  const isFull = useSyncExternalStore(
    watchFullscreen,
    () => document.fullscreenElement !== null,
    () => false,
  );
  if (!isPossible) return null;
  const label = isFull ? controls.leaveFullscreen : controls.fullscreen;
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={isFull}
      title={label}
      onClick={({ currentTarget }) => {
        const change = isFull
          ? document.exitFullscreen()
          : currentTarget.closest(STAGE)?.requestFullscreen();
        // The browser may refuse; then the map stays as it is.
        change?.catch(() => {});
      }}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path
          d={
            isFull
              ? "M6 2v4H2M14 6h-4V2M10 14v-4h4M2 10h4v4"
              : "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4"
          }
        />
      </svg>
    </button>
  );
}

function watchFullscreen(onChange: () => void): () => void {
  document.addEventListener("fullscreenchange", onChange);
  return () => document.removeEventListener("fullscreenchange", onChange);
}
