// What comes of making a film: failures and their retry, word of it, and the newcomer's first one.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { env } from "node:process";
import { test } from "node:test";
import {
    api,
    command,
    closing,
    isAccessible,
    made,
    planned,
    quoted,
    snapshotOf,
    stage,
    until,
    visit,
} from "./world.mjs";

/** While it is there, the server's encoder works for nobody. */
const broken = `${env.PIXORA_FFMPEG}.broken`;

const approve = async (task) => {
    await quoted(task);
    await command(task, "approve_breakdown", { revision: (await snapshotOf(task)).revision, priceCeiling: 0 });
};

const factsOf = async (task) => {
    const facts = [];
    for (let top = 1; facts.length < top;) {
        const page = await api("GET", `/tasks/${task}/events?after=${facts.length}`);
        facts.push(...page.facts);
        top = page.top;
    }

    return facts;
};

test("34 three failed scenes are tried again by one click, and only they", async () => {
    const task = await planned("A 12-second film about a quarry in three scenes");
    // Pictures that were never made before: what is there already cannot fail.
    for (const { id } of (await snapshotOf(task)).breakdown.scenes)
        await command(task, "update_scene", { scene: id, patch: { visual: `a quarry, ${id}, seen at ${Date.now()}` } });
    await writeFile(broken, "");
    try {
        await approve(task);
        await until("its scenes have failed", async () => (await snapshotOf(task)).stage === "waiting");
    } finally {
        await rm(broken, { force: true });
    }

    const failed = new Set((await snapshotOf(task)).failedScenes.map((one) => one.scene));
    assert.equal(failed.size, 3);
    await closing(await visit(`/film/${task}`), async (page) => {
        await page.locator("[data-scene] [data-state=failed]").nth(2).waitFor();
        assert.equal(await page.locator("[data-scene]").getByText("Nothing was paid.").count(), 3);
        await isAccessible(page, "three failed scenes");
        await page.getByRole("button", { name: "Try all of them again" }).click();
        await page.getByRole("banner").getByText("Finished").waitFor({ timeout: 60_000 });
        const retried = (await factsOf(task)).filter((fact) => fact.type === "scenes_retried");
        assert.deepEqual(
            retried.map((fact) => new Set(fact.data.scenes)),
            [failed],
        );
    });
});

test("48 a film that is finished while nobody looks is told by the browser and in the title", async () => {
    const task = await planned("A 10-second film about a bell in two scenes");
    const page = await visit(null);
    await closing(page, async () => {
        await page.context().grantPermissions(["notifications"]);
        await page.addInitScript(() => {
            window.told = [];
            window.Notification = class {
                static permission = "granted";
                constructor(title, { body, tag }) {
                    window.told.push({ title, body, tag });
                    window.last = this;
                }
            };
            window.hide = (hidden) => {
                Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
                document.dispatchEvent(new Event("visibilitychange"));
            };
        });
        // Whichever page is open: here it is not the film's.
        await page.goto(`${process.env.PIXORA_URL.replace(/\/$/, "")}/settings`);
        await page.getByRole("heading", { name: "Settings" }).waitFor();
        await page.evaluate(() => window.hide(true));
        await approve(task);
        await stage(task, "completed");
        await page.waitForFunction((tag) => window.told.some((one) => one.tag === tag), task);
        const told = await page.evaluate((tag) => window.told.filter((one) => one.tag === tag), task);
        assert.deepEqual(told, [
            { title: "Your film is finished", body: (await snapshotOf(task)).breakdown.title, tag: task },
        ]);
        assert.match(await page.title(), /^● /);
        await page.evaluate(() => window.hide(false));
        assert.doesNotMatch(await page.title(), /^●/);
        await page.evaluate(() => window.last.onclick());
        await page.waitForURL(`**/film/${task}`);
    });
});

test("50 the sample that a newcomer finds is a minute long, has sound and captions, and plays", async () => {
    const task = await made("A 60-second cinematic film about space exploration");
    await closing(await visit("/"), async (page) => {
        const { title } = (await snapshotOf(task)).breakdown;
        await page.getByRole("link", { name: title }).first().click();
        await page.getByRole("button", { name: "Download" }).click();
        const [download] = await Promise.all([
            page.waitForEvent("download"),
            page.getByRole("menuitem", { name: "Film (MP4)" }).click(),
        ]);
        const probed = JSON.parse(
            execFileSync("ffprobe", [
                "-v",
                "error",
                "-show_streams",
                "-show_format",
                "-of",
                "json",
                await download.path(),
            ]),
        );
        assert.ok(Math.abs(Number(probed.format.duration) - 60) <= 2, `${probed.format.duration} s`);
        assert.ok(probed.streams.some((stream) => stream.codec_type === "audio"));
        const cues = await page.evaluate(
            async (address) => (await fetch(address)).text(),
            `/films/${task}/captions.vtt`,
        );
        assert.ok((cues.match(/-->/g) ?? []).length > 5);
        await page.locator("video").evaluate((media) => media.play());
        await page.waitForFunction(() => document.querySelector("video").currentTime > 0.3);
    });
});
