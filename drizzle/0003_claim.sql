CREATE TABLE "claim" (
	"load_id" integer NOT NULL,
	"id" text NOT NULL,
	"position" integer NOT NULL,
	"said_by" text NOT NULL,
	"reported_by" text,
	"said_on" date NOT NULL,
	"date_precision" text NOT NULL,
	"statement" text NOT NULL,
	"quote" text,
	"stated_value" numeric,
	"stated_unit" text,
	"source_url" text NOT NULL,
	"secondary" boolean NOT NULL,
	"note" text,
	CONSTRAINT "claim_load_id_id_pk" PRIMARY KEY("load_id","id"),
	CONSTRAINT "claim_number" CHECK (("claim"."stated_value" is null) = ("claim"."stated_unit" is null))
);
--> statement-breakpoint
ALTER TABLE "claim" ADD CONSTRAINT "claim_load_id_load_id_fk" FOREIGN KEY ("load_id") REFERENCES "public"."load"("id") ON DELETE no action ON UPDATE no action;