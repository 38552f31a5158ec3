import { ORIGIN } from "@/app/origin";
import { database } from "@/db/instance";
import { listReleases } from "@/db/queries/releases";
import { en } from "@/messages/en";
import { pagesEn } from "@/messages/en/pages";
import { feedResponse } from "../feed-response";

const ENTRIES = 50;

export async function GET(request: Request): Promise<Response> {
  const { releases: text } = pagesEn;
  const { db } = await database();
  const releases = await listReleases(db, { offset: 0, limit: ENTRIES });
  const self = `${ORIGIN}/feeds/releases.atom`;
  return feedResponse(request, {
    id: self,
    title: `${en.site.name}: ${text.title}`,
    subtitle: text.lead,
    self,
    href: `${ORIGIN}/releases`,
    author: en.site.name,
    updated: new Date(0).toISOString(),
    entries: releases.map(({ id, label, createdAt, changes, rows, kind }) => ({
      id: `${ORIGIN}/releases/${id}`,
      title: `${text.one(id)}: ${label}`,
      updated: createdAt,
      href: `${ORIGIN}/releases/${id}`,
      content: [
        `${text.kinds[kind]}, ${text.figures(rows)}.`,
        changes === null ? text.against(null) : text.counts(changes) || text.none,
      ].join("\n"),
    })),
  });
}
