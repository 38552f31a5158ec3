"use client";

import dynamic from "next/dynamic";
import type { ChartModel } from "@/lib/chart-model";
import { chartPictureView } from "@/lib/picture/picture-address";
import type { ViewState } from "@/lib/url-state";
import { ShareButton } from "./share-button";

const ChartShareDialog = dynamic(
  () => import("./chart-share-dialog").then((module) => module.ChartShareDialog),
  { ssr: false },
);

/** Shares a chart. */
export function ChartShare(props: { model: ChartModel; view: ViewState; title: string }) {
  return (
    <ShareButton
      kind="chart"
      query={chartPictureView(props.model, props.view)}
      dialog={(onClose) => <ChartShareDialog {...props} onClose={onClose} />}
    />
  );
}
