"use client";

import dynamic from "next/dynamic";
import { useAtlas } from "@/components/atlas/atlas-context";

/** Loaded when it is first opened. */
const PartsDialog = dynamic(() => import("./parts-dialog").then((module) => module.PartsDialog), {
  ssr: false,
});

/** The dialog with a country's parts, when the URL asks for it. */
export function PartsOverMap() {
  const { view } = useAtlas();
  return view.parts === null ? null : <PartsDialog key={view.parts} iso3={view.parts} />;
}
