import type { WireBreakdown, WireFact, WireScene } from "../../contract/contract.ts";
import { edited, isRevisionFact, type RevisionFact } from "./plan.ts";
import type { Rest } from "./rest.ts";

/** A revision of the plan as a person looks back at it. */
export interface PlanVersion {
  readonly revision: number;
  /** The kind of the fact that made it. */
  readonly why: RevisionFact["type"];
  readonly at: string;
  readonly plan: WireBreakdown;
  /** Keys of the newest pictures that were made for these scenes as they are here, by the scene's id. */
  readonly pictures: Readonly<Record<string, string>>;
  /** Key of the film that was made of it, null when none was. */
  readonly film: string | null;
}

/** The revisions that a story from its first fact tells of, in order. A fact of a kind not known here is passed over. */
export function versionsOf(facts: readonly WireFact[]): readonly PlanVersion[] {
  const versions: Mutable[] = [];
  const pictures = new Map<string, string>();
  let film: string | null = null;
  for (const fact of facts) {
    const last = versions.at(-1);
    if (isRevisionFact(fact)) {
      const plan = planAfter(versions, fact);
      if (plan !== null) {
        versions.push({ revision: fact.data.revision, why: fact.type, at: fact.at, plan, pictures: {}, film: null });
      }
    } else if (fact.type === "asset_ready" && last !== undefined) {
      const { kind, key, scene: id } = fact.data.asset;
      const scene = kind === "image" ? last.plan.scenes.find(one => one.id === id) : undefined;
      if (scene !== undefined) {
        pictures.set(pictureOf(last.plan, scene), key);
      }

      film = kind === "film" ? key : film;
    } else if (fact.type === "completed") {
      const made = versions.find(one => one.revision === fact.data.result.revision);
      if (made !== undefined) {
        made.film = film;
      }
    }
  }

  return versions.map(version => ({ ...version, pictures: picturesOf(version.plan, pictures) }));
}

/** Reads a task's whole story. @throws StudioError the refusal, or `server.unreachable`. */
export async function readVersions(rest: Rest, taskId: string): Promise<readonly PlanVersion[]> {
  const facts: WireFact[] = [];
  for (let after = 0, top = 1; after < top;) {
    const page = await rest.call("GET /api/v1/tasks/{taskId}/events", { path: { taskId }, query: { after } });
    facts.push(...page.facts);
    // What cannot be continued has no more to tell.
    top = page.seq > after ? page.top : 0;
    after = page.seq;
  }

  return versionsOf(facts);
}

type Mutable = { -readonly [K in keyof PlanVersion]: PlanVersion[K] };

function planAfter(versions: readonly PlanVersion[], fact: RevisionFact): WireBreakdown | null {
  switch (fact.type) {
    case "breakdown_proposed":
      return fact.data.breakdown;
    case "revision_restored":
      return versions.find(one => one.revision === fact.data.from)?.plan ?? null;
    default: {
      const before = versions.at(-1);
      return before === undefined ? null : edited(before.plan, fact);
    }
  }
}

function picturesOf(plan: WireBreakdown, made: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries(plan.scenes.flatMap(scene => {
    const key = made.get(pictureOf(plan, scene));
    return key === undefined ? [] : [[scene.id, key]];
  }));
}

/** What a scene's picture follows from: another such text, another picture. */
function pictureOf({ format, characters }: WireBreakdown, scene: WireScene): string {
  const seen = characters.filter(one => scene.characters.includes(one.id));
  return JSON.stringify([scene.id, scene.visual, scene.take, format.aspect, format.style, format.makers?.image, seen]);
}
