CREATE TABLE "area_alias" (
	"load_id" integer NOT NULL,
	"alias" text NOT NULL,
	"area_id" text NOT NULL,
	"language" text NOT NULL,
	CONSTRAINT "area_alias_load_id_alias_pk" PRIMARY KEY("load_id","alias")
);
--> statement-breakpoint
CREATE TABLE "area_group" (
	"load_id" integer NOT NULL,
	"group_id" text NOT NULL,
	"name" text NOT NULL,
	"area_id" text NOT NULL,
	"since" integer,
	"source_url" text NOT NULL,
	"note" text,
	CONSTRAINT "area_group_load_id_group_id_area_id_pk" PRIMARY KEY("load_id","group_id","area_id")
);
--> statement-breakpoint
ALTER TABLE "area_alias" ADD CONSTRAINT "area_alias_load_id_load_id_fk" FOREIGN KEY ("load_id") REFERENCES "public"."load"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_alias" ADD CONSTRAINT "area_alias_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_group" ADD CONSTRAINT "area_group_load_id_load_id_fk" FOREIGN KEY ("load_id") REFERENCES "public"."load"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_group" ADD CONSTRAINT "area_group_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."area"("id") ON DELETE no action ON UPDATE no action;