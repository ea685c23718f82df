import type {
  ChatMessage, ChatPage, SceneFailed, TaskSnapshot, ToolAnswered, WireAsset, WireBreakdown, WireFact, WireFailedScene,
  WireProgress,
  WireSignal, WireToken,
} from "../../contract/contract.ts";
import { edited, isRevisionFact, type RevisionFact } from "./plan.ts";
import { begun, type ChatEntry, isWorking, mostFacts, type StreamedMessage, type TaskState } from "./state.ts";

/** What came: it is taken in the order of these fields. */
export interface Input {
  readonly snapshot?: { readonly epoch: number; readonly seq: number; readonly snapshot: TaskSnapshot } | undefined;
  /** A page of the chat that ends where the lines held begin. */
  readonly page?: ChatPage | undefined;
  readonly facts?: readonly WireFact[] | undefined;
  readonly signals?: readonly WireSignal[] | undefined;
  /** True when the signals are all that passes now, as in the reply to a join: what they do not tell is over. */
  readonly joined?: boolean | undefined;
}

/**
 * The state after something came. Facts that are held already, that would leave a gap or that are of another epoch are
 * left out, see `missesSomething`; kinds of facts and signals that this version does not know change nothing but `seq`.
 * @returns The same object when nothing changed.
 */
export function reduce(state: TaskState, input: Input): TaskState {
  const draft = new Draft(state);
  if (input.snapshot) {
    draft.replace(input.snapshot.epoch, input.snapshot.seq, input.snapshot.snapshot);
  }

  if (input.page) {
    draft.prepend(input.page);
  }

  for (const fact of input.facts ?? []) {
    draft.take(fact);
  }

  if (input.joined) {
    draft.forgetSignals();
  }

  for (const signal of input.signals ?? []) {
    draft.pass(signal);
  }

  return draft.done(state);
}

