import type { OpenTask, Studio, TaskReading, TaskState, WireCommand } from "../src/index.ts";
import { until } from "../src/index.ts";

/** A wish to the crew, or a command that follows from the task as it is. */
type Step = string | ((state: TaskState) => WireCommand);

const likesNothing = { style: null, voice: null, pace: null, musicLevelDb: null, aspect: null };
const portrait = { id: "fox", name: "Füchsin 🦊", description: "a red fox", take: 1, palette: ["#aa3300"] };
const scene = {
  title: "Tide", narration: "The water comes back.", visual: "a beach at dusk", seconds: 4,
  camera: "panLeft", transition: { kind: "crossFade", seconds: 0.8 }, characters: ["fox"],
} as const;

/** Edits of every kind, so that every fact of a plan comes. */
const edits: readonly Step[] = [
  () => ({ type: "set_title", title: "Die Füchsin & <the light>" }),
  () => ({ type: "put_character", character: portrait }),
  () => ({ type: "add_scene", index: 1, scene }),
  state => ({ type: "update_scene", scene: sceneAt(state, 0), patch: { characters: ["fox"], seconds: 3 } }),
  () => ({ type: "set_length", seconds: 30 }),
  state => ({ type: "move_scene", scene: sceneAt(state, 2), index: 0 }),
  () => ({ type: "set_length", seconds: 5 }),
  () => ({ type: "put_character", character: { ...portrait, description: "an old red fox" } }),
  state => ({ type: "approve_scene", scene: sceneAt(state, 1), approved: true }),
  state => ({ type: "regenerate_scene", scene: sceneAt(state, 1) }),
  () => ({ type: "undo" }),
  () => ({ type: "set_length", seconds: 120 }),
  () => ({ type: "undo" }),
  () => ({ type: "undo" }),
  () => ({ type: "redo" }),
  () => ({ type: "set_aspect", aspect: "square" }),
  () => ({ type: "set_style", style: "noir" }),
  () => ({ type: "set_captions", captions: "soft" }),
  state => ({ type: "remove_scene", scene: sceneAt(state, 0) }),
  () => ({ type: "remove_character", character: "fox" }),
  () => ({ type: "set_voice", voice: { narrated: true, type: "deep", pace: 1.1 } }),
  () => ({ type: "set_music", music: { enabled: true, mood: "tense", genre: "loFi", levelDb: -3, take: 1 } }),
  () => ({ type: "set_preferences", preferences: { ...likesNothing, style: "noir", pace: 1.1 } }),
  () => ({ type: "restore_revision", revision: 5 }),
  () => ({ type: "set_length", seconds: 7 }),
];

/** What comes before and after the film is made. */
const talk: readonly Step[] = ["Make the music softer", "How far is it?"];
const endings: readonly Step[] = [
  () => ({ type: "delete_task" }),
  () => ({ type: "restore_task" }),
  () => ({ type: "set_title", title: "Once more" }),
];

/** How many revisions the commands make: a preference, a deletion and a restoration make none. */
export const editCount = edits.length + endings.length - 3;

/** Tells a story with everything in it, and answers with what the server said that the task was, again and again. */
export async function tell(studio: Studio, prompt: string): Promise<{ taskId: string; points: readonly TaskReading[] }> {
  // What is liked of a film before would be in this one already.
  await studio.rest.call("PUT /api/v1/preferences", { body: likesNothing });
  const { taskId, code } = await studio.createTask({ prompt });
  if (taskId === null) {
    throw new Error(`The film was refused: ${code}`);
  }

  const task = studio.open(taskId);
  const points: TaskReading[] = [];
  const point = async () => points.push(await studio.rest.get("GET /api/v1/tasks/{taskId}", { path: { taskId } }));
  await until(task.state, isPriced);
  await point();
  for (const step of [...edits, ...talk]) {
    await take(task, step);
    await point();
  }

  await until(task.state, isPriced);
  await take(task, state => ({ type: "approve_breakdown", revision: state.snapshot?.revision ?? 0, priceCeiling: 0 }));
  await point();
  await until(task.state, state => state.snapshot?.stage === "completed");
  await point();
  for (const step of endings) {
    await take(task, step);
    await point();
  }

  await until(task.state, isPriced);
  await point();
  task.close();
  return { taskId, points };
}

async function take(task: OpenTask, step: Step): Promise<void> {
  const state = task.state.get();
  const reply = typeof step === "string" ? await task.say(step) : await task.send(step(state));
  if (!reply.ok) {
    throw new Error(`${JSON.stringify(typeof step === "string" ? step : step(state))}: ${reply.code} ${reply.message}`);
  }

  await until(task.state, now => now.seq > state.seq && (now.snapshot?.revision ?? 0) >= reply.revision);
  if (typeof step === "string") {
    await until(task.state, now => linesOf(now) > linesOf(state) && !now.working);
  }
}

/** How many lines the person has said. */
function linesOf(state: TaskState): number {
  return state.snapshot?.chat.filter(line => line.by === "person").length ?? 0;
}

function isPriced(state: TaskState): boolean {
  const task = state.snapshot;
  return task !== null && task.revision > 0 && task.quote?.revision === task.revision;
}

function sceneAt(state: TaskState, index: number): string {
  return state.snapshot?.breakdown?.scenes[index]?.id ?? "";
}
