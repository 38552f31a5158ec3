"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { downloadChoicesQuery } from "@/components/atlas/queries";
import { downloads as texts } from "@/messages/en/downloads";
import { DownloadList } from "./download-list";

type Props = {
  /** The view's query string, with its `?`. */
  query: string;
  releaseId: number;
  onClose(): void;
};

/** What can be downloaded of the view. Its links need no script: the same ones stand on `/download`. */
export function DownloadDialog({ query, releaseId, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const choices = useQuery(downloadChoicesQuery(query, releaseId));
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="download-dialog"
      aria-labelledby="download-title"
      // The map's own keys must not answer while the dialog is open.
      onKeyDown={(event) => event.stopPropagation()}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className="download-body">
        <div className="download-head">
          <h2 id="download-title">{texts.title}</h2>
          <button type="button" className="button" onClick={onClose}>
            {texts.close}
          </button>
        </div>
        <p className="muted">{texts.lead}</p>
        {choices.isPending && (
          <p className="muted" role="status">
            {texts.loading}
          </p>
        )}
        {choices.isError && (
          <p role="alert">
            {texts.failed}{" "}
            <button type="button" className="link" onClick={() => choices.refetch()}>
              {texts.retry}
            </button>
          </p>
        )}
        {choices.data && <DownloadList choices={choices.data.choices} />}
        <p className="download-more">
          <a href={`/download${query}`}>{texts.page}</a>
        </p>
      </div>
    </dialog>
  );
}
