// Written from the records in Pixora.Hub/Contracts by TypeScriptContractTests, which also says how to accept a change.
// Do not edit. What the fields mean is said there and in docs/protocol.md.

export interface AddScene {
  readonly type: "add_scene";
  readonly scene: WireSceneDraft;
  readonly index: number;
}

export interface AnswerQuestion {
  readonly type: "answer";
  readonly question: string;
  readonly choice?: number | null;
  readonly text?: string | null;
}

export interface ApproveBreakdown {
  readonly type: "approve_breakdown";
  readonly revision: number;
  readonly priceCeiling: number;
}

export interface ApproveScene {
  readonly type: "approve_scene";
  readonly scene: string;
  readonly approved: boolean;
}

export interface AssetReady {
  readonly asset: WireAsset;
}

export interface BreakdownApproved {
  readonly revision: number;
  readonly priceCeiling: number;
}

export interface BreakdownProposed {
  readonly breakdown: WireBreakdown;
  readonly revision: number;
  readonly since?: number;
}

export interface Cancel {
  readonly type: "cancel";
}

export interface CharacterChanged {
  readonly character: WireCharacter;
  readonly revision: number;
  readonly since?: number;
}

export interface CharacterRemoved {
  readonly character: string;
  readonly revision: number;
  readonly since?: number;
}

export interface ChatMessage {
  readonly by: WireActor;
  readonly speaker: string;
  readonly text: string;
  readonly id: string | null;
}

export interface ChatPage {
  readonly from: number;
  readonly total: number;
  readonly lines: readonly ChatMessage[];
}

export interface CommandReply {
  readonly ok: boolean;
  readonly taskId: string | null;
  readonly code: string | null;
  readonly message: string | null;
  readonly revision: number;
}

export interface CommandRequest {
  readonly commandId: string;
  readonly body: WireCommand;
  readonly expectedRevision?: number | null;
}

export interface CreateTaskRequest {
  readonly commandId: string;
  readonly prompt: string;
  readonly seconds?: number | null;
  readonly aspect?: string | null;
  readonly style?: string | null;
  readonly language?: string | null;
  readonly narrated?: boolean | null;
  readonly captions?: string | null;
  readonly asks?: boolean;
}

export interface DeleteAccount {
  readonly confirm?: string | null;
}

export interface DeleteTask {
  readonly type: "delete_task";
}

export interface DeletedAccount {
  readonly tasks: number;
}

export interface DuckingCurve {
  readonly unit: string;
  readonly scale: number;
  readonly stepMs: number;
  readonly seconds: number;
  readonly points: number;
  readonly data: readonly number[];
  readonly voices: readonly HeardVoice[];
}

export interface EventBatch {
  readonly taskId: string;
  readonly facts: readonly WireFact[];
  readonly signals: readonly WireSignal[];
}

export interface EventPage {
  readonly epoch: number;
  readonly seq: number;
  readonly top: number;
  readonly facts: readonly WireFact[];
  readonly snapshot: TaskSnapshot | null;
}

export interface ExportManifest {
  readonly format: number;
  readonly at: string;
  readonly user: string;
  readonly tasks: readonly ExportedTask[];
  readonly missing: readonly MissingPart[];
}

export interface ExportedTask {
  readonly id: string;
  readonly title: string | null;
  readonly stage: WireStage;
  readonly createdAt: string;
  readonly deletedUntil: string | null;
  readonly folder: string;
  readonly files: readonly string[];
}

export type FactData = FactMap[keyof FactMap];

export interface FactMap {
  readonly task_created: TaskCreated;
  readonly chat_message: ChatMessage;
  readonly breakdown_proposed: BreakdownProposed;
  readonly scene_added: SceneAdded;
  readonly scene_removed: SceneRemoved;
  readonly scene_moved: SceneMoved;
  readonly scene_changed: SceneChanged;
  readonly scene_approved: SceneApproved;
  readonly character_changed: CharacterChanged;
  readonly character_removed: CharacterRemoved;
  readonly title_changed: TitleChanged;
  readonly length_changed: LengthChanged;
  readonly format_changed: FormatChanged;
  readonly voice_changed: VoiceChanged;
  readonly music_changed: MusicChanged;
  readonly revision_restored: RevisionRestored;
  readonly preferences_changed: PreferencesChanged;
  readonly price_quoted: PriceQuoted;
  readonly breakdown_approved: BreakdownApproved;
  readonly stage_changed: StageChanged;
  readonly asset_ready: AssetReady;
  readonly completed: FilmCompleted;
  readonly error: TaskError;
  readonly scene_failed: SceneFailed;
  readonly scenes_retried: ScenesRetried;
  readonly question_asked: QuestionAsked;
  readonly question_answered: QuestionAnswered;
  readonly tool_call: ToolCalled;
  readonly tool_result: ToolAnswered;
  readonly turn_ended: TurnEnded;
  readonly task_deleted: TaskDeleted;
  readonly task_restored: TaskRestored;
}