/** True when what came shows that something before it is missing: the client joins again with what it holds. */
export function missesSomething(state: TaskState, input: Input): boolean {
  return state.lacking
    || (input.facts ?? []).some(fact => fact.epoch !== state.epoch || fact.seq > state.seq)
    || (input.signals ?? []).some(signal => signal.type === "top" && signal.data.seq > state.seq);
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A state in the making: nobody else sees it, so a list that was copied once is added to in place. */
class Draft {
  readonly #next: Mutable<TaskState>;
  readonly #owned = new WeakSet<object>();
  readonly #taken: WireFact[] = [];

  constructor(state: TaskState) {
    this.#next = { ...state };
  }

  done(before: TaskState): TaskState {
    const next = this.#next;
    if (this.#taken.length > 0) {
      next.facts = [...next.facts, ...this.#taken].slice(-mostFacts);
    }

    next.loaded = next.snapshot !== null;
    next.working = isWorking(next);
    next.progress = sameProgress(next.progress, before.progress) ? before.progress : next.progress;
    next.thinking = next.working ? next.thinking : null;
    next.streaming = sameSpeech(next.streaming, before.streaming) ? before.streaming : next.streaming;
    const keys = Object.keys(next) as (keyof TaskState)[];
    return keys.every(key => Object.is(next[key], before[key])) ? before : next;
  }

  /**
   * A snapshot replaces the task. It says nothing of tools, turns and earlier plans: what was told of them stays where
   * it is of the same story.
   */
  replace(epoch: number, seq: number, snapshot: TaskSnapshot): void {
    const next = this.#next;
    const held = epoch === next.epoch && seq >= next.seq ? next.snapshot : null;
    const said = held === null ? 0 : held.chatFrom + held.chat.length;
    const continued = held !== null && snapshot.chatFrom <= said ? held : null;
    if (continued === null || seq > next.seq) {
      // It does not say how far the crew has answered: to the last line, unless that is a person's.
      const waiting = snapshot.chat.at(-1)?.by === "person" ? 1 : 0;
      next.answered = snapshot.chatFrom + snapshot.chat.length - waiting;
      next.lastTurn = null;
      this.forgetSignals();
    }

    next.plans = plansOf(snapshot, epoch === next.epoch ? next.plans : []);
    if (continued === null) {
      next.facts = [];
      next.snapshot = snapshot;
      next.entries = snapshot.chat.map((line, index) => messageEntry(line, snapshot.chatFrom + index, null));
    } else {
      next.snapshot = { ...snapshot, chatFrom: continued.chatFrom, chat: continued.chat };
      next.entries = seq > next.seq ? withoutOpenCards(next.entries) : next.entries;
      snapshot.chat.slice(said - snapshot.chatFrom).forEach(line => this.#say(line, null));
    }

    next.epoch = epoch;
    next.seq = seq;
    next.lacking = false;
  }

  prepend(page: ChatPage): void {
    const task = this.#next.snapshot;
    if (task === null || page.from >= task.chatFrom || page.from + page.lines.length < task.chatFrom) {
      return;
    }

    const lines = page.lines.slice(0, task.chatFrom - page.from);
    this.#next.snapshot = { ...task, chatFrom: page.from, chat: [...lines, ...task.chat] };
    this.#next.entries = [
      ...lines.map((line, index) => messageEntry(line, page.from + index, null)),
      ...this.#next.entries,
    ];
  }

  take(fact: WireFact): void {
    const next = this.#next;
    if (fact.seq !== next.seq + 1 || (next.seq > 0 && fact.epoch !== next.epoch)) {
      return;
    }

    next.epoch = fact.epoch;
    next.seq = fact.seq;
    this.#taken.push(fact);
    if (fact.type === "task_created") {
      next.snapshot = begun(fact.data.task, fact.data.brief);
    } else if (next.snapshot !== null) {
      this.#tell(fact);
      this.#change(next.snapshot, fact);
    }
  }

  forgetSignals(): void {
    this.#next.streaming = [];
    this.#next.thinking = null;
    this.#next.progress = null;
  }

  pass(signal: WireSignal): void {
    switch (signal.type) {
      case "progress_update":
        this.#next.progress = signal.data;
        if (signal.data.stage !== "queue" && this.#next.snapshot?.queue) {
          this.#next.snapshot = { ...this.#next.snapshot, queue: null };
        }

        break;
      case "token":
        this.#next.thinking = null;
        this.#hear(signal.data);
        break;
      case "thinking":
        this.#next.thinking = signal.data;
        break;
      case "presence":
        this.#next.viewers = signal.data.viewers;
        break;
      case "queue_place":
        if (this.#next.snapshot !== null) {
          this.#next.snapshot = { ...this.#next.snapshot, queue: signal.data };
        }

        break;
      case "top":
        break;
      default:
        // A newer server's; one of this contract does not compile.
        signal satisfies never;
    }
  }

  /** What a fact adds to the conversation. */
  #tell(fact: WireFact): void {
    const at = fact.at;
    switch (fact.type) {
      case "tool_call": {
        this.#next.thinking = null;
        const card = { ...fact.data, at, ok: null, code: null, message: null, endedAt: null };
        this.#enter({ kind: "tool", key: `t${fact.seq}`, card });
        break;
      }
      case "tool_result":
        this.#answer(fact.data, fact.seq, at);
        break;
      case "turn_ended":
        this.#enter({ kind: "turn", key: `u${fact.seq}`, outcome: fact.data.outcome });
        break;
      case "stage_changed":
        this.#enter({ kind: "stage", key: `s${fact.seq}`, at, stage: fact.data.stage });
        break;
      case "breakdown_proposed":
        this.#enter({ kind: "plan", key: `p${fact.seq}`, at, revision: fact.data.revision });
        break;
      default:
        break;
    }
  }

  /** What a fact makes of the task. */
  #change(task: TaskSnapshot, fact: WireFact): void {
    const next = this.#next;
    switch (fact.type) {
      case "chat_message":
        this.#say(fact.data, fact.at);
        break;
      case "turn_ended":
        next.answered = fact.data.through;
        next.lastTurn = fact.data.outcome;
        next.streaming = [];
        next.thinking = null;
        break;
      case "stage_changed": {
        const stage = fact.data.stage;
        next.snapshot = {
          ...task,
          stage,
          error: stage === "failed" ? task.error : null,
          failedScenes: stage === "completed" ? [] : task.failedScenes,
          question: stage === "waiting" ? task.question : null,
          queue: null,
        };
        next.lastTurn = null;
        next.progress = null;
        break;
      }
      case "preferences_changed":
        next.snapshot = { ...task, preferences: fact.data.preferences };
        break;
      case "price_quoted":
        next.snapshot = { ...task, quote: fact.data };
        break;
      case "breakdown_approved":
        next.snapshot = { ...task, approval: fact.data, failedScenes: [] };
        break;
      case "asset_ready":
        this.#keep(task, fact.data.asset);
        break;
      case "completed":
        next.snapshot = { ...task, result: fact.data.result };
        break;
      case "error":
        next.snapshot = { ...task, error: fact.data };
        break;
      case "task_deleted":
        next.snapshot = { ...task, deleted: fact.data };
        break;
      case "task_restored":
        next.snapshot = { ...task, deleted: null };
        break;
      case "question_asked":
        next.snapshot = { ...task, question: fact.data };
        break;
      case "question_answered":
        next.snapshot = { ...task, question: null };
        break;
      case "scene_failed":
        next.snapshot = { ...task, failedScenes: failedWith(task, fact.data) };
        break;
      case "scenes_retried": {
        const again = fact.data.scenes;
        next.snapshot = { ...task, failedScenes: task.failedScenes.filter(failed => !again.includes(failed.scene)) };
        break;
      }
      case "task_created":
      case "tool_call":
      case "tool_result":
        break;
      default:
        if (isRevisionFact(fact)) {
          this.#revise(task, fact);
        } else {
          // A newer server's; one of this contract does not compile.
          fact satisfies never;
        }
    }
  }

  #revise(task: TaskSnapshot, fact: RevisionFact): void {
    const next = this.#next;
    const restored = fact.type === "revision_restored";
    const plan = this.#planAfter(task, fact);
    next.lacking = plan === null;
    next.plans = this.#added(next.plans, plan);
    next.snapshot = {
      ...task,
      revision: fact.data.revision,
      undoTo: restored ? fact.data.undoTo : (fact.data.since ?? task.revision) || null,
      redoTo: restored ? fact.data.redoTo : null,
      breakdown: plan ?? task.breakdown,
      failedScenes: failedAfter(task.failedScenes, fact),
      question: null,
    };
  }

  /** Null when it follows from a plan that is not held. */
  #planAfter(task: TaskSnapshot, fact: RevisionFact): WireBreakdown | null {
    switch (fact.type) {
      case "breakdown_proposed":
        return fact.data.breakdown;
      case "revision_restored":
        return this.#next.plans[fact.data.from - 1] ?? null;
      default:
        return this.#next.lacking || task.breakdown === null ? null : edited(task.breakdown, fact);
    }
  }

  #keep(task: TaskSnapshot, asset: WireAsset): void {
    const others = task.assets.some(older => replaces(asset, older))
      ? task.assets.filter(older => !replaces(asset, older))
      : task.assets;
    const assets = this.#added(others, asset);
    const failedScenes = task.failedScenes.length === 0
      ? task.failedScenes
      : task.failedScenes.map(failed => ({ ...failed, lastGood: lastGood(task, assets, failed) }));
    this.#next.snapshot = { ...task, assets, failedScenes };
  }

  #say(line: ChatMessage, at: string | null): void {
    const next = this.#next;
    const task = next.snapshot;
    if (task === null) {
      return;
    }

    const index = task.chatFrom + task.chat.length;
    const question = line.by === "person" ? null : task.question;
    next.snapshot = { ...task, question, chat: this.#added(task.chat, line) };
    this.#enter(messageEntry(line, index, at));

    // A line of a turn has an id, and the turn says itself when it has answered; one without is an answer by itself.
    next.answered = line.by === "crew" && line.id === null ? index + 1 : next.answered;
    if (line.id !== null) {
      next.streaming = next.streaming.filter(heard => heard.id !== line.id);
    }
  }

  /** Keeps what is new of a piece. One that begins beyond what was heard is left: the fact tells all of it. */
  #hear(piece: WireToken): void {
    const next = this.#next;
    if (piece.offset === 0 && piece.text === "") {
      next.streaming = next.streaming.filter(message => message.id !== piece.message);
      return;
    }

    const heard = next.streaming.find(message => message.id === piece.message);
    const text = heard?.text ?? "";
    const added = piece.text.slice(text.length - piece.offset);
    if (piece.offset > text.length || added === "" || (heard === undefined && this.#isSaid(piece.message))) {
      return;
    }

    const now: StreamedMessage = { id: piece.message, speaker: piece.speaker, text: text + added };
    next.streaming = heard === undefined
      ? [...next.streaming, now]
      : next.streaming.map(message => (message === heard ? now : message));
  }

  #isSaid(id: string): boolean {
    return this.#next.snapshot?.chat.some(line => line.id === id) ?? false;
  }

  #answer(answer: ToolAnswered, seq: number, at: string): void {
    const { ok, code, message } = answer;
    const index = this.#next.entries.findLastIndex(entry => entry.kind === "tool" && entry.card.call === answer.call);
    const entry = this.#next.entries[index];
    if (entry?.kind === "tool") {
      const entries = this.#ownedCopy(this.#next.entries);
      entries[index] = { ...entry, card: { ...entry.card, ok, code, message, endedAt: at } };
      this.#next.entries = entries;
    } else {
      const { call, speaker, tool } = answer;
      const card = { call, speaker, tool, arguments: "", at, ok, code, message, endedAt: at };
      this.#enter({ kind: "tool", key: `t${seq}`, card });
    }
  }

  #enter(entry: ChatEntry): void {
    this.#next.entries = this.#added(this.#next.entries, entry);
  }

  #added<T>(list: readonly T[], item: T): readonly T[] {
    const own = this.#ownedCopy(list);
    own.push(item);
    return own;
  }

  #ownedCopy<T>(list: readonly T[]): T[] {
    if (this.#owned.has(list)) {
      return list as T[];
    }

    const copy = [...list];
    this.#owned.add(copy);
    return copy;
  }
}

