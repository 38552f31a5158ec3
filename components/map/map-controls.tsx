"use client";

import { useMessages } from "@/components/messages";
import { REGIONS, type Region } from "@/lib/regions";
import { PROJECTIONS, type Projection } from "@/lib/url-state";
import { FullscreenButton } from "./fullscreen-button";

type Props = {
  projection: Projection;
  /** Globe and Mercator need the surface that zooms. */
  canProject: boolean;
  region: Region | null;
  hasSelection: boolean;
  onProjection(projection: Projection): void;
  onRegion(region: Region | null): void;
  onZoom(direction: 1 | -1): void;
  /** Null when the map that zooms needs no asking for. */
  onAsk: (() => void) | null;
  /** Null where there are no single values to show. */
  singles: { shown: boolean; onToggle(): void } | null;
  onWorld(): void;
  onSelection(): void;
};

export function MapControls({
  projection,
  canProject,
  region,
  hasSelection,
  onProjection,
  onRegion,
  onZoom,
  onAsk,
  singles,
  onWorld,
  onSelection,
}: Props) {
  const { controls, map } = useMessages();
  return (
    <div className="map-controls needs-script">
      {singles && (
        <button
          type="button"
          className="singles-toggle"
          aria-pressed={singles.shown}
          onClick={singles.onToggle}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M8 3l5 5-5 5-5-5z" />
          </svg>
          {map.singles}
        </button>
      )}
      <div className="button-group">
        <button
          type="button"
          aria-label={controls.zoomIn}
          title={controls.zoomIn}
          onClick={() => onZoom(1)}
        >
          +
        </button>
        <button
          type="button"
          aria-label={controls.zoomOut}
          title={controls.zoomOut}
          onClick={() => onZoom(-1)}
        >
          −
        </button>
        <button type="button" aria-label={controls.fit} title={controls.fit} onClick={onWorld}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="8" cy="8" r="6" />
            <path d="M2 8h12M8 2C5 5 5 11 8 14M8 2c3 3 3 9 0 12" />
          </svg>
        </button>
        {hasSelection && (
          <button
            type="button"
            aria-label={controls.fitSelection}
            title={controls.fitSelection}
            onClick={onSelection}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <circle cx="8" cy="8" r="4" />
              <path d="M8 1v4M8 11v4M1 8h4M11 8h4" />
            </svg>
          </button>
        )}
        <FullscreenButton />
      </div>
      <label className="projection">
        <span className="visually-hidden">{controls.zoomToRegion}</span>
        <select
          autoComplete="off"
          value={region ?? ""}
          onChange={(event) =>
            onRegion(REGIONS.find((name) => name === event.target.value) ?? null)
          }
        >
          <option value="">{controls.world}</option>
          {REGIONS.map((name) => (
            <option key={name} value={name}>
              {controls.regions[name]}
            </option>
          ))}
        </select>
      </label>
      {onAsk ? (
        <button type="button" onClick={onAsk}>
          {map.ask}
        </button>
      ) : (
        <label className="projection">
          <span className="visually-hidden">{controls.projection}</span>
          <select
            autoComplete="off"
            value={projection}
            disabled={!canProject}
            onChange={(event) => onProjection(event.target.value as Projection)}
          >
            {PROJECTIONS.map((name) => (
              <option key={name} value={name}>
                {controls.projections[name]}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