export interface FilmCompleted {
  readonly result: WireFilm;
}

export interface FilmManifest {
  readonly format: number;
  readonly at: string;
  readonly task: string;
  readonly title: string | null;
  readonly revision: number;
  readonly folder: string;
  readonly files: readonly string[];
  readonly missing: readonly MissingPart[];
}

export interface FilmProgress {
  readonly taskId: string;
  readonly percent: number;
  readonly stage: string;
  readonly message: string;
  readonly queue: WireQueuePlace | null;
}

export interface FormatChanged {
  readonly format: WireFormat;
  readonly revision: number;
  readonly since?: number;
}

export interface HeardVoice {
  readonly narration: string;
  readonly start: number;
  readonly seconds: number;
}

export interface JoinReply {
  readonly ok: boolean;
  readonly code: string | null;
  readonly message: string | null;
  readonly recovered: boolean;
  readonly epoch: number;
  readonly seq: number;
  readonly facts: readonly WireFact[];
  readonly snapshot: TaskSnapshot | null;
  readonly signals: readonly WireSignal[];
}

export interface LengthChanged {
  readonly seconds: number;
  readonly revision: number;
  readonly since?: number;
}

export interface ListBatch {
  readonly news: readonly TaskNews[];
  readonly progress: readonly FilmProgress[];
  readonly quota: WireQuota | null;
  readonly top: ListTop | null;
}

export interface ListReply {
  readonly ok: boolean;
  readonly code: string | null;
  readonly message: string | null;
  readonly recovered: boolean;
  readonly epoch: number;
  readonly seq: number;
  readonly news: readonly TaskNews[];
  readonly page: TaskPage | null;
  readonly quota: WireQuota | null;
}

export interface ListTop {
  readonly epoch: number;
  readonly seq: number;
}

export interface Liveness {
  readonly live: boolean;
}

export interface MakerDefault {
  readonly maker: string | null;
}

export interface MakerSample {
  readonly mediaType: string;
  readonly data: string;
  readonly dollars: number | null;
}

export interface MakerSetting {
  readonly profile: WireProfile;
  readonly key?: string | null;
}

export interface MakerUse {
  readonly capability: WireCapability;
  readonly maker: string | null;
  readonly origin: WireOrigin;
  readonly leaves: boolean;
  readonly problem: string | null;
}

export interface MakersReading {
  readonly makers: readonly WireMaker[];
  readonly used: readonly MakerUse[];
}

export interface MissingPart {
  readonly task: string;
  readonly file: string | null;
  readonly code: string;
}

export interface ModelStanding {
  readonly profile: string;
  readonly model: string;
  readonly problem: string | null;
  readonly lastDay: string | null;
  readonly fallback: string | null;
}

export interface ModelsReading {
  readonly offline: boolean;
  readonly askedAt: string | null;
  readonly models: readonly ModelStanding[];
}

export interface MoveScene {
  readonly type: "move_scene";
  readonly scene: string;
  readonly index: number;
}

export interface MusicChanged {
  readonly music: WireMusic;
  readonly revision: number;
  readonly since?: number;
}

export interface NewMessage {
  readonly text: string;
}

export interface NewShare {
  readonly hours?: number | null;
}

export interface NewTask {
  readonly prompt: string;
  readonly seconds?: number | null;
  readonly aspect?: string | null;
  readonly style?: string | null;
  readonly language?: string | null;
  readonly narrated?: boolean | null;
  readonly captions?: string | null;
}

export interface PreferenceOrigin {
  readonly by: string;
  readonly tasks: readonly string[];
}

export interface PreferencesChanged {
  readonly preferences: WirePreferences;
}

export interface PreviewReply {
  readonly ok: boolean;
  readonly taskId: string | null;
  readonly code: string | null;
  readonly message: string | null;
  readonly revision: number;
  readonly edit: WireWork | null;
  readonly film: WireWork | null;
}

export interface PreviewRequest {
  readonly body?: WireCommand | null;
  readonly expectedRevision?: number | null;
}

export interface PriceQuoted {
  readonly revision: number;
  readonly price: number | null;
}

export interface Problem {
  readonly type: string | null;
  readonly title: string | null;
  readonly status: number | null;
  readonly detail: string | null;
  readonly code: string;
  readonly revision?: number | null;
}

export interface ProposeBreakdown {
  readonly type: "propose_breakdown";
  readonly breakdown: WireBreakdown;
}

