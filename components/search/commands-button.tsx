"use client";

import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import { useAtlas } from "@/components/atlas/atlas-context";
import { chooseTheme, useTheme } from "@/components/map/use-theme";
import { useMessages } from "@/components/messages";
import { COUNTRY_FIELD } from "./country-search";
import { useShortcuts } from "./shortcuts";

const loadPalette = () => import("./command-palette").then((m) => m.CommandPalette);
const CommandPalette = dynamic(loadPalette, { ssr: false });
const ShortcutList = dynamic(() => import("./shortcut-list").then((m) => m.ShortcutList), {
  ssr: false,
});

/** Opens the palette; here live its dialog, the list of keys and the keys themselves. */
export function CommandsButton({ downloadHref }: { downloadHref: string }) {
  const atlas = useAtlas();
  const messages = useMessages();
  const theme = useTheme();
  const [shown, setShown] = useState<"palette" | "help" | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const { palette } = messages;
  useEffect(() => {
    if (shown === null) dialog.current?.close();
    else if (!dialog.current?.open) dialog.current?.showModal();
  }, [shown]);

  const close = () => setShown(null);
  const actions = {
    theme: () => chooseTheme(theme === "dark" ? "light" : "dark"),
    // The answer is a file: the page stays.
    download: () => window.location.assign(downloadHref),
    help: () => setShown("help"),
    visit: (path: string) => window.location.assign(path),
  };
  useShortcuts({
    "mod+k": () => setShown(shown === "palette" ? null : "palette"),
    "/": () => document.getElementById(COUNTRY_FIELD)?.focus(),
    "?": actions.help,
    g: () => atlas.go({ projection: atlas.view.projection === "globe" ? "equal-earth" : "globe" }),
    t: actions.theme,
    d: actions.download,
  });
  return (
    <>
      <button
        type="button"
        className="icon-button needs-script"
        aria-label={palette.open}
        title={palette.openHint}
        aria-haspopup="dialog"
        onPointerEnter={loadPalette}
        onFocus={loadPalette}
        onClick={() => setShown("palette")}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2.5 4.5l3 3-3 3M8 11.5h5.5" />
        </svg>
      </button>
      <dialog
        ref={dialog}
        className="palette"
        aria-label={shown === "help" ? palette.help : palette.title}
        // The event comes late: meanwhile the dialog may have been opened again.
        onClose={() => {
          if (!dialog.current?.open) close();
        }}
        onKeyDown={(event) => {
          // Else the page behind would let go of its selection too.
          if (event.key === "Escape") {
            event.preventDefault();
            close();
          }
        }}
        onClick={(event) => {
          if (event.target === event.currentTarget) close();
        }}
      >
        {shown !== null && (
          <div className="palette-body">
            {shown === "palette" ? (
              <CommandPalette actions={actions} onClose={close} />
            ) : (
              <ShortcutList onClose={close} />
            )}
          </div>
        )}
      </dialog>
    </>
  );
}
