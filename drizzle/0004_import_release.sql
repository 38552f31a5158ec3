ALTER TABLE "asic_model" ADD COLUMN "model_id" text;--> statement-breakpoint
ALTER TABLE "asic_model" ADD COLUMN "source_id" text;--> statement-breakpoint
ALTER TABLE "asic_model" ADD COLUMN "confidence" text;--> statement-breakpoint
ALTER TABLE "difficulty_epoch" ADD COLUMN "difficulty_source_id" text;--> statement-breakpoint
ALTER TABLE "difficulty_epoch" ADD COLUMN "date_source_id" text;--> statement-breakpoint
ALTER TABLE "event" ADD COLUMN "secondary" boolean;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "kind" text DEFAULT 'shipped' NOT NULL;--> statement-breakpoint
ALTER TABLE "series_break" ADD COLUMN "source_id" text;--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_kind" CHECK ("release"."kind" in ('shipped', 'import', 'rollback'));