export interface PutCharacter {
  readonly type: "put_character";
  readonly character: WireCharacter;
}

export interface QuestionAnswered {
  readonly id: string;
  readonly choice: number | null;
  readonly text: string;
}

export interface QuestionAsked {
  readonly id: string;
  readonly speaker: string;
  readonly text: string;
  readonly choices: readonly string[];
}

export interface Readiness {
  readonly ready: boolean;
  readonly reasons: readonly string[];
}

export interface Redo {
  readonly type: "redo";
}

export interface RegenerateScene {
  readonly type: "regenerate_scene";
  readonly scene: string;
}

export interface RemoveCharacter {
  readonly type: "remove_character";
  readonly character: string;
}

export interface RemoveScene {
  readonly type: "remove_scene";
  readonly scene: string;
}

export interface RestoreRevision {
  readonly type: "restore_revision";
  readonly revision: number;
}

export interface RestoreTask {
  readonly type: "restore_task";
}

export interface Retry {
  readonly type: "retry";
  readonly scenes?: readonly string[];
}

export interface RevisionRestored {
  readonly from: number;
  readonly undoTo: number | null;
  readonly redoTo: number | null;
  readonly revision: number;
  readonly since?: number;
}

export interface SampleOrder {
  readonly dollars: number | null;
}

export interface Say {
  readonly type: "say";
  readonly speaker: string;
  readonly text: string;
  readonly id?: string | null;
}

export interface SceneAdded {
  readonly scene: WireScene;
  readonly index: number;
  readonly revision: number;
  readonly since?: number;
}

export interface SceneApproved {
  readonly scene: string;
  readonly approved: boolean;
  readonly revision: number;
  readonly since?: number;
}

export interface SceneChanged {
  readonly scene: WireScene;
  readonly revision: number;
  readonly since?: number;
}

export interface SceneFailed {
  readonly scene: string;
  readonly part: string;
  readonly key: string;
  readonly code: string;
  readonly message: string;
  readonly paid: WirePayment;
}

export interface SceneMoved {
  readonly scene: string;
  readonly index: number;
  readonly revision: number;
  readonly since?: number;
}

export interface SceneRemoved {
  readonly scene: string;
  readonly revision: number;
  readonly since?: number;
}

export interface ScenesRetried {
  readonly scenes: readonly string[];
}

export interface SessionReply {
  readonly token: string;
  readonly expiresAt: string;
}

export interface SessionRequest {
  readonly key?: string | null;
  readonly code?: string | null;
}

export interface SetAspect {
  readonly type: "set_aspect";
  readonly aspect: WireAspect;
}

export interface SetCaptions {
  readonly type: "set_captions";
  readonly captions: WireCaptions;
}

export interface SetLanguage {
  readonly type: "set_language";
  readonly language: string;
}

export interface SetLength {
  readonly type: "set_length";
  readonly seconds: number;
}

export interface SetMakers {
  readonly type: "set_makers";
  readonly makers: WireMakers;
}

export interface SetMusic {
  readonly type: "set_music";
  readonly music: WireMusic;
}

export interface SetPreferences {
  readonly type: "set_preferences";
  readonly preferences: WirePreferences;
}

export interface SetStyle {
  readonly type: "set_style";
  readonly style: WireStyle;
}

export interface SetTitle {
  readonly type: "set_title";
  readonly title: string;
}

export interface SetVoice {
  readonly type: "set_voice";
  readonly voice: WireVoice;
}

export interface SharedChapter {
  readonly title: string;
  readonly start: number;
}

export interface SharedFilm {
  readonly title: string;
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
  readonly chapters: readonly SharedChapter[];
  readonly files: readonly string[];
}

export interface SignInReading {
  readonly way: string;
  readonly enter: string | null;
}

export type SignalData = SignalMap[keyof SignalMap];

export interface SignalMap {
  readonly progress_update: WireProgress;
  readonly token: WireToken;
  readonly thinking: WireThinking;
  readonly presence: WirePresence;
  readonly top: WireTop;
  readonly queue_place: WireQueuePlace;
}

export interface SignedIn {
  readonly user: string;
  readonly session: string | null;
  readonly expiresAt: string | null;
}

export interface SoundPeaks {
  readonly unit: string;
  readonly scale: number;
  readonly stepMs: number;
  readonly seconds: number;
  readonly points: number;
  readonly data: readonly number[];
}

export interface StageChanged {
  readonly stage: WireStage;
}

export interface StartedShare {
  readonly id: string;
  readonly path: string;
  readonly expiresAt: string;
}

export interface StartedTask {
  readonly taskId: string;
}

