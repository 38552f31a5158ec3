"use client";

import { useEffect, useRef, useState } from "react";
import { share } from "@/messages/en/share";
import { CitePart } from "./cite-part";
import { EmbedPart } from "./embed-part";
import { PicturePart } from "./picture-part";
import type { Shared } from "./shared";

const PARTS = ["picture", "embed", "cite"] as const;

/** A view on its way out: as a picture, in another site's page, in a list of references. */
export function ShareDialog({ shared, onClose }: { shared: Shared; onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [part, setPart] = useState<(typeof PARTS)[number]>("picture");
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="share-dialog"
      aria-labelledby="share-title"
      onClose={onClose}
      // The map's own keys must not answer while the dialog is open.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header>
        <h2 id="share-title">{share.title}</h2>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {share.close}
        </button>
      </header>
      <p className="muted">{shared.title}</p>
      <div className="share-parts">
        {PARTS.map((name) => (
          <button
            key={name}
            type="button"
            className="button"
            aria-pressed={part === name}
            onClick={() => setPart(name)}
          >
            {share.parts[name]}
          </button>
        ))}
      </div>
      {part === "picture" && <PicturePart shared={shared} />}
      {part === "embed" && <EmbedPart shared={shared} />}
      {part === "cite" && <CitePart shared={shared} />}
    </dialog>
  );
}
