"use client";

import type { ComponentProps } from "react";
import { useAtlas, useMoment } from "@/components/atlas/atlas-context";
import { HoverCard } from "./hover-card";

/** The card of a country at this moment. */
export function MomentCard(props: Omit<ComponentProps<typeof HoverCard>, "content">) {
  const { describe } = useAtlas();
  return <HoverCard {...props} content={describe(props.areaId, useMoment())} />;
}