export interface TaskCard {
  readonly id: string;
  readonly title: string | null;
  readonly stage: WireStage;
  readonly revision: number;
  readonly seq: number;
  readonly createdAt: string;
  readonly thumbnail: string | null;
  readonly deletedUntil: string | null;
  readonly waits: string | null;
}

export interface TaskCreated {
  readonly task: string;
  readonly owner: string;
  readonly brief: WireBrief;
}

export interface TaskDeleted {
  readonly until: string;
}

export interface TaskError {
  readonly code: string;
  readonly message: string;
  readonly scene: string | null;
}

export interface TaskNews {
  readonly epoch: number;
  readonly seq: number;
  readonly at: string;
  readonly what: TaskNewsKind;
  readonly task: TaskCard;
  readonly reason: string | null;
}

export type TaskNewsKind =
  | "changed"
  | "finished"
  | "failed"
  | "waits"
  | "deleted";

export interface TaskPage {
  readonly tasks: readonly TaskCard[];
  readonly next: number | null;
  readonly epoch: number;
  readonly seq: number;
}

export interface TaskReading {
  readonly taskId: string;
  readonly epoch: number;
  readonly seq: number;
  readonly createdAt: string;
  readonly snapshot: TaskSnapshot;
}

export interface TaskRestored {
}

export interface TaskSnapshot {
  readonly task: string;
  readonly stage: WireStage;
  readonly brief: WireBrief;
  readonly revision: number;
  readonly undoTo: number | null;
  readonly redoTo: number | null;
  readonly breakdown: WireBreakdown | null;
  readonly chatFrom: number;
  readonly chat: readonly ChatMessage[];
  readonly assetsFrom: number;
  readonly assets: readonly WireAsset[];
  readonly preferences: WirePreferences;
  readonly quote: PriceQuoted | null;
  readonly approval: BreakdownApproved | null;
  readonly result: WireFilm | null;
  readonly error: TaskError | null;
  readonly failedScenes: readonly WireFailedScene[];
  readonly question: QuestionAsked | null;
  readonly deleted: TaskDeleted | null;
  readonly queue: WireQueuePlace | null;
}

export interface TitleChanged {
  readonly title: string;
  readonly revision: number;
  readonly since?: number;
}

export interface ToolAnswered {
  readonly speaker: string;
  readonly tool: string;
  readonly call: string;
  readonly ok: boolean;
  readonly code: string | null;
  readonly message: string;
}

export interface ToolCalled {
  readonly speaker: string;
  readonly tool: string;
  readonly call: string;
  readonly arguments: string;
}

export interface TurnEnded {
  readonly through: number;
  readonly outcome: string;
}

export interface Undo {
  readonly type: "undo";
}

export interface UpdateScene {
  readonly type: "update_scene";
  readonly scene: string;
  readonly patch: WireScenePatch;
}

export interface VoiceChanged {
  readonly voice: WireVoice;
  readonly revision: number;
  readonly since?: number;
}

export type WireActor =
  | "person"
  | "crew"
  | "studio";

export type WireAspect =
  | "landscape"
  | "portrait"
  | "square";

export interface WireAsset {
  readonly key: string;
  readonly kind: string;
  readonly scene: string | null;
  readonly reused: boolean;
  readonly character: string | null;
  readonly seconds?: number;
}

export interface WireBreakdown {
  readonly title: string;
  readonly format: WireFormat;
  readonly voice: WireVoice;
  readonly music: WireMusic;
  readonly characters: readonly WireCharacter[];
  readonly scenes: readonly WireScene[];
}

export interface WireBrief {
  readonly prompt: string;
  readonly seconds: number | null;
  readonly aspect: string | null;
  readonly style: string | null;
  readonly language: string | null;
  readonly narrated: boolean | null;
  readonly captions: WireCaptions | null;
}

export type WireCamera =
  | "static"
  | "pushIn"
  | "pullOut"
  | "panLeft"
  | "panRight"
  | "panUp"
  | "panDown"
  | "parallax";

export type WireCapability =
  | "image"
  | "speech"
  | "music"
  | "motion";

export type WireCaptions =
  | "burned"
  | "soft"
  | "none";

export interface WireChapter {
  readonly scene: string;
  readonly title: string;
  readonly start: number;
}

export interface WireCharacter {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly take: number;
  readonly palette: readonly string[] | null;
}

export interface WireChoice {
  readonly entry: string;
  readonly task: string;
  readonly value: string;
}

