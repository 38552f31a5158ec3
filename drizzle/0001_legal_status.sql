CREATE TABLE "legal_status" (
	"load_id" integer NOT NULL,
	"area_id" text NOT NULL,
	"since" date NOT NULL,
	"until" date,
	"date_precision" text NOT NULL,
	"status" text NOT NULL,
	"summary" text NOT NULL,
	"source_url" text,
	"event_id" text NOT NULL,
	CONSTRAINT "legal_status_load_id_area_id_since_pk" PRIMARY KEY("load_id","area_id","since"),
	CONSTRAINT "legal_status_kind" CHECK ("legal_status"."status" in ('banned', 'restricted', 'allowed', 'special-tariff', 'announced')),
	CONSTRAINT "legal_status_order" CHECK ("legal_status"."until" > "legal_status"."since")
);
--> statement-breakpoint
ALTER TABLE "legal_status" ADD CONSTRAINT "legal_status_load_id_load_id_fk" FOREIGN KEY ("load_id") REFERENCES "public"."load"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_status" ADD CONSTRAINT "legal_status_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."area"("id") ON DELETE no action ON UPDATE no action;