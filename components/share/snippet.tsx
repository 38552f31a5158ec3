"use client";

import { useId, useRef, useState } from "react";
import { share } from "@/messages/en/share";

/** Text to be taken along: copied by a button, or by hand where the browser refuses. */
export function Snippet({ label, text, rows }: { label: string; text: string; rows: number }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState<{ of: string; isRefused: boolean } | null>(null);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setSaid({ of: text, isRefused: false });
    } catch {
      setSaid({ of: text, isRefused: true });
      field.current?.select();
    }
  }

  // What was said of another text is no longer true.
  const notice = said?.of === text ? (said.isRefused ? share.refused : share.copied) : "";
  return (
    <div className="snippet">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        readOnly
        rows={rows}
        value={text}
        spellCheck={false}
        onFocus={(event) => event.target.select()}
      />
      <p>
        <button type="button" className="button needs-script" onClick={copy}>
          {share.copy}
        </button>{" "}
        <span role="status">{notice}</span>
      </p>
    </div>
  );
}
