"use client";

import { useState } from "react";
import { useTheme } from "@/components/map/use-theme";
import { escapeXml } from "@/lib/atom";
import { PICTURE_SCALES, type PictureScale } from "@/lib/picture/palette";
import { pictureHref } from "@/lib/picture/picture-address";
import { share } from "@/messages/en/share";
import type { Shared } from "./shared";
import { Snippet } from "./snippet";

const FORMATS = ["png", "svg"] as const;
const THEMES = ["light", "dark"] as const;
const SNIPPETS = ["address", "markdown", "html"] as const;

/** The view as a picture: looked at, saved, or linked. */
export function PicturePart({ shared }: { shared: Shared }) {
  const { picture: text } = share;
  const { of, query, page } = shared;
  const { title } = shared.citation;
  const ownTheme = useTheme();
  const [format, setFormat] = useState<(typeof FORMATS)[number]>("png");
  const [size, setSize] = useState<PictureScale | "social">(2);
  const [theme, setTheme] = useState(ownTheme);
  const [isTransparent, setTransparent] = useState(false);
  const [snippet, setSnippet] = useState<(typeof SNIPPETS)[number]>("address");
  const [drawn, setDrawn] = useState<{ href: string; hasFailed: boolean } | null>(null);

  const look = {
    theme,
    ground: isTransparent ? "transparent" : "paper",
    size: size === "social" ? "social" : "full",
  };
  const href = pictureHref(`${of}.${format}`, query, {
    ...look,
    ...(format === "png" && size !== "social" ? { scale: size } : {}),
  });
  const preview = pictureHref(`${of}.png`, query, look);
  const { origin } = window.location;
  const snippets = {
    address: `${origin}${href}`,
    markdown: `[![${title.replace(/[[\]\\]/g, "\\$&")}](${origin}${href})](${page})`,
    html: `<a href="${escapeXml(page)}"><img src="${escapeXml(origin + href)}" alt="${escapeXml(title)}" width="1200"></a>`,
  };
  const state = drawn?.href === preview ? (drawn.hasFailed ? "failed" : "drawn") : "drawing";

  return (
    <div className="share-part">
      <p>{text.lead}</p>
      <div className="share-choices">
        <label>
          <span>{text.format}</span>
          <select value={format} onChange={(event) => setFormat(chosen(FORMATS, event) ?? "png")}>
            {FORMATS.map((name) => (
              <option key={name} value={name}>
                {text.formats[name]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{text.size}</span>
          <select
            value={size}
            onChange={({ target }) =>
              setSize(PICTURE_SCALES.find((scale) => String(scale) === target.value) ?? "social")
            }
          >
            {PICTURE_SCALES.map((scale) => (
              <option key={scale} value={scale}>
                {text.scale(scale)}
              </option>
            ))}
            <option value="social">{text.social}</option>
          </select>
        </label>
        <label>
          <span>{text.theme}</span>
          <select value={theme} onChange={(event) => setTheme(chosen(THEMES, event) ?? "light")}>
            {THEMES.map((name) => (
              <option key={name} value={name}>
                {text.themes[name]}
              </option>
            ))}
          </select>
        </label>
        <label className="share-check">
          <input
            type="checkbox"
            checked={isTransparent}
            onChange={({ target }) => setTransparent(target.checked)}
          />{" "}
          {text.ground}
        </label>
      </div>
      <div className="share-preview" data-theme={theme} data-state={state}>
        {/* biome-ignore lint/performance/noImgElement: drawn by the server for this size */}
        <img
          key={preview}
          src={preview}
          alt={text.preview(title)}
          width={1200}
          height={size === "social" ? 630 : 900}
          onLoad={() => setDrawn({ href: preview, hasFailed: false })}
          onError={() => setDrawn({ href: preview, hasFailed: true })}
        />
        {state !== "drawn" && (
          <p role={state === "failed" ? "alert" : "status"}>
            {state === "failed" ? text.failed : text.loading}
          </p>
        )}
      </div>
      <p>
        <a className="button share-save" href={href} download>
          {text.save}
        </a>
      </p>
      <label className="share-choices">
        <span>{text.snippet}</span>
        <select
          value={snippet}
          onChange={(event) => setSnippet(chosen(SNIPPETS, event) ?? "address")}
        >
          {SNIPPETS.map((name) => (
            <option key={name} value={name}>
              {text[name]}
            </option>
          ))}
        </select>
      </label>
      <Snippet label={text[snippet]} text={snippets[snippet]} rows={3} />
    </div>
  );
}

function chosen<Name extends string>(
  names: readonly Name[],
  { target }: { target: { value: string } },
): Name | null {
  return names.find((name) => name === target.value) ?? null;
}
