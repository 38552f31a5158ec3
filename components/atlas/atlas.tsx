"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useDeferredValue } from "react";
import { ChartsSection } from "@/components/chart/charts-section";
import { Legend } from "@/components/legend/legend";
import { WorldMap } from "@/components/map/world-map";
import { Panel } from "@/components/panel/panel";
import { NarrowBar } from "@/components/search/narrow-bar";
import { PartsOverMap } from "@/components/subnational/parts-over-map";
import { LevelTable } from "@/components/table/level-table";
import { TimelineBar } from "@/components/timeline/timeline-bar";
import { AsOfNotice } from "@/components/vintages/as-of-notice";
import { OldViewNotice } from "@/components/vintages/old-view-notice";
import { ReleaseWatch } from "@/components/vintages/release-watch";
import { paletteProperties } from "@/lib/color-scale";
import { AtlasProvider, useAtlas } from "./atlas-context";
import { type AtlasProps, useAtlasModel } from "./atlas-model";
import { FollowsInSight } from "./follows-in-sight";
import { Header } from "./header";
import { Headline } from "./headline";
import { useInteractiveMark } from "./interactive-mark";

/*
 * What the view of levels of a figure never shows comes with the first look at another view. None has a sign of loading: the
 * server would send that to readers without script. They are asked for by deferred values, so what was there stays meanwhile.
 */
const ChangeTable = dynamic(() =>
  import("@/components/table/change-table").then((m) => m.ChangeTable),
);
const StatusTable = dynamic(() =>
  import("@/components/table/status-table").then((m) => m.StatusTable),
);
const Ledger = dynamic(() => import("@/components/ledger/ledger").then((m) => m.Ledger));
const ChangeBar = dynamic(() => import("@/components/ledger/change-bar").then((m) => m.ChangeBar));
const MapBar = dynamic(() => import("@/components/costs/map-bar").then((m) => m.MapBar));
const SideBySide = dynamic(() =>
  import("@/components/side-by-side/side-by-side").then((m) => m.SideBySide),
);

/** The page of the map. */
export function Atlas(props: AtlasProps) {
  const model = useAtlasModel(props);
  const root = useInteractiveMark();
  const isChange = useDeferredValue(model.view.view === "change");
  const hasInputs = useDeferredValue(!isChange && model.timeline.inputs !== undefined);
  return (
    <AtlasProvider model={model}>
      <div
        ref={root}
        className="atlas"
        style={paletteProperties(model.shown.scale)}
        data-testid="atlas"
        data-record={model.isWhole ? "whole" : "opening"}
        data-interactive="false"
      >
        <Header />
        <main id="main">
          <div className="stage">
            <div className="map-area">
              <Headline />
              <AsOfNotice />
              <OldViewNotice />
              <ReleaseWatch />
              {isChange && <ChangeBar />}
              {hasInputs && <MapBar />}
              <WorldMap />
              <Legend />
            </div>
            <TimelineBar />
            <Panel />
          </div>
          <section className="below">
            {isChange && <SideBySide />}
            <NarrowBar />
            <FollowsInSight>{isChange ? <Changes /> : <Levels />}</FollowsInSight>
          </section>
          <ChartsSection />
        </main>
        <PartsOverMap />
      </div>
    </AtlasProvider>
  );
}

function Levels(): ReactNode {
  const { deferred } = useAtlas();
  return deferred.metric.classNames ? <StatusTable /> : <LevelTable />;
}

function Changes(): ReactNode {
  const { deferred } = useAtlas();
  return deferred.ledger ? <Ledger /> : <ChangeTable />;
}
