// What is measured in a browser: by the checks with their bounds, and by `bench -- studio` for the record.
import { api, base, command, planned, snapshotOf, until, visit } from "./world.mjs";

/** Seconds the main thread has worked since the page was opened. */
const worked = async (devtools) => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return metrics.find((metric) => metric.name === "TaskDuration").value;
};

/** Counts seconds of the processor, so that it is the same on a machine that is busy with something else. */
const counting = async (page) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
    return devtools;
};

const words =
    "The keeper **counts** the ships that pass, and writes each of them into a book that nobody reads. " +
    "When the lamp is lit, `the room` smells of oil.\n\nThen the night begins:\n\n- the wind\n- the sea\n- the light\n\n";

const end = "\u001e";

/**
 * A message of 1,500 tokens is heard on a film's page, a token every four milliseconds, as if the server had sent them.
 * @returns Seconds of the main thread that it cost, and the longest task of it in milliseconds.
 */
export const streamed = async () => {
    const taskId = await planned("A 10-second film about a long talk in two scenes");
    const page = await visit(null);
    try {
        await page.addInitScript(() => {
            window.longest = 0;
            new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) window.longest = Math.max(window.longest, entry.duration);
            }).observe({ type: "longtask" });
            window.WebSocket = class extends window.WebSocket {
                constructor(...line) {
                    super(...line);
                    window.socket = this;
                }
            };
        });
        await page.goto(`${base}/film/${taskId}`);
        await page.locator("[data-scene]").first().waitFor();
        await page.waitForTimeout(500);
        const devtools = await counting(page);
        await page.evaluate(() => (window.longest = 0));
        const before = await worked(devtools);
        const tokens = words.match(/\s*\S+/g);
        const said = Array.from({ length: 1500 }, (_, number) =>
            number > 0 && number % tokens.length === 0 ? `\n\n${tokens[0]}` : tokens[number % tokens.length],
        );
        let offset = 0;
        const frames = said.map((text) => {
            const signals = [{ type: "token", data: { message: "m-1", speaker: "director", offset, text } }];
            offset += text.length;
            return JSON.stringify({ type: 1, target: "Events", arguments: [{ taskId, facts: [], signals }] }) + end;
        });
        await page.evaluate(async (messages) => {
            for (let from = 0; from < messages.length; from += 4) {
                for (const data of messages.slice(from, from + 4))
                    window.socket.onmessage(new MessageEvent("message", { data }));
                await new Promise((go) => setTimeout(go, 16));
            }
        }, frames);
        await page.waitForFunction(
            (length) => document.querySelector("[role=log]").textContent.length > length,
            offset * 0.7,
        );
        return { seconds: (await worked(devtools)) - before, longest: await page.evaluate(() => window.longest) };
    } finally {
        await page.context().close();
    }
};

/** A plan of sixty scenes with a story of 2,000 facts. */
export const longStory = async () => {
    const task = await planned("A 60-second film about the sea in three scenes");
    const { breakdown } = await snapshotOf(task);
    const scenes = Array.from({ length: 60 }, (_, place) => ({
        ...breakdown.scenes[place % breakdown.scenes.length],
        id: `scene-${place + 1}`,
        title: `Scene ${place + 1} of many`,
        seconds: 5,
        transition: { kind: "crossFade", seconds: 0.5 },
    }));
    await command(task, "propose_breakdown", {
        breakdown: { ...breakdown, format: { ...breakdown.format, seconds: 300 }, scenes },
    });
    for (let seq = 0, edit = 0; seq < 2000; edit++) {
        await Promise.all(
            [0, 1, 2, 3].map((part) =>
                command(task, "update_scene", {
                    scene: `scene-${((edit * 4 + part) % 60) + 1}`,
                    patch: { narration: `Words of edit ${edit}, ${part}.` },
                }),
            ),
        );
        if (edit % 25 === 24) seq = (await api("GET", `/tasks/${task}/events?after=1000000`)).seq;
    }

    return task;
};

/**
 * Each room of a film's page on a phone, twice.
 * @returns Milliseconds from the touch to the picture, the longest.
 */
