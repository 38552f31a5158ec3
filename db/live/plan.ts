/** When this process asks the sites of the sources next; `globalThis` keeps it across bundles. */
export type RefreshPlan = {
  /** As the operator wrote it; null: only when somebody asks for it. */
  every: string | null;
  nextAt: string | null;
};

const holder = globalThis as typeof globalThis & { atlasRefresh?: RefreshPlan | undefined };

export function refreshPlan(): RefreshPlan {
  return holder.atlasRefresh ?? { every: null, nextAt: null };
}

export function planRefresh(plan: RefreshPlan): void {
  holder.atlasRefresh = plan;
}
