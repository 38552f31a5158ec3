"use client";

import { useState } from "react";
import { ModalDialog } from "@/components/modal-dialog";
import { share } from "@/messages/en/share";
import { CitePart } from "./cite-part";
import { EmbedPart } from "./embed-part";
import { PicturePart } from "./picture-part";
import type { Shared } from "./shared";

const PARTS = ["picture", "embed", "cite"] as const;

/** A view on its way out: as a picture, in another site's page, in a list of references. */
export function ShareDialog({ shared, onClose }: { shared: Shared; onClose(): void }) {
  const [part, setPart] = useState<(typeof PARTS)[number]>("picture");
  return (
    <ModalDialog
      className="share-dialog"
      title={share.title}
      closeLabel={share.close}
      onClose={onClose}
    >
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
    </ModalDialog>
  );
}
