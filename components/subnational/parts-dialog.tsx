"use client";

import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useAtlas } from "@/components/atlas/atlas-context";
import { subdivisionsQuery } from "@/components/atlas/queries";
import { ModalDialog } from "@/components/modal-dialog";
import { useViewMessages } from "@/components/view-messages";
import type { Divided } from "@/lib/subdivisions";
import { partsParsers } from "@/lib/url-state";
import { PartsView } from "./parts-view";

/** A country's parts over the map, for as long as the URL says so. */
export function PartsDialog({ iso3 }: { iso3: Divided }) {
  const { go, areas, timeline } = useAtlas();
  const { subdivisions: text, panel } = useViewMessages();
  const [, choose] = useQueryStates(partsParsers);
  const query = useQuery(subdivisionsQuery(iso3, timeline.asOf, timeline.release.id));
  const country = areas.find(({ id }) => id === iso3)?.name ?? iso3;
  const title = text.dialog(text.title(iso3), country);

  const close = () => {
    go({ parts: null });
    choose({ measure: null, at: null });
  };

  return (
    <ModalDialog className="parts-dialog" title={title} closeLabel={text.close} onClose={close}>
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
    </ModalDialog>
  );
}
