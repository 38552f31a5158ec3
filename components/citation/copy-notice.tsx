"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";
import { useMessages } from "@/components/messages";
import { forget, lastCopied, subscribe } from "./copied";

const SHOWN_MS = 6_000;

/** Says what was copied; when the browser refused, holds the text ready to be copied by hand. */
export function CopyNotice() {
  const copied = useSyncExternalStore(subscribe, lastCopied, () => null);
  const { citation } = useMessages();
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!copied) return;
    if (copied.isRefused) {
      text.current?.focus();
      text.current?.select();
      return;
    }
    const timer = setTimeout(forget, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <div className="copy-notice" data-shown={copied !== null}>
      <div role="status">
        {copied && <strong>{copied.isRefused ? citation.refused : citation.copied}</strong>}
        {copied && !copied.isRefused && <span className="muted">{copied.text}</span>}
      </div>
      {copied?.isRefused && (
        <>
          <textarea
            ref={text}
            readOnly
            rows={4}
            value={copied.text}
            aria-label={citation.copyTitle}
            onKeyDown={(event) => {
              if (event.key !== "Escape") return;
              event.preventDefault();
              forget();
            }}
          />
          <button type="button" className="button" onClick={forget}>
            {citation.close}
          </button>
        </>
      )}
    </div>
  );
}
