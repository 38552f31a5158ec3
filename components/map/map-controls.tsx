"use client";

import { useMessages } from "@/components/messages";
import { PROJECTIONS, type Projection } from "@/lib/url-state";

type Props = {
  projection: Projection;
  /** Globe and Mercator need the surface that zooms. */
  canProject: boolean;
  onProjection(projection: Projection): void;
  onZoom(direction: 1 | -1): void;
  onFit(): void;
};

export function MapControls({ projection, canProject, onProjection, onZoom, onFit }: Props) {
  const { controls } = useMessages();
  return (
    <div className="map-controls needs-script">
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
        <button type="button" aria-label={controls.fit} title={controls.fit} onClick={onFit}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" />
          </svg>
        </button>
      </div>
      <label className="projection">
        <span className="visually-hidden">{controls.projection}</span>
        <select
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
    </div>
  );
}