export type WireCommand =
  | ProposeBreakdown
  | AddScene
  | RemoveScene
  | MoveScene
  | UpdateScene
  | RegenerateScene
  | ApproveScene
  | PutCharacter
  | RemoveCharacter
  | SetTitle
  | SetLength
  | SetAspect
  | SetStyle
  | SetLanguage
  | SetCaptions
  | SetMakers
  | SetVoice
  | SetMusic
  | SetPreferences
  | Say
  | ApproveBreakdown
  | Undo
  | Redo
  | RestoreRevision
  | Cancel
  | Retry
  | AnswerQuestion
  | DeleteTask
  | RestoreTask;

export type WireDialect =
  | "plain"
  | "kokoro"
  | "chatterbox"
  | "speaches"
  | "localAI"
  | "stableDiffusion"
  | "openRouter";

export type WireFact = {
  readonly [K in keyof FactMap]: {
    readonly epoch: number;
    readonly seq: number;
    readonly at: string;
    readonly type: K;
    readonly data: FactMap[K];
  };
}[keyof FactMap];

export interface WireFailedScene {
  readonly scene: string;
  readonly part: string;
  readonly code: string;
  readonly message: string;
  readonly paid: WirePayment;
  readonly lastGood: WireAsset | null;
}

export interface WireFilm {
  readonly revision: number;
  readonly folder: string;
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly chapters: readonly WireChapter[];
}

export interface WireFormat {
  readonly seconds: number;
  readonly aspect: WireAspect;
  readonly style: WireStyle;
  readonly language: string;
  readonly captions: WireCaptions;
  readonly makers?: WireMakers;
  readonly local?: WireLocalMakers;
}

export type WireGenre =
  | "cinematic"
  | "ambient"
  | "electronic"
  | "acoustic"
  | "orchestral"
  | "loFi";

export interface WireLocalMakers {
  readonly speech: string | null;
}

export interface WireMaker {
  readonly name: string;
  readonly capability: WireCapability;
  readonly origin: WireOrigin;
  readonly hasKey: boolean;
  readonly profile: WireProfile | null;
  readonly standing: WireStanding | null;
  readonly sample: WireSamplePrice | null;
}

export interface WireMakers {
  readonly image: string | null;
  readonly speech: string | null;
  readonly music: string | null;
  readonly motion: string | null;
}

export type WireMood =
  | "calm"
  | "uplifting"
  | "epic"
  | "mysterious"
  | "playful"
  | "melancholic"
  | "tense";

export interface WireMusic {
  readonly enabled: boolean;
  readonly mood: WireMood;
  readonly genre: WireGenre;
  readonly levelDb: number;
  readonly take: number;
}

export interface WireOrder {
  readonly key: string;
  readonly part: string;
  readonly scene: string | null;
  readonly maker: string;
  readonly estimate: number | null;
  readonly actual: number | null;
  readonly units: number | null;
  readonly unit: string | null;
  readonly at: string;
  readonly paid: string | null;
  readonly code: string | null;
}

export type WireOrigin =
  | "local"
  | "configuration"
  | "kept";

export interface WireParts {
  readonly kind: string;
  readonly scene: string | null;
  readonly count: number;
}

export type WirePayment =
  | "no"
  | "yes"
  | "unknown";

export interface WirePreferences {
  readonly style: WireStyle | null;
  readonly voice: WireVoiceType | null;
  readonly pace: number | null;
  readonly musicLevelDb: number | null;
  readonly aspect: WireAspect | null;
}

export interface WirePresence {
  readonly viewers: number;
}

export interface WirePrice {
  readonly dollars: number;
  readonly per: string;
  readonly source: string | null;
  readonly day: string | null;
}

export interface WireProfile {
  readonly service: WireService;
  readonly capability: WireCapability;
  readonly model: string;
  readonly baseUrl: string | null;
  readonly private: boolean;
  readonly keyHeader: string | null;
  readonly dialect: WireDialect;
  readonly voices: Readonly<Record<string, Readonly<Record<string, string>>>> | null;
  readonly sizes: readonly string[] | null;
  readonly references: number;
  readonly longestText: number | null;
  readonly inputs: Readonly<Record<string, string>> | null;
  readonly fixed: Readonly<Record<string, string>> | null;
  readonly price: WirePrice | null;
}

export interface WireProgress {
  readonly percent: number;
  readonly stage: string;
  readonly message: string;
}

export interface WireQueuePlace {
  readonly position: number;
  readonly fromSeconds: number | null;
  readonly toSeconds: number | null;
  readonly reason: string | null;
}

export interface WireQuota {
  readonly filmSeconds: number;
  readonly claimedSeconds: number;
  readonly mostFilmSeconds: number;
  readonly bytes: number;
  readonly claimedBytes: number;
  readonly mostBytes: number;
}

export interface WireSamplePrice {
  readonly dollars: number | null;
}

