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
        title={controls.allFormats}
        aria-label={controls.allFormats}
        aria-haspopup="dialog"
        onPointerEnter={load}
        onFocus={load}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <span>{controls.allFormats}</span>
        <svg viewBox="0 0 16 16" width={16} height={16} aria-hidden="true">
          <path d="M4 6.5l4 4 4-4" fill="none" stroke="currentColor" strokeWidth={1.5} />
        </svg>
      </a>
      {isOpen && (
        <DownloadDialog query={query} releaseId={releaseId} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
