"use client";

import { useEffect, useRef, useState } from "react";
import { useAtlas } from "@/components/atlas/atlas-context";
import { useTheme } from "@/components/map/use-theme";
import { useMessages } from "@/components/messages";
import { classBounds } from "@/lib/color-scale";
import { type FilmShot, filmShots } from "@/lib/film";
import { displayUnit, formatBound, monthName } from "@/lib/format";
import type { ShotWords } from "./draw-shot";

type Film =
  | { state: "making"; done: number }
  | { state: "made"; address: string; kB: number }
  | { state: "failed" };

/** The record as an animated picture: made in the browser when asked for, looked at, then saved. */
export function FilmButton() {
  const { view, timeline, areas, shown, sourceName } = useAtlas();
  const { film: texts, timeline: timelineTexts, site } = useMessages();
  const theme = useTheme();
  const dialog = useRef<HTMLDialogElement>(null);
  const stop = useRef<AbortController | null>(null);
  const [film, setFilm] = useState<Film | null>(null);
  const address = film?.state === "made" ? film.address : null;
  useEffect(() => () => stop.current?.abort(), []);
  useEffect(
    () => () => {
      if (address) URL.revokeObjectURL(address);
    },
    [address],
  );
  if (view.view !== "level" || shown.frames.length < 2) return null;
  const { metric } = shown;
  // The film's legend has bounds, not names.
  if (metric.classNames) return null;

  function words({ frame, gap, scale }: FilmShot): ShotWords {
    return {
      title: metric.name,
      period: frame?.period ?? "",
      source: frame ? sourceName(frame) : "",
      ...(gap && {
        period: timelineTexts.gap(monthName(gap.fromDate), monthName(gap.toDate, -1)),
      }),
      bounds: Array.from({ length: scale.classCount }, (_, index) => {
        const { lo } = classBounds(scale, index);
        if (lo === null) return "";
        return lo === Number.MIN_VALUE ? ">0" : formatBound(metric, lo);
      }),
      unit: displayUnit(metric),
      credit: texts.credit(site.name, location.origin),
    };
  }

  async function make(): Promise<void> {
    const control = new AbortController();
    stop.current = control;
    setFilm({ state: "making", done: 0 });
    try {
      const { makeFilm } = await import("./make-film");
      const file = await makeFilm(filmShots(timeline, view, areas), {
        theme,
        words,
        onProgress: (done) => setFilm({ state: "making", done }),
        signal: control.signal,
      });
      setFilm({
        state: "made",
        address: URL.createObjectURL(file),
        kB: Math.round(file.size / 1000),
      });
    } catch (error) {
      if (control.signal.aborted) return;
      console.warn(error);
      setFilm({ state: "failed" });
    }
  }

  return (
    <>
      <button
        type="button"
        className="button film-button needs-script"
        aria-haspopup="dialog"
        onClick={() => {
          dialog.current?.showModal();
          void make();
        }}
      >
        {texts.open}
      </button>
      <dialog
        ref={dialog}
        className="film"
        aria-label={texts.title}
        onClose={() => {
          stop.current?.abort();
          setFilm(null);
        }}
      >
        <h2>{texts.title}</h2>
        <p className="muted">{texts.about(shown.frames.length)}</p>
        {film?.state === "making" && (
          <label className="film-progress">
            {texts.making}
            <progress value={film.done} max={1} />
          </label>
        )}
        {film?.state === "failed" && <p role="alert">{texts.failed}</p>}
        {film?.state === "made" && (
          // biome-ignore lint/performance/noImgElement: made in the browser, no server could shrink it
          <img src={film.address} alt={texts.alt(metric.name)} width={960} height={640} />
        )}
        <div className="film-actions">
          {film?.state === "made" && (
            <a
              className="button"
              href={film.address}
              download={`hashrate-atlas-${metric.id}${view.year === null ? "" : `-${view.year}`}.gif`}
            >
              {texts.save(film.kB)}
            </a>
          )}
          {film?.state === "failed" && (
            <button type="button" className="button" onClick={() => void make()}>
              {texts.again}
            </button>
          )}
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {film?.state === "making" ? texts.cancel : texts.close}
          </button>
        </div>
      </dialog>
    </>
  );
}