export interface WireScene {
  readonly id: string;
  readonly title: string;
  readonly narration: string;
  readonly visual: string;
  readonly seconds: number;
  readonly camera: WireCamera;
  readonly transition: WireTransition;
  readonly characters: readonly string[];
  readonly approved: boolean;
  readonly take: number;
  readonly byPainter?: boolean;
}

export interface WireSceneDraft {
  readonly title: string;
  readonly narration: string;
  readonly visual: string;
  readonly seconds: number;
  readonly camera: WireCamera;
  readonly transition: WireTransition;
  readonly characters: readonly string[];
}

export interface WireScenePatch {
  readonly title?: string | null;
  readonly narration?: string | null;
  readonly visual?: string | null;
  readonly seconds?: number | null;
  readonly camera?: WireCamera | null;
  readonly transition?: WireTransition | null;
  readonly characters?: readonly string[] | null;
  readonly byPainter?: boolean;
}

export type WireService =
  | "openAI"
  | "replicate"
  | "fal"
  | "elevenLabs";

export interface WireSession {
  readonly id: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  readonly browser: string | null;
  readonly current: boolean;
}

export interface WireShare {
  readonly id: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly lastUsedAt: string | null;
}

export type WireSignal = {
  readonly [K in keyof SignalMap]: {
    readonly type: K;
    readonly data: SignalMap[K];
  };
}[keyof SignalMap];

export interface WireSnapshot {
  readonly epoch: number;
  readonly seq: number;
  readonly snapshot: TaskSnapshot;
}

export interface WireSpending {
  readonly spent: number;
  readonly unpriced: number;
  readonly taskLimit: number | null;
  readonly today: number;
  readonly dayLimit: number | null;
  readonly orders: readonly WireOrder[];
}

export type WireStage =
  | "briefing"
  | "reviewing"
  | "producing"
  | "completed"
  | "failed"
  | "cancelled"
  | "waiting";

export interface WireStanding {
  readonly askedAt: string;
  readonly problem: string | null;
  readonly message: string | null;
  readonly models: readonly string[];
  readonly voices: readonly string[];
  readonly lastDay: string | null;
}

export type WireStyle =
  | "cinematic"
  | "documentary"
  | "vivid"
  | "noir"
  | "vintage"
  | "pastel"
  | "minimal";

export interface WireTaste {
  readonly style: WireStyle | null;
  readonly voice: WireVoiceType | null;
  readonly pace: number | null;
  readonly musicLevelDb: number | null;
  readonly aspect: WireAspect | null;
  readonly origins: Readonly<Record<string, PreferenceOrigin>>;
}

export interface WireThinking {
  readonly speaker: string;
  readonly profile: string;
  readonly model: string;
  readonly since: string;
  readonly patience: number;
}

export interface WireToken {
  readonly message: string;
  readonly speaker: string;
  readonly offset: number;
  readonly text: string;
}

export interface WireTop {
  readonly seq: number;
}

export interface WireTransition {
  readonly kind: WireTransitionKind;
  readonly seconds: number;
}

export type WireTransitionKind =
  | "cut"
  | "crossFade"
  | "fadeThroughBlack"
  | "wipe"
  | "slide";

export interface WireUse {
  readonly profile: string;
  readonly model: string;
  readonly role: string;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  readonly seconds: number;
  readonly cost: number | null;
  readonly outcome: string;
}

export interface WireVoice {
  readonly narrated: boolean;
  readonly type: WireVoiceType;
  readonly pace: number;
}

export type WireVoiceType =
  | "neutral"
  | "female"
  | "male"
  | "deep"
  | "bright";

export interface WireWork {
  readonly kept: number;
  readonly rebuilt: readonly WireParts[];
  readonly seconds: number;
  readonly price: number | null;
}

export const hubPath = "/hubs/studio";

/** What a client may call. */
export interface StudioHub {
  CreateTask(request: CreateTaskRequest): Promise<CommandReply>;
  JoinTask(taskId: string, epoch: number, since: number): Promise<JoinReply>;
  JoinList(epoch: number, since: number): Promise<ListReply>;
  LeaveTask(taskId: string): Promise<void>;
  SendMessage(taskId: string, commandId: string, text: string): Promise<CommandReply>;
  SendCommand(taskId: string, request: CommandRequest): Promise<CommandReply>;
  PreviewCommand(taskId: string, request: PreviewRequest): Promise<PreviewReply>;
  InterruptCrew(taskId: string): Promise<CommandReply>;
}

/** What the server calls. */
export interface StudioClient {
  Events(batch: EventBatch): Promise<void>;
  List(batch: ListBatch): Promise<void>;
  Reconnect(afterMilliseconds: number): Promise<void>;
}

