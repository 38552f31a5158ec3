CREATE TABLE "live_document" (
	"address" text PRIMARY KEY NOT NULL,
	"etag" text,
	"last_modified" text,
	"release_id" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "live_source" (
	"id" text PRIMARY KEY NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"outcome" text NOT NULL,
	"message" text NOT NULL,
	CONSTRAINT "live_source_outcome" CHECK ("live_source"."outcome" in ('changed', 'unchanged', 'failed', 'skipped'))
);
