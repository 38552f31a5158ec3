"use client";

import { useEffect } from "react";
import { HEIGHT_MESSAGE } from "@/lib/embed-snippet";

/**
 * Tells the page around how high the view is, whenever it changes. The height is all that is sent, so any page may have it;
 * nothing is received.
 */
export function AutoHeight({ theme }: { theme: "light" | "dark" | null }) {
  useEffect(() => {
    if (theme) document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    if (window.parent === window) return;
    const view = document.querySelector(".embed");
    if (!view) return;
    const observer = new ResizeObserver(() => {
      const height = Math.ceil(view.getBoundingClientRect().height);
      window.parent.postMessage({ type: HEIGHT_MESSAGE, height }, "*");
    });
    observer.observe(view);
    return () => observer.disconnect();
  }, []);
  return null;
}