/** What each route takes, and answers when it does not refuse, where that is JSON; a refusal is a Problem. */
export interface RestRoutes {
  readonly "DELETE /api/v1/me": { readonly body: DeleteAccount; readonly answer: DeletedAccount };
  readonly "DELETE /api/v1/tasks/{taskId}": { readonly body: null; readonly answer: CommandReply };
  readonly "GET /api/v1/makers": { readonly body: null; readonly answer: MakersReading };
  readonly "GET /api/v1/makers/used": { readonly body: null; readonly answer: readonly MakerUse[] };
  readonly "GET /api/v1/models": { readonly body: null; readonly answer: ModelsReading };
  readonly "GET /api/v1/preferences": { readonly body: null; readonly answer: WireTaste };
  readonly "GET /api/v1/session": { readonly body: null; readonly answer: SignedIn };
  readonly "GET /api/v1/sessions": { readonly body: null; readonly answer: readonly WireSession[] };
  readonly "GET /api/v1/signin": { readonly body: null; readonly answer: SignInReading };
  readonly "GET /api/v1/tasks": { readonly body: null; readonly answer: TaskPage };
  readonly "GET /api/v1/tasks/{taskId}": { readonly body: null; readonly answer: TaskReading };
  readonly "GET /api/v1/tasks/{taskId}/assets/{key}/peaks": { readonly body: null; readonly answer: SoundPeaks };
  readonly "GET /api/v1/tasks/{taskId}/chat": { readonly body: null; readonly answer: ChatPage };
  readonly "GET /api/v1/tasks/{taskId}/ducking": { readonly body: null; readonly answer: DuckingCurve };
  readonly "GET /api/v1/tasks/{taskId}/events": { readonly body: null; readonly answer: EventPage };
  readonly "GET /api/v1/tasks/{taskId}/preview": { readonly body: null; readonly answer: PreviewReply };
  readonly "GET /api/v1/tasks/{taskId}/shares": { readonly body: null; readonly answer: readonly WireShare[] };
  readonly "GET /api/v1/tasks/{taskId}/spending": { readonly body: null; readonly answer: WireSpending };
  readonly "GET /api/v1/tasks/{taskId}/usage": { readonly body: null; readonly answer: readonly WireUse[] };
  readonly "GET /healthz/live": { readonly body: null; readonly answer: Liveness };
  readonly "GET /s/{secret}": { readonly body: null; readonly answer: SharedFilm };
  readonly "HEAD /s/{secret}": { readonly body: null; readonly answer: SharedFilm };
  readonly "POST /api/v1/makers/{maker}/check": { readonly body: null; readonly answer: WireStanding };
  readonly "POST /api/v1/makers/{maker}/sample": { readonly body: SampleOrder; readonly answer: MakerSample };
  readonly "POST /api/v1/session": { readonly body: SessionRequest; readonly answer: SessionReply };
  readonly "POST /api/v1/tasks": { readonly body: NewTask; readonly answer: StartedTask };
  readonly "POST /api/v1/tasks/{taskId}/commands": { readonly body: WireCommand; readonly answer: CommandReply };
  readonly "POST /api/v1/tasks/{taskId}/messages": { readonly body: NewMessage; readonly answer: CommandReply };
  readonly "POST /api/v1/tasks/{taskId}/preview": { readonly body: WireCommand; readonly answer: PreviewReply };
  readonly "POST /api/v1/tasks/{taskId}/shares": { readonly body: NewShare; readonly answer: StartedShare };
  readonly "PUT /api/v1/makers/defaults/{capability}": { readonly body: MakerDefault; readonly answer: unknown };
  readonly "PUT /api/v1/makers/{maker}": { readonly body: MakerSetting; readonly answer: WireMaker };
  readonly "PUT /api/v1/preferences": { readonly body: WirePreferences; readonly answer: WireTaste };
}

