CREATE TABLE "area" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"iso2" text,
	"iso3" text,
	"iso_numeric" text,
	"name" text NOT NULL,
	"parent_id" text,
	"m49_region" text,
	"m49_subregion" text,
	"geometry" text NOT NULL,
	"lon" double precision,
	"lat" double precision,
	"geometry_note" text,
	CONSTRAINT "area_kind" CHECK ("area"."kind" in ('country', 'subdivision', 'group', 'residual', 'world')),
	CONSTRAINT "area_geometry" CHECK ("area"."geometry" in ('shape', 'point', 'none')),
	CONSTRAINT "area_geometry_reason" CHECK ("area"."geometry" <> 'none' or "area"."geometry_note" is not null),
	CONSTRAINT "area_country_codes" CHECK ("area"."kind" <> 'country' or ("area"."iso2" is not null and "area"."iso3" = "area"."id")),
	CONSTRAINT "area_point" CHECK ("area"."geometry" <> 'point' or ("area"."lon" is not null and "area"."lat" is not null))
);
--> statement-breakpoint
CREATE TABLE "asic_model" (
	"load_id" integer NOT NULL,
	"row" integer NOT NULL,
	"name" text NOT NULL,
	"manufacturer" text,
	"release_date" date,
	"release_precision" text,
	"hashrate_ths" numeric,
	"power_w" numeric,
	"efficiency_j_per_th" numeric NOT NULL,
	"cooling" text,
	"source_url" text,
	"note" text,
	CONSTRAINT "asic_model_load_id_row_pk" PRIMARY KEY("load_id","row"),
	CONSTRAINT "asic_model_efficiency" CHECK ("asic_model"."efficiency_j_per_th" > 0)
);
--> statement-breakpoint
CREATE TABLE "difficulty_epoch" (
	"load_id" integer NOT NULL,
	"height" integer NOT NULL,
	"date" date NOT NULL,
	"timestamp_utc" timestamp with time zone,
	"date_precision" text NOT NULL,
	"difficulty" numeric NOT NULL,
	"bits" bigint,
	"change_fraction" numeric,
	"derived" boolean NOT NULL,
	CONSTRAINT "difficulty_epoch_load_id_height_pk" PRIMARY KEY("load_id","height"),
	CONSTRAINT "difficulty_epoch_height" CHECK ("difficulty_epoch"."height" % 2016 = 0),
	CONSTRAINT "difficulty_epoch_floor" CHECK ("difficulty_epoch"."difficulty" >= 1)
);
--> statement-breakpoint
CREATE TABLE "event" (
	"load_id" integer NOT NULL,
	"id" text NOT NULL,
	"date" date NOT NULL,
	"date_precision" text NOT NULL,
	"area_id" text,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"source_url" text,
	CONSTRAINT "event_load_id_id_pk" PRIMARY KEY("load_id","id"),
	CONSTRAINT "event_kind" CHECK ("event"."kind" in ('policy', 'market', 'network', 'publication', 'energy'))
);
--> statement-breakpoint
CREATE TABLE "licence" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"url" text,
	"may_redistribute" text NOT NULL,
	"conditions" text,
	"verified" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "load" (
	"id" serial PRIMARY KEY NOT NULL,
	"resource" text NOT NULL,
	"digest" text NOT NULL,
	"rows" integer NOT NULL,
	"loaded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "load_once" UNIQUE("resource","digest")
);
--> statement-breakpoint
CREATE TABLE "network_day" (
	"load_id" integer NOT NULL,
	"date" date NOT NULL,
	"last_height" integer NOT NULL,
	"blocks" integer NOT NULL,
	"difficulty_mean" numeric NOT NULL,
	"hashrate_ehs" numeric NOT NULL,
	"price_usd" numeric,
	"issuance_btc" numeric,
	"fees_btc" numeric,
	CONSTRAINT "network_day_load_id_date_pk" PRIMARY KEY("load_id","date"),
	CONSTRAINT "network_day_positive" CHECK ("network_day"."blocks" >= 0 and "network_day"."difficulty_mean" > 0 and "network_day"."hashrate_ehs" >= 0)
);
--> statement-breakpoint
CREATE TABLE "observation" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"load_id" integer NOT NULL,
	"publication_id" text NOT NULL,
	"metric_id" text NOT NULL,
	"area_id" text NOT NULL,
	"period_start" date NOT NULL,
	"period_end" date NOT NULL,
	"period_kind" text NOT NULL,
	"date_precision" text NOT NULL,
	"value" numeric,
	"value_low" numeric,
	"value_high" numeric,
	"unit" text NOT NULL,
	"status" text NOT NULL,
	"resolution" numeric,
	"caveat" text,
	"tariff_class" text,
	"tariff_band" text,
	"tax_basis" text,
	"currency" text,
	"value_local" numeric,
	"price_scope" text,
	"source_url" text,
	CONSTRAINT "observation_once" UNIQUE NULLS NOT DISTINCT("load_id","publication_id","metric_id","area_id","period_start","period_end","tariff_class","tariff_band","tax_basis","price_scope"),
	CONSTRAINT "observation_period" CHECK ("observation"."period_start" < "observation"."period_end"),
	CONSTRAINT "observation_period_kind" CHECK ("observation"."period_kind" in ('year', 'half', 'quarter', 'month', 'point', 'multimonth')),
	CONSTRAINT "observation_date_precision" CHECK ("observation"."date_precision" in ('exact', 'month', 'year')),
	CONSTRAINT "observation_status" CHECK (case "observation"."status"
        when 'value' then "observation"."value" is not null
        when 'zero' then "observation"."value" is not null and "observation"."value" = 0
        when 'range' then "observation"."value" is null and "observation"."value_low" is not null and "observation"."value_high" is not null
        when 'not-applicable' then "observation"."value" is null and "observation"."value_low" is null and "observation"."value_high" is null
        else false end),
	CONSTRAINT "observation_range" CHECK ("observation"."value_low" <= "observation"."value_high"),
	CONSTRAINT "observation_fraction" CHECK ("observation"."unit" <> 'fraction' or (coalesce("observation"."value", 0) between 0 and 1 and coalesce("observation"."value_low", 0) between 0 and 1 and coalesce("observation"."value_high", 0) between 0 and 1)),
	CONSTRAINT "observation_price" CHECK ("observation"."metric_id" <> 'electricity-price' or ("observation"."tariff_class" is not null and "observation"."tax_basis" is not null and "observation"."currency" is not null and "observation"."price_scope" is not null and ("observation"."tariff_class" = 'wholesale' or coalesce("observation"."value", 0) >= 0))),
	CONSTRAINT "observation_tariff_class" CHECK ("observation"."tariff_class" in ('mining', 'industrial', 'business', 'wholesale')),
	CONSTRAINT "observation_tax_basis" CHECK ("observation"."tax_basis" in ('none', 'excl-VAT', 'incl', 'unknown')),
	CONSTRAINT "observation_price_scope" CHECK ("observation"."price_scope" in ('national-tariff', 'national-average', 'sub-national', 'one-company')),
	CONSTRAINT "observation_resolution" CHECK ("observation"."resolution" >= 0),
	CONSTRAINT "observation_quantity" CHECK ("observation"."metric_id" in ('electricity-price', 'tariff-change') or coalesce("observation"."value", 0) >= 0)
);
--> statement-breakpoint
CREATE TABLE "publication" (
	"id" text PRIMARY KEY NOT NULL,
	"source_id" text NOT NULL,
	"label" text NOT NULL,
	"published_on" date NOT NULL,
	"date_precision" text NOT NULL,
	"url" text,
	"scope" text NOT NULL,
	"secondary" boolean NOT NULL,
	"accessed_via" text,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "release" (
	"id" integer PRIMARY KEY NOT NULL,
	"label" text NOT NULL,
	"digest" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "release_load" (
	"release_id" integer NOT NULL,
	"load_id" integer NOT NULL,
	CONSTRAINT "release_load_release_id_load_id_pk" PRIMARY KEY("release_id","load_id")
);
--> statement-breakpoint
CREATE TABLE "series_break" (
	"load_id" integer NOT NULL,
	"id" text NOT NULL,
	"metric_id" text NOT NULL,
	"date" date NOT NULL,
	"from_source_id" text NOT NULL,
	"to_source_id" text NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "series_break_load_id_id_pk" PRIMARY KEY("load_id","id")
);
--> statement-breakpoint
CREATE TABLE "source" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"publisher" text NOT NULL,
	"method" text NOT NULL,
	"role" text NOT NULL,
	"url" text,
	"licence_id" text NOT NULL,
	"licence_note" text,
	"default_timeline_rank" integer,
	"stale_after_days" integer,
	"caveat" text,
	CONSTRAINT "source_method" CHECK ("source"."method" in ('pool-ip', 'market-intelligence', 'model', 'survey', 'official-statistics', 'compilation', 'report', 'company-disclosure', 'tariff', 'press-claim', 'chain')),
	CONSTRAINT "source_role" CHECK ("source"."role" in ('timeline', 'context', 'price', 'network', 'energy'))
);
--> statement-breakpoint
ALTER TABLE "area" ADD CONSTRAINT "area_parent_id_area_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asic_model" ADD CONSTRAINT "asic_model_load_id_load_id_fk" FOREIGN KEY ("load_id") REFERENCES "public"."load"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "difficulty_epoch" ADD CONSTRAINT "difficulty_epoch_load_id_load_id_fk" FOREIGN KEY ("load_id") REFERENCES "public"."load"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_load_id_load_id_fk" FOREIGN KEY ("load_id") REFERENCES "public"."load"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_day" ADD CONSTRAINT "network_day_load_id_load_id_fk" FOREIGN KEY ("load_id") REFERENCES "public"."load"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_load_id_load_id_fk" FOREIGN KEY ("load_id") REFERENCES "public"."load"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_publication_id_publication_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publication"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_load" ADD CONSTRAINT "release_load_release_id_release_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."release"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_load" ADD CONSTRAINT "release_load_load_id_load_id_fk" FOREIGN KEY ("load_id") REFERENCES "public"."load"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_break" ADD CONSTRAINT "series_break_load_id_load_id_fk" FOREIGN KEY ("load_id") REFERENCES "public"."load"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_break" ADD CONSTRAINT "series_break_from_source_id_source_id_fk" FOREIGN KEY ("from_source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_break" ADD CONSTRAINT "series_break_to_source_id_source_id_fk" FOREIGN KEY ("to_source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source" ADD CONSTRAINT "source_licence_id_licence_id_fk" FOREIGN KEY ("licence_id") REFERENCES "public"."licence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "observation_by_metric" ON "observation" USING btree ("metric_id","period_start");--> statement-breakpoint
CREATE INDEX "observation_by_area" ON "observation" USING btree ("area_id","metric_id");--> statement-breakpoint
CREATE INDEX "publication_by_source" ON "publication" USING btree ("source_id","published_on");