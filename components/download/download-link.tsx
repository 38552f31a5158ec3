"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useMessages } from "@/components/messages";

const load = () => import("./download-dialog").then((loaded) => loaded.DownloadDialog);
/** Loaded when it is first opened. */
const DownloadDialog = dynamic(load, { ssr: false });

/** Leads to the page of all files; with script, to the same in a dialog. */
export function DownloadLink({ query, releaseId }: { query: string; releaseId: number }) {
  const [isOpen, setOpen] = useState(false);
  const { controls } = useMessages();
  return (
    <>
      <a
        className="button download-all"
        href={`/download${query}`}
        aria-haspopup="dialog"
        onPointerEnter={load}
        onFocus={load}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {controls.allFormats}
      </a>
      {isOpen && (
        <DownloadDialog query={query} releaseId={releaseId} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
