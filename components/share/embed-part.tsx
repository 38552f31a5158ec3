"use client";

import { useEffect, useRef, useState } from "react";
import {
  EMBED_HEIGHT_PX,
  embedSize,
  embedSnippet,
  HEIGHT_MESSAGE,
  heightOf,
} from "@/lib/embed-snippet";
import { embed } from "@/messages/en/embed";
import { share } from "@/messages/en/share";
import type { Shared } from "./shared";
import { Snippet } from "./snippet";

const THEMES = ["auto", "light", "dark"] as const;

/** The lines of HTML that show the view in another site's page, with how it will look. */
export function EmbedPart({ shared, embed: page }: { shared: Shared /** Path. */; embed: string }) {
  const { embed: text } = share;
  const [width, setWidth] = useState("");
  const [height, setHeight] = useState(String(EMBED_HEIGHT_PX.usual));
  const [theme, setTheme] = useState<(typeof THEMES)[number]>("auto");
  const [ownHeight, setOwnHeight] = useState<number | null>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const onMessage = ({ data, source }: MessageEvent) => {
      if (source === frame.current?.contentWindow && data?.type === HEIGHT_MESSAGE)
        setOwnHeight(heightOf(data.height));
    };
    window.addEventListener("message", onMessage);
    return () => window.removeEventListener("message", onMessage);
  }, []);

  const { of, query, citation } = shared;
  const asked = theme === "auto" ? "" : `${query === "" ? "?" : "&"}theme=${theme}`;
  const path = `${page}${query}${asked}`;
  const size = embedSize(width, height);
  const snippet = embedSnippet(
    `${window.location.origin}${path}`,
    embed.label(citation.title),
    size,
  );
  return (
    <div className="share-part">
      <p>{of === "map" ? text.lead : text.leadChart}</p>
      <div className="share-choices">
        <label>
          <span>{text.width}</span>
          <input
            inputMode="numeric"
            value={width}
            onChange={({ target }) => setWidth(target.value)}
          />
        </label>
        <label>
          <span>{text.height}</span>
          <input
            inputMode="numeric"
            value={height}
            onChange={({ target }) => setHeight(target.value)}
          />
        </label>
        <label>
          <span>{text.theme}</span>
          <select
            value={theme}
            onChange={({ target }) =>
              setTheme(THEMES.find((name) => name === target.value) ?? "auto")
            }
          >
            {THEMES.map((name) => (
              <option key={name} value={name}>
                {text.themes[name]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Snippet label={text.snippet} text={snippet} rows={6} />
      <h3>{text.preview}</h3>
      <iframe
        ref={frame}
        key={path}
        src={path}
        title={text.preview}
        className="embed-preview"
        style={{ width: size.widthPx ?? "100%", height: ownHeight ?? size.heightPx }}
      />
      <p>
        <a href={path} target="_blank" rel="noreferrer">
          {text.open}
        </a>
      </p>
    </div>
  );
}
