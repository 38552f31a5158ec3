"use client";

import {
  createContext,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { AtlasView } from "@/lib/view-model";
import type { AtlasModel } from "./atlas-model";

export const AtlasContext = createContext<AtlasModel | null>(null);
const AtlasAtEventContext = createContext<(() => AtlasModel) | null>(null);

/** The country under the pointer or the focus: apart from the rest, because it changes with every move of the mouse. */
export type Highlight = {
  areaId: string | null;
  set(areaId: string | null): void;
  /** The class of the legend under the pointer or the focus: its countries are outlined. */
  classIndex: number | null;
  setClass(classIndex: number | null): void;
};
const HighlightContext = createContext<Highlight>({
  areaId: null,
  set: () => {},
  classIndex: null,
  setClass: () => {},
});

/** What is inside knows the model and the country under the pointer. */
export function AtlasProvider({ model, children }: { model: AtlasModel; children: ReactNode }) {
  const [areaId, set] = useState<string | null>(null);
  const [classIndex, setClass] = useState<number | null>(null);
  const latest = useRef(model);
  const [atEvent] = useState(() => () => latest.current);
  useLayoutEffect(() => {
    latest.current = model;
  });
  return (
    <AtlasContext value={model}>
      <AtlasAtEventContext value={atEvent}>
        <HighlightContext value={{ areaId, set, classIndex, setClass }}>
          {children}
        </HighlightContext>
      </AtlasAtEventContext>
    </AtlasContext>
  );
}

/** @throws Error outside of `<Atlas>` */
export function useAtlas(): AtlasModel {
  const model = useContext(AtlasContext);
  if (!model) throw new Error("useAtlas is for what is inside <Atlas>");
  return model;
}

/**
 * The model as it is when something is pressed. For what stands in every row: reading it renders nothing again.
 * @throws Error outside of `<Atlas>`
 */
export function useAtlasAtEvent(): () => AtlasModel {
  const atEvent = useContext(AtlasAtEventContext);
  if (!atEvent) throw new Error("useAtlasAtEvent is for what is inside <Atlas>");
  return atEvent;
}

/**
 * The view at the slider's thumbs, on every tick. For what has to be right at once and is cheap; all else reads `shown` or
 * `deferred`, which follow when the slider rests.
 */
export function useMoment(): AtlasView {
  const { scrubbing, viewAt } = useAtlas();
  const ahead = useSyncExternalStore(scrubbing.subscribe, scrubbing.ahead, () => null);
  return viewAt(ahead);
}

export function useHighlight(): Highlight {
  return useContext(HighlightContext);
}
