"use client";

import type { FormEvent } from "react";
import type { LuckBand, LuckRequest } from "@/lib/shock-luck";
import { plain } from "@/lib/shock-text";
import { shock } from "@/messages/en/shock";
import { useLuck } from "./use-luck";

type Props = {
  request: Omit<LuckRequest, "runs" | "seed">;
  onBand(band: LuckBand | null): void;
};

const RUNS = [200, 1000, 5000, 20_000];
const MOST_SEED = 2 ** 32 - 1;

/** Asks for runs, shows how far they are, and says what they show. It holds the progress itself: the chart above is drawn again only for a band. */
export function LuckPanel({ request, onBand }: Props) {
  const { luck, draw, cancel } = useLuck(onBand);
  const { luck: text } = shock;
  function ask(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const seed = Math.floor(Number(data.get("seed")));
    draw({
      ...request,
      runs: Number(data.get("runs")),
      seed: seed >= 0 && seed <= MOST_SEED ? seed : 1,
    });
  }
  return (
    <section className="shock-luck" aria-labelledby="luck">
      <h3 id="luck">{text.title}</h3>
      <p>{text.lead}</p>
      <noscript>
        <p>{text.needsScript}</p>
      </noscript>
      <form className="needs-script" onSubmit={ask}>
        <label>
          <span className="muted">{text.runs}</span>
          <select name="runs" defaultValue={1000}>
            {RUNS.map((runs) => (
              <option key={runs} value={runs}>
                {plain(runs)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="muted">{text.seed}</span>
          <input type="number" name="seed" min={0} max={MOST_SEED} step={1} defaultValue={1} />
        </label>
        <button type="submit" className="button">
          {text.draw}
        </button>
        {luck.state === "drawing" && (
          <button type="button" className="button" onClick={cancel}>
            {text.cancel}
          </button>
        )}
      </form>
      <div role="status" data-testid="luck">
        {luck.state === "drawing" && (
          <>
            <progress value={luck.done} max={luck.runs} aria-label={text.title} />{" "}
            {text.progress(luck.done, luck.runs)}
          </>
        )}
        {luck.state === "failed" && text.failed}
        {luck.state === "drawn" &&
          (luck.band.retarget
            ? text.done(
                luck.band.runs,
                plain(luck.band.retarget.low, 1),
                plain(luck.band.retarget.high, 1),
              )
            : text.doneWithout(luck.band.runs))}
      </div>
    </section>
  );
}
