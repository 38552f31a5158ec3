"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useAtlas } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";

const loadDialog = () => import("./film-dialog").then((m) => m.FilmDialog);
const FilmDialog = dynamic(loadDialog, { ssr: false });

/** Opens the record as an animated picture; what makes it is loaded when it is asked for. */
export function FilmButton() {
  const { shown, isWhole } = useAtlas();
  const { controls } = useMessages();
  const [isOpen, setOpen] = useState(false);
  // The film's legend has bounds, not names.
  if (shown.frames.length < 2 || shown.metric.classNames) return null;
  return (
    <>
      <button
        type="button"
        className="button film-button needs-script"
        aria-haspopup="dialog"
        onPointerEnter={loadDialog}
        onFocus={loadDialog}
        onClick={() => setOpen(true)}
      >
        {controls.film}
      </button>
      {isOpen && isWhole && <FilmDialog onClose={() => setOpen(false)} />}
    </>
  );
}