function messageEntry(line: ChatMessage, index: number, at: string | null): ChatEntry {
  const { by, speaker, text, id } = line;
  return { kind: "message", key: `m${index}`, at, by, speaker, text, id };
}

function plansOf(snapshot: TaskSnapshot, before: TaskState["plans"]): TaskState["plans"] {
  const plans = Array.from({ length: snapshot.revision }, (_, index) => before[index] ?? null);
  return snapshot.breakdown === null ? plans : plans.with(snapshot.revision - 1, snapshot.breakdown);
}

/** What became of a tool that was running is not told by a snapshot, nor after it. */
function withoutOpenCards(entries: readonly ChatEntry[]): readonly ChatEntry[] {
  return entries.filter(entry => entry.kind !== "tool" || entry.card.ok !== null);
}

/** True when both speak of the same asset of the same scene or character. */
/** A part has one failure, its newest. */
function failedWith(task: TaskSnapshot, failed: SceneFailed): readonly WireFailedScene[] {
  const { scene, part, code, message, paid } = failed;
  const others = task.failedScenes.filter(other => other.scene !== scene || other.part !== part);
  return [...others, { scene, part, code, message, paid, lastGood: lastGood(task, task.assets, failed) }];
}

/** What still counts after an edit: failures of scenes that it leaves as they are; what may concern all leaves none. */
function failedAfter(known: readonly WireFailedScene[], edit: RevisionFact): readonly WireFailedScene[] {
  if (known.length === 0) {
    return known;
  }

  switch (edit.type) {
    case "scene_changed":
      return known.filter(failed => failed.scene !== edit.data.scene.id);
    case "scene_removed":
      return known.filter(failed => failed.scene !== edit.data.scene);
    case "scene_added":
    case "scene_moved":
    case "scene_approved":
    case "title_changed":
    case "music_changed":
      return known;
    default:
      return [];
  }
}

