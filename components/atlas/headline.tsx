"use client";

import { useMessages } from "@/components/messages";
import { headline } from "@/lib/sentence";
import { useAtlas, useMoment } from "./atlas-context";

/** The view in a sentence, at every tick; and under it when the record, or the rest of it, did not come. */
export function Headline() {
  const { timeline, hasFailed, retry, isPlaying } = useAtlas();
  const messages = useMessages();
  const { errors, panel } = messages;
  const moment = useMoment();
  return (
    <>
      <h1
        id="headline"
        className="headline"
        aria-live={isPlaying ? "off" : "polite"}
        data-testid="headline"
      >
        {headline(moment, timeline, messages)}
      </h1>
      {hasFailed && (
        <p className="map-notice" role="alert">
          {errors.timeline}{" "}
          <button type="button" className="link" onClick={retry}>
            {panel.retry}
          </button>
        </p>
      )}
    </>
  );
}
