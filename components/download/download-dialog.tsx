"use client";

import { useQuery } from "@tanstack/react-query";
import { downloadChoicesQuery } from "@/components/atlas/queries";
import { ModalDialog } from "@/components/modal-dialog";
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
  const choices = useQuery(downloadChoicesQuery(query, releaseId));
  return (
    <ModalDialog
      className="download-dialog"
      title={texts.title}
      closeLabel={texts.close}
      onClose={onClose}
    >
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
    </ModalDialog>
  );
}
