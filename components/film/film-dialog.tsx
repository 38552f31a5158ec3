"use client";

import { useEffect, useRef, useState } from "react";
import { useAtlas } from "@/components/atlas/atlas-context";
import { useTheme } from "@/components/map/use-theme";
import { ModalDialog } from "@/components/modal-dialog";
import { useViewMessages } from "@/components/view-messages";
import { classBounds } from "@/lib/color-scale";
import { type FilmShot, filmShots } from "@/lib/film";
import { displayUnit, formatBound, monthName } from "@/lib/format";
import type { ShotWords } from "./draw-shot";

type Film =
  | { state: "making"; done: number }
  | { state: "made"; address: string; kB: number }
  | { state: "failed" };

const loadFilmMaker = () => import("./make-film");

/** The record, or what changed since the baseline, as an animated picture: made in the browser, looked at, then saved. */
export function FilmDialog({ onClose }: { onClose(): void }) {
  const { view, timeline, totals, areas, shown, sourceName } = useAtlas();
  const { film: texts, timeline: timelineTexts, sentence, site } = useViewMessages();
  const theme = useTheme();
  const stop = useRef<AbortController | null>(null);
  const [film, setFilm] = useState<Film | null>(null);
  const address = film?.state === "made" ? film.address : null;
  useEffect(
    () => () => {
      if (address) URL.revokeObjectURL(address);
    },
    [address],
  );
  const { metric } = shown;
  const shots = filmShots(timeline, view, areas, totals);

  function words({ frame, since, across, gap, scale }: FilmShot): ShotWords {
    return {
      title: since ? texts.changeSince(metric.name, since.period) : metric.name,
      period: [since?.period, frame?.period].filter(Boolean).join(" → "),
      source:
        across === "refused"
          ? texts.refused
          : across === "warned"
            ? sentence.acrossBreak
            : frame
              ? sourceName(frame)
              : "",
      ...(gap && {
        period: timelineTexts.gap(monthName(gap.fromDate), monthName(gap.toDate, -1)),
      }),
      bounds: Array.from({ length: scale.classCount }, (_, index) => {
        const { lo } = classBounds(scale, index);
        if (lo === null) return "";
        return lo === Number.MIN_VALUE ? ">0" : formatBound(metric, lo);
      }),
      unit: since && metric.unit === "fraction" ? "pp" : displayUnit(metric),
      credit: texts.credit(site.name, location.origin),
    };
  }

  async function make(): Promise<void> {
    const control = new AbortController();
    stop.current = control;
    setFilm({ state: "making", done: 0 });
    try {
      const { makeFilm } = await loadFilmMaker();
      const file = await makeFilm(shots, {
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

  // biome-ignore lint/correctness/useExhaustiveDependencies: made of the view in which it was asked for
  useEffect(() => {
    void make();
    return () => stop.current?.abort();
  }, []);

  return (
    <ModalDialog
      className="film"
      title={texts.title}
      closeLabel={film?.state === "making" ? texts.cancel : texts.close}
      onClose={onClose}
    >
      <p className="muted">{texts.about(shots.filter(({ frame }) => frame).length)}</p>
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
      </div>
    </ModalDialog>
  );
}