export const tabs = async (task) => {
    const page = await visit(`/film/${task}`, { viewport: { width: 390, height: 844 } });
    try {
        await page.locator("[data-scene]").first().waitFor({ state: "attached" });
        const took = [];
        for (const room of ["Chat", "Timeline", "Film", "Storyboard", "Chat", "Timeline", "Film", "Storyboard"]) {
            took.push(
                await page
                    .getByRole("navigation")
                    .getByRole("button", { name: room })
                    .evaluate(
                        (button) =>
                            new Promise((shown) => {
                                const begun = performance.now();
                                button.click();
                                requestAnimationFrame(() => setTimeout(() => shown(performance.now() - begun)));
                            }),
                    ),
            );
        }

        return took;
    } finally {
        await page.context().close();
    }
};

/** @returns Frames a second while the sixty scenes are scrolled: the median. */
export const scrolled = async (task) => {
    const page = await visit(`/film/${task}`);
    try {
        await page.locator("[data-scene]").nth(59).waitFor();
        return await page.evaluate(
            () =>
                new Promise((done) => {
                    const pane = document.querySelector("[data-scene]").closest(".overflow-auto");
                    const gaps = [];
                    let last = performance.now();
                    const step = (now) => {
                        gaps.push(now - last);
                        last = now;
                        pane.scrollTop += 40;
                        if (gaps.length < 120) requestAnimationFrame(step);
                        else done(1000 / gaps.sort((one, other) => one - other)[60]);
                    };
                    requestAnimationFrame(step);
                }),
        );
    } finally {
        await page.context().close();
    }
};

/** @returns From the navigation to the first scene on the screen: milliseconds, and seconds that the main thread worked. */
export const opened = async (task) => {
    const page = await visit(null);
    try {
        await page.addInitScript(() => {
            const look = () => {
                if (document.querySelector("[data-scene]")) {
                    requestAnimationFrame(() => setTimeout(() => (window.shownAt = performance.now())));
                } else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
        });
        const devtools = await counting(page);
        await page.goto(`${base}/film/${task}`);
        await page.waitForFunction(() => window.shownAt !== undefined);
        return { took: await page.evaluate(() => window.shownAt), seconds: await worked(devtools) };
    } finally {
        await page.context().close();
    }
};

/** @returns Milliseconds from the order to the first word of the crew that is seen. */
export const answered = async () => {
    const page = await visit("/");
    try {
        await page.getByLabel("What should the film be about?").fill("A 10-second film about an echo");
        await page.evaluate(() => {
            const begun = performance.now();
            const look = () => {
                if (document.querySelector("[role=log] article, [role=log] details"))
                    window.saidAt = performance.now() - begun;
                else requestAnimationFrame(look);
            };
            document.addEventListener("click", () => requestAnimationFrame(look), { once: true, capture: true });
        });
        await page.getByRole("button", { name: "Plan it" }).click();
        await page.waitForFunction(() => window.saidAt !== undefined);
        return await page.evaluate(() => window.saidAt);
    } finally {
        await page.context().close();
    }
};

/** @returns Milliseconds from each picture's fact to the picture in its card. */
export const landed = async () => {
    const task = await planned("A 16-second film about a new orchard in four scenes");
    const page = await visit(null);
    try {
        await page.addInitScript(() => {
            window.landed = {};
            document.addEventListener(
                "load",
                ({ target }) => {
                    const key = /assets\/([^/]+)\/still/.exec(decodeURIComponent(target.src ?? ""))?.[1];
                    if (key && target.closest("[data-scene]")) window.landed[key] ??= Date.now();
                },
                true,
            );
        });
        await page.goto(`${base}/film/${task}`);
        await page.locator("[data-scene]").first().waitFor();
        await command(task, "approve_breakdown", { revision: (await snapshotOf(task)).revision, priceCeiling: 0 });
        await until("it is made", async () => (await snapshotOf(task)).stage === "completed");
        const count = (await snapshotOf(task)).breakdown.scenes.length;
        await page.waitForFunction((all) => Object.keys(window.landed).length >= all, count);
        const shown = await page.evaluate(() => window.landed);
        const { facts } = await api("GET", `/tasks/${task}/events?after=0`);
        return facts
            .filter((fact) => fact.type === "asset_ready" && fact.data.asset.kind === "image")
            .map((fact) => shown[fact.data.asset.key] - Date.parse(fact.at));
    } finally {
        await page.context().close();
    }
};

export const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