/** Every code of a refusal. */
export const refusalCodes = [
  "access.level",
  "account.unconfirmed",
  "actor.crew",
  "actor.studio",
  "answer.choice",
  "approval.ceiling",
  "approval.needed",
  "approval.person",
  "arguments.invalid",
  "asset.kind",
  "asset.missing",
  "asset.spoilt",
  "asset.stopped",
  "asset.unknown",
  "asset.unseen",
  "auth.refused",
  "auth.required",
  "body.large",
  "body.type",
  "breakdown.empty",
  "breakdown.scenes",
  "breakdown.title",
  "brief.aspect.unknown",
  "brief.captions.unknown",
  "brief.contradictory",
  "brief.incomplete",
  "brief.language.unknown",
  "brief.prompt.control",
  "brief.prompt.empty",
  "brief.prompt.long",
  "brief.seconds.range",
  "brief.style.unknown",
  "brief.unsafe",
  "budget.exceeded",
  "character.description",
  "character.exists",
  "character.id",
  "character.limit",
  "character.name",
  "character.palette",
  "character.unknown",
  "cluster.unavailable",
  "command.id",
  "command.malformed",
  "command.reused",
  "command.unknown",
  "consent.needed",
  "data.readonly",
  "disk.full",
  "door.foreign",
  "edits.invalid",
  "encoder.crashed",
  "encoder.failed",
  "encoder.memory",
  "encoder.output",
  "encoder.slow",
  "encoder.stalled",
  "enum.unknown",
  "ffmpeg.missing",
  "file.unknown",
  "film.aspect",
  "film.black",
  "film.captions",
  "film.chapters",
  "film.clipping",
  "film.colour",
  "film.cues",
  "film.faststart",
  "film.frames",
  "film.freeze",
  "film.keyframes",
  "film.length",
  "film.loudness",
  "film.mark",
  "film.missing",
  "film.readable",
  "film.silence",
  "film.size",
  "film.speech",
  "film.timestamps",
  "film.toolong",
  "film.truepeak",
  "format.language",
  "format.makers",
  "format.seconds",
  "hook.forged",
  "hook.stale",
  "image.encode",
  "image.reference",
  "image.references",
  "image.size",
  "image.unreadable",
  "join.since",
  "limit.attempts",
  "limit.bytes",
  "limit.commands",
  "limit.connections",
  "limit.exports",
  "limit.messages",
  "limit.minutes",
  "limit.reads",
  "limit.shares",
  "limit.story",
  "limit.tasks",
  "limit.watched",
  "maker.address",
  "maker.answer",
  "maker.busy",
  "maker.configured",
  "maker.deadline",
  "maker.expired",
  "maker.failed",
  "maker.key",
  "maker.model",
  "maker.profile",
  "maker.quota",
  "maker.request",
  "maker.sample",
  "maker.unknown",
  "maker.unreachable",
  "maker.unset",
  "maker.unsettled",
  "maker.voice",
  "message.control",
  "message.empty",
  "message.long",
  "model.address",
  "model.arguments",
  "model.busy",
  "model.context",
  "model.cut",
  "model.empty",
  "model.filtered",
  "model.garbled",
  "model.key",
  "model.length",
  "model.moved",
  "model.none",
  "model.quota",
  "model.refused",
  "model.rejected",
  "model.retiring",
  "model.slow",
  "model.tools",
  "model.unknown",
  "model.unreachable",
  "motion.length",
  "motion.short",
  "motion.size",
  "motion.unreadable",
  "music.crashed",
  "music.failed",
  "music.length",
  "music.level",
  "music.memory",
  "music.missing",
  "music.output",
  "music.slow",
  "music.stalled",
  "narration.empty",
  "plan.unfit",
  "preference.unknown",
  "preview.unclear",
  "price.range",
  "price.unknown",
  "probe.crashed",
  "probe.failed",
  "probe.memory",
  "probe.output",
  "probe.slow",
  "probe.stalled",
  "provider.refused",
  "question.answered",
  "question.choices",
  "question.name",
  "question.stale",
  "question.text",
  "question.unknown",
  "redo.empty",
  "request.malformed",
  "result.none",
  "retry.scene",
  "revision.stale",
  "revision.tag",
  "revision.unknown",
  "role.missing",
  "route.method",
  "route.unknown",
  "scene.characters",
  "scene.first",
  "scene.id",
  "scene.index",
  "scene.last",
  "scene.seconds",
  "scene.text.control",
  "scene.text.long",
  "scene.transition",
  "scene.unknown",
  "session.code",
  "session.header",
  "session.key",
  "session.malformed",
  "session.provider",
  "session.unknown",
  "share.expired",
  "share.hours",
  "share.revoked",
  "share.unknown",
  "shift.stopped",
  "sound.unreadable",
  "speech.language",
  "speech.length",
  "speech.missing",
  "spend.limit",
  "stage.mismatch",
  "still.width",
  "store.unavailable",
  "studio.failed",
  "take.range",
  "task.damaged",
  "task.deleted",
  "task.id",
  "task.unknown",
  "tool.arguments",
  "tool.call.unknown",
  "tool.failed",
  "tool.message",
  "tool.name",
  "tool.text",
  "tool.unknown",
  "turn.cut",
  "turn.lost",
  "turn.outcome",
  "turn.through",
  "undo.empty",
  "voice.off",
  "voice.pace",
] as const;

export type RefusalCode = (typeof refusalCodes)[number];
