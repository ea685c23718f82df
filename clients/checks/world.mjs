// The studio in a real browser against a real server. PIXORA_URL is the server's address, PIXORA_KEY its local key.
import assert from "node:assert/strict";
import { createHmac, randomBytes } from "node:crypto";
import { env } from "node:process";
import AxeBuilder from "@axe-core/playwright";
import { chromium } from "playwright-core";

export const base = env.PIXORA_URL.replace(/\/$/, "");

/** A one-time code, as docs/protocol.md says it is made. */
export const code = () => {
    const body = `${randomBytes(16).toString("hex")}.${Math.floor(Date.now() / 1000) + 300}`;
    return `${body}.${createHmac("sha256", Buffer.from(env.PIXORA_KEY, "hex")).update(`pixora-code:${body}`).digest("base64url")}`;
};

const browser = await chromium.launch({
    executablePath: env.PIXORA_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--mute-audio"],
});

export const stop = () => browser.close();

const reply = await fetch(`${base}/api/v1/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ key: env.PIXORA_KEY }),
});
const { token } = await reply.json();

/** Calls the API as a program does. */
export const api = async (method, path, body, key = randomBytes(8).toString("hex")) => {
    const answer = await fetch(`${base}/api/v1${path}`, {
        method,
        headers: {
            accept: "application/json",
            authorization: `Bearer ${token}`,
            "content-type": "application/json",
            "idempotency-key": key,
        },
        ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${text}`);
    return text ? JSON.parse(text) : null;
};

export const command = (task, type, rest = {}) => api("POST", `/tasks/${task}/commands`, { type, ...rest });

export const snapshotOf = async (task) => (await api("GET", `/tasks/${task}`)).snapshot;

/** Asks until it is so, at most a minute. */
export const until = async (what, happened) => {
    for (const end = Date.now() + 60_000; Date.now() < end;) {
        const found = await happened();
        if (found) return found;
        await new Promise((go) => setTimeout(go, 100));
    }

    assert.fail(`It did not come to this in a minute: ${what}`);
};

export const stage = (task, wanted) =>
    until(`${task} is ${wanted}`, async () => (await snapshotOf(task)).stage === wanted);

/** Waits for the price of the plan as it is. */
export const quoted = (task) =>
    until("it has a price", async () => {
        const { quote, revision } = await snapshotOf(task);
        return quote?.revision === revision;
    });

/** A film that waits for approval. */
export const planned = async (prompt = "A 10-second film about the sea in three scenes") => {
    const { taskId } = await api("POST", "/tasks", { prompt });
    await stage(taskId, "reviewing");
    await quoted(taskId);
    return taskId;
};

/** A finished film. */
export const made = async (prompt) => {
    const task = await planned(prompt);
    const { revision } = await snapshotOf(task);
    await command(task, "approve_breakdown", { revision, priceCeiling: 0 });
    await stage(task, "completed");
    return task;
};

let session = null;

/** Requests that went to another host; a check at the end asks that there were none. */
export const foreign = [];
/** What the pages complained about: errors of scripts, and violations of the content policy. */
export const complaints = [];

/** A page of a signed-in person, in a browser of its own that forgets afterwards. */
export const visit = async (path, options = {}) => {
    session ??= await signIn();
    const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: "en",
        storageState: session,
        acceptDownloads: true,
        ...options,
    });
    const page = await watched(context);
    if (path) await page.goto(base + path);
    return page;
};

/** A page of somebody who is not signed in. */
export const stranger = async (path) => {
    const page = await watched(await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en" }));
    await page.goto(base + path);
    return page;
};

const watched = async (context) => {
    await context.route("**", (route) => {
        if (new URL(route.request().url()).origin === base) return route.continue();
        foreign.push(route.request().url());
        return route.abort();
    });
    const page = await context.newPage();
    page.on("pageerror", (failure) => complaints.push(failure.message));
    page.on("console", (line) => /Content Security Policy/.test(line.text()) && complaints.push(line.text()));
    page.setDefaultTimeout(20_000);
    return page;
};

const signIn = async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${base}/enter?code=${code()}`);
    const state = await context.storageState();
    await context.close();
    return state;
};

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** No violation of the page as it is. */
export const isAccessible = async (page, what) => {
    // What fades in is measured as it will be.
    await page.evaluate(() =>
        Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))),
    );
    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
    assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`),
        [],
        what,
    );
};

export const closing = async (page, run) => {
    try {
        return await run(page);
    } finally {
        await page.context().close();
    }
};
