"use client";

import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useEffect, useRef } from "react";
import { useAtlas } from "@/components/atlas/atlas-context";
import { subdivisionsQuery } from "@/components/atlas/queries";
import { useViewMessages } from "@/components/view-messages";
import type { Divided } from "@/lib/subdivisions";
import { partsParsers } from "@/lib/url-state";
import { PartsView } from "./parts-view";

/** A country's parts over the map, for as long as the URL says so. */
export function PartsDialog({ iso3 }: { iso3: Divided }) {
  const { go, areas, timeline } = useAtlas();
  const { subdivisions: text, panel } = useViewMessages();
  const [, choose] = useQueryStates(partsParsers);
  const dialog = useRef<HTMLDialogElement>(null);
  const query = useQuery(subdivisionsQuery(iso3, timeline.asOf, timeline.release.id));
  const country = areas.find(({ id }) => id === iso3)?.name ?? iso3;
  const title = text.dialog(text.title(iso3), country);

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  const close = () => {
    go({ parts: null });
    choose({ measure: null, at: null });
  };

  return (
    <dialog
      ref={dialog}
      className="parts-dialog"
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      // The map's own keys must not answer while the dialog is open.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" className="button" onClick={close}>
          {text.close}
        </button>
      </header>
      {query.isPending && <p className="muted">{panel.loading}</p>}
      {query.isError && (
        <p role="alert">
          {panel.failed}{" "}
          <button type="button" className="link" onClick={() => query.refetch()}>
            {panel.retry}
          </button>
        </p>
      )}
      {query.data && <PartsView iso3={iso3} data={query.data} />}
    </dialog>
  );
}
