"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useMessages } from "@/components/messages";
import type { PictureName } from "@/lib/picture/picture-address";
import { queryText } from "@/lib/query-text";

const ShareDialog = dynamic(() => import("./share-dialog").then((module) => module.ShareDialog), {
  ssr: false,
});

type Props = {
  of: PictureName;
  /** What the picture is asked for with, `?…` or empty. */
  query: string;
  /** Where a page has several: tells them apart for who does not see what it stands below. */
  name?: string;
};

/** A link to the page that has the same, and with script the dialog over this page. */
export function ShareButton({ of, query, name }: Props) {
  const { sharing } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const cite = queryText(new URLSearchParams([["of", of], ...new URLSearchParams(query)]));
  return (
    <>
      <a
        className="button share-button"
        href={`/cite${cite}`}
        aria-haspopup="dialog"
        aria-label={name && sharing.named(name)}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {sharing.open}
      </a>
      {isOpen && <ShareDialog of={of} query={query} onClose={() => setOpen(false)} />}
    </>
  );
}
