"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { citationQuery } from "@/components/atlas/queries";
import { ModalDialog } from "@/components/modal-dialog";
import { EMBEDS, type PictureName } from "@/lib/picture/picture-address";
import { share } from "@/messages/en/share";
import { CitePart } from "./cite-part";
import { EmbedPart } from "./embed-part";
import { PicturePart } from "./picture-part";
import type { Shared } from "./shared";

const PARTS = ["picture", "embed", "cite"] as const;

type Props = { of: PictureName; query: string; onClose(): void };

/** A map or chart on its way out: as a picture, in another site's page, in a list of references. */
export function ShareDialog({ of, query, onClose }: Props) {
  const [part, setPart] = useState<(typeof PARTS)[number]>("picture");
  const { data: citation, isError, refetch } = useQuery(citationQuery(of, query));
  const embed = EMBEDS[of];
  return (
    <ModalDialog
      className="share-dialog"
      title={share.title}
      closeLabel={share.close}
      onClose={onClose}
    >
      {!citation && !isError && <p role="status">{share.loading}</p>}
      {isError && (
        <p role="alert">
          {share.failed}{" "}
          <button type="button" className="button" onClick={() => refetch()}>
            {share.again}
          </button>
        </p>
      )}
      {citation && (
        <>
          <p className="muted">{citation.title}</p>
          <div className="share-parts">
            {PARTS.filter((name) => name !== "embed" || embed).map((name) => (
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
          <Part part={part} shared={{ of, query, citation, page: here(citation.url) }} />
        </>
      )}
    </ModalDialog>
  );
}

function Part({ part, shared }: { part: (typeof PARTS)[number]; shared: Shared }) {
  const embed = EMBEDS[shared.of];
  if (part === "cite") return <CitePart shared={shared} />;
  return part === "embed" && embed ? (
    <EmbedPart shared={shared} embed={embed} />
  ) : (
    <PicturePart shared={shared} />
  );
}

/** The server may be known by several names: the reader passes on the one in use. */
function here(url: string): string {
  const { pathname, search, hash } = new URL(url);
  return `${window.location.origin}${pathname}${search}${hash}`;
}