/**
 * The newest asset that a failed part would be seen as: of the frames and overlaps that make up a scene, the scene; of a
 * character's picture, that of one who is seen in it.
 */
function lastGood(
  task: TaskSnapshot, assets: readonly WireAsset[], { scene, part }: { readonly scene: string; readonly part: string },
): WireAsset | null {
  if (part === "portrait") {
    const seen = task.breakdown?.scenes.find(({ id }) => id === scene)?.characters ?? [];
    return assets.findLast(({ kind, character }) => kind === part && character != null && seen.includes(character)) ?? null;
  }

  const kind = part === "clip" || part === "join" ? "scene" : part;
  return assets.findLast(asset => asset.scene === scene && asset.kind === kind) ?? null;
}

function replaces(asset: WireAsset, older: WireAsset): boolean {
  return asset.key === older.key
    && asset.scene === older.scene
    && (asset.character ?? null) === (older.character ?? null);
}

function sameProgress(one: WireProgress | null, other: WireProgress | null): boolean {
  return one?.percent === other?.percent && one?.stage === other?.stage && one?.message === other?.message;
}

function sameSpeech(one: readonly StreamedMessage[], other: readonly StreamedMessage[]): boolean {
  return one.length === other.length
    && one.every((message, index) => message.id === other[index]?.id && message.text === other[index].text);
}
