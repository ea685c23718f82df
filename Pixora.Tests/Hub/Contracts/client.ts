// What a client does with the contract; only compiled. Each switch must know every case.
import { hubPath, refusalCodes } from "./contract.js";
import type {
  CommandRequest, JoinReply, RefusalCode, RestRoutes, StudioClient, StudioHub, WireCommand, WireFact, WireSignal,
} from "./contract.js";

export const approve = (revision: number): WireCommand => ({ type: "approve_breakdown", revision, priceCeiling: 0 });

export const request: CommandRequest = { commandId: "c-1", body: { type: "update_scene", scene: "scene-1", patch: { title: "Dawn" } } };

// @ts-expect-error A command has no field of another one.
export const wrong: WireCommand = { type: "undo", revision: 1 };

export function told(fact: WireFact): string {
  switch (fact.type) {
    case "chat_message":
      return `${fact.data.by}: ${fact.data.text}`;
    case "breakdown_proposed":
      return fact.data.breakdown.scenes.map((scene) => scene.title).join(", ");
    case "price_quoted":
      return fact.data.price === null ? "unknown" : fact.data.price.toFixed(2);
    default:
      return `${fact.epoch}-${fact.seq}`;
  }
}

export function passing(signal: WireSignal): number {
  switch (signal.type) {
    case "progress_update":
      return signal.data.percent;
    case "token":
      return signal.data.offset;
    case "presence":
      return signal.data.viewers;
    case "top":
      return signal.data.seq;
    case "queue_place":
      return signal.data.position;
    case "thinking":
      return signal.data.patience;
  }
}

export async function join(hub: StudioHub, client: StudioClient, task: string): Promise<JoinReply> {
  const reply = await hub.JoinTask(task, 0, 0);
  await client.Events({ taskId: task, facts: reply.facts, signals: reply.signals });
  return reply;
}

export const created: RestRoutes["POST /api/v1/tasks"]["answer"] = { taskId: hubPath };

export const known = (code: string): code is RefusalCode => (refusalCodes as readonly string[]).includes(code);
