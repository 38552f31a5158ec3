import type { Metadata } from "next";
import { Footer } from "@/components/atlas/footer";
import { SubpageHeader } from "@/components/atlas/subpage-header";
import { StepPicture } from "@/components/story/step-picture";
import { StoryStage } from "@/components/story/story-stage";
import worldSvg from "@/lib/geo/generated/world-svg.json";
import type { WorldSvg } from "@/lib/geo/world-svg";
import { worldShapes } from "@/lib/world-markup";
import { pagesEn } from "@/messages/en/pages";
import { loadStory, type ShownStep } from "./story";

const { story: text } = pagesEn;

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: text.title,
  description: text.description,
  alternates: { canonical: "/story" },
};

const world = worldSvg as unknown as WorldSvg;

export default async function StoryPage() {
  const { steps, release } = await loadStory();
  return (
    <>
      <SubpageHeader />
      <main id="main" className="article story">
        <h1>{text.title}</h1>
        <p className="lead">{text.lead}</p>
        <svg
          className="story-shapes"
          aria-hidden="true"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own markup, from our own geometry
          dangerouslySetInnerHTML={{ __html: worldShapes(world) }}
        />
        <div className="story-columns">
          <StoryStage steps={steps.map(({ id, title }) => ({ id, title }))} />
          <ol className="story-steps" aria-label={text.steps}>
            {steps.map((step, index) => (
              <Step
                key={step.id}
                step={step}
                place={text.step(index + 1, steps.length)}
                previous={steps[index - 1]?.id}
                next={steps[index + 1]?.id}
              />
            ))}
          </ol>
        </div>
        <p>
          <a href="/claims">{text.more}</a>
        </p>
      </main>
      <Footer release={release} />
    </>
  );
}

type StepProps = {
  step: ShownStep;
  place: string;
  previous: string | undefined;
  next: string | undefined;
};

function Step({ step, place, previous, next }: StepProps) {
  return (
    <li id={step.id} className="story-step" data-step={step.id}>
      <StepPicture world={world} step={step} label={text.picture(step.title)} />
      <div className="story-text">
        <p className="muted">{place}</p>
        <h2>
          <a href={`#${step.id}`}>{step.title}</a>
        </h2>
        {(step.sentences ?? [text.missing]).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p className="muted">
          {text.sources}:{" "}
          {step.sources.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && " · "}
              <a href={`/sources#${id}`}>{name}</a>
            </span>
          ))}
        </p>
        <p className="story-links">
          {step.computed && (
            <a className="button" href={step.computed.href}>
              {text.computed[step.computed.page]}
            </a>
          )}
          <a className="button" href={step.href}>
            {text.open}
          </a>
          {step.nearer && (
            <a className="button" href={step.nearer}>
              {text.nearer}
            </a>
          )}
          {previous && (
            <a href={`#${previous}`} rel="prev">
              {text.previous}
            </a>
          )}
          {next && (
            <a href={`#${next}`} rel="next">
              {text.next}
            </a>
          )}
        </p>
      </div>
    </li>
  );
}
