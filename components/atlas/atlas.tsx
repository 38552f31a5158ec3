"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import { ChartsSection } from "@/components/chart/charts-section";
import { ChangeBar } from "@/components/ledger/change-bar";
import { Legend } from "@/components/legend/legend";
import { WorldMap } from "@/components/map/world-map";
import { useMessages } from "@/components/messages";
import { Panel } from "@/components/panel/panel";
import { NarrowBar } from "@/components/search/narrow-bar";
import { SideBySide } from "@/components/side-by-side/side-by-side";
import { PartsOverMap } from "@/components/subnational/parts-over-map";
import { LevelTable } from "@/components/table/level-table";
import { StatusTable } from "@/components/table/status-table";
import { TimelineBar } from "@/components/timeline/timeline-bar";
import { AsOfNotice } from "@/components/vintages/as-of-notice";
import { OldViewNotice } from "@/components/vintages/old-view-notice";
import { ReleaseWatch } from "@/components/vintages/release-watch";
import { paletteProperties } from "@/lib/color-scale";
import { headline } from "@/lib/sentence";
import { AtlasContext, HighlightContext, useAtlas, useMoment } from "./atlas-context";
import { type AtlasProps, useAtlasModel } from "./atlas-model";
import { Header } from "./header";

const ChangeTable = dynamic(
  () => import("@/components/table/change-table").then((m) => m.ChangeTable),
  { loading: () => <div className="table-frame" /> },
);

/** The page of the map. */
export function Atlas(props: AtlasProps) {
  const model = useAtlasModel(props);
  const [areaId, set] = useState<string | null>(null);
  const [classIndex, setClass] = useState<number | null>(null);
  return (
    <AtlasContext value={model}>
      <HighlightContext value={{ areaId, set, classIndex, setClass }}>
        <div
          className="atlas"
          style={paletteProperties(model.shown.scale)}
          data-testid="atlas"
          data-loading={model.isFetching}
          data-interactive={model.isInteractive}
        >
          <Header />
          <main id="main">
            <div className="stage">
              <div className="map-area">
                <Headline />
                <AsOfNotice />
                <OldViewNotice />
                <ReleaseWatch />
                {model.view.view === "change" && <ChangeBar />}
                <WorldMap />
                <Legend />
              </div>
              <TimelineBar />
              <Panel />
            </div>
            <section className="below">
              {model.view.view === "change" && <SideBySide />}
              <NarrowBar />
              {model.view.view === "change" ? <Changes /> : <Levels />}
            </section>
            <ChartsSection />
          </main>
          <PartsOverMap />
        </div>
      </HighlightContext>
    </AtlasContext>
  );
}

/** Its Sankey and its table are of no use to the view of levels. */
const Ledger = dynamic(() => import("@/components/ledger/ledger").then((loaded) => loaded.Ledger));

function Levels(): ReactNode {
  const { deferred } = useAtlas();
  return deferred.metric.classNames ? <StatusTable /> : <LevelTable />;
}

function Changes(): ReactNode {
  const { deferred } = useAtlas();
  return deferred.ledger ? <Ledger /> : <ChangeTable />;
}

function Headline(): ReactNode {
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
