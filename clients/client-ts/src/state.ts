import type {
  TaskSnapshot, WireActor, WireBreakdown, WireBrief, WireFact, WireProgress, WireStage, WireThinking,
} from "../../contract/contract.ts";

/** A tool that one of the crew used. `ok` is null until it answered. */
export interface ToolCard {
  readonly call: string;
  readonly speaker: string;
  readonly tool: string;
  /** JSON as text; empty when only the answer was told. */
  readonly arguments: string;
  readonly at: string;
  readonly ok: boolean | null;
  /** Of the refusal, null when it took effect. */
  readonly code: string | null;
  readonly message: string | null;
  readonly endedAt: string | null;
}

/** A message that is being said: what was heard so far. */
export interface StreamedMessage {
  readonly id: string;
  readonly speaker: string;
  readonly text: string;
}

/** A part of the conversation. `at` is null where only a snapshot or a page of the chat told of it. */
export type ChatEntry =
  | {
    readonly kind: "message";
    readonly key: string;
    readonly at: string | null;
    readonly by: WireActor;
    readonly speaker: string;
    readonly text: string;
    readonly id: string | null;
  }
  | { readonly kind: "tool"; readonly key: string; readonly card: ToolCard }
  | { readonly kind: "plan"; readonly key: string; readonly at: string | null; readonly revision: number }
  | { readonly kind: "turn"; readonly key: string; readonly outcome: string }
  | { readonly kind: "stage"; readonly key: string; readonly at: string | null; readonly stage: WireStage };

/** What a client holds of one task. It is never changed: every change makes another one that shares what stayed. */
export interface TaskState {
  readonly taskId: string;
  /** 0 while it holds nothing. */
  readonly epoch: number;
  /** Number of the last fact held. */
  readonly seq: number;
  readonly loaded: boolean;
  /**
   * What the server's snapshot at `seq` is, but for its two bounded lists: `chat` keeps every line since the first one
   * held, and `assets` likewise.
   */
  readonly snapshot: TaskSnapshot | null;
  /** The conversation in the order of the story. */
  readonly entries: readonly ChatEntry[];
  readonly streaming: readonly StreamedMessage[];
  /** Which model is being asked and has not said a word; null when none is. */
  readonly thinking: WireThinking | null;
  /** Null when nothing is rendered, and until the first progress of a render. */
  readonly progress: WireProgress | null;
  /** Connections that watch the task. */
  readonly viewers: number;
  /** True while the crew has an unanswered message. */
  readonly working: boolean;
  /** The latest facts, at most `mostFacts`. */
  readonly facts: readonly WireFact[];
  /** Plans of earlier revisions by revision − 1; null where this client never saw it. */
  readonly plans: readonly (WireBreakdown | null)[];
  /** Lines of the chat that are dealt with, counted from the first of all. */
  readonly answered: number;
  /** How the crew's last turn ended; null before the first and after a change of stage. */
  readonly lastTurn: string | null;
  /**
   * True when a plan came back that this client never saw: only a snapshot tells what it is, and until then the plan
   * in `snapshot` is an earlier one.
   */
  readonly lacking: boolean;
}

/** How many facts `TaskState.facts` keeps. */
export const mostFacts = 500;

export function emptyState(taskId: string): TaskState {
  return {
    taskId,
    epoch: 0,
    seq: 0,
    loaded: false,
    snapshot: null,
    entries: [],
    streaming: [],
    thinking: null,
    progress: null,
    viewers: 0,
    working: false,
    facts: [],
    plans: [],
    answered: 0,
    lastTurn: null,
    lacking: false,
  };
}

/** A task that was just created. */
export function begun(task: string, brief: WireBrief): TaskSnapshot {
  return {
    task,
    stage: "briefing",
    brief,
    revision: 0,
    undoTo: null,
    redoTo: null,
    breakdown: null,
    chatFrom: 0,
    chat: [],
    assetsFrom: 0,
    assets: [],
    preferences: { style: null, voice: null, pace: null, musicLevelDb: null, aspect: null },
    quote: null,
    approval: null,
    result: null,
    error: null,
    failedScenes: [],
    question: null,
    deleted: null,
    queue: null,
  };
}

/**
 * True while the crew has something to answer. It plans before it answers, but not while the person has the word: they
 * stopped it, or were asked something.
 */
export function isWorking(state: Pick<TaskState, "snapshot" | "answered" | "lastTurn">): boolean {
  const task = state.snapshot;
  if (task === null || task.deleted !== null) {
    return false;
  }

  const waits = task.stage === "briefing" && (state.lastTurn === "asked" || state.lastTurn === "interrupted");
  const briefUnanswered = state.answered === 0 && task.chatFrom === 0 && task.chat[0]?.by === "person";
  if (!waits && (task.stage === "briefing" || (task.stage === "reviewing" && briefUnanswered))) {
    return true;
  }

  // The first line of all is the brief: the plan is its answer.
  const from = Math.max(Math.max(state.answered, 1) - task.chatFrom, 0);
  return task.chat.slice(from).some(line => line.by === "person");
}
