"use client";

import { type ReactNode, useState } from "react";
import { useMessages } from "@/components/messages";
import { type ViewState, viewQuery } from "@/lib/url-state";

/** A link to the page that has the same, and with script the dialog over this page. */
export function ShareButton({
  kind,
  query,
  dialog,
}: {
  kind: "map" | "chart";
  query: Partial<ViewState>;
  /** Loaded when it is first rendered. */
  dialog(onClose: () => void): ReactNode;
}) {
  const { sharing } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const rest = viewQuery(query).replace("?", "&");
  return (
    <>
      <a
        className="button share-button"
        href={`/cite?of=${kind}${rest}`}
        aria-haspopup="dialog"
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {sharing.open}
      </a>
      {isOpen && dialog(() => setOpen(false))}
    </>
  );
}
