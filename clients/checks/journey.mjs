import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import {
    api,
    base,
    closing,
    code,
    command,
    isAccessible,
    made,
    planned,
    snapshotOf,
    stage,
    stranger,
    until,
    visit,
} from "./world.mjs";

const finished = async (page) => {
    await page.getByRole("banner").getByText("Finished").waitFor({ timeout: 90_000 });
    return /film\/([0-9a-f]{32})/.exec(page.url())[1];
};

const lengthOf = (file) =>
    Number(
        execFileSync("ffprobe", ["-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", file]).toString(),
    );

test("00 sign in, prompt, plan, edit two scenes, approve, film, play, download", async () => {
    await closing(await stranger(`/enter?code=${code()}`), async (page) => {
        assert.equal(new URL(page.url()).pathname, "/");
        await page
            .getByLabel("What should the film be about?")
            .fill("A 12-second film about a lighthouse in three scenes");
        await page.getByRole("button", { name: "Plan it" }).click();
        await page.locator("[data-scene]").nth(1).waitFor();
        for (const [place, words] of [
            [0, "The lamp turns all night."],
            [1, "Ships find their way by it."],
        ]) {
            await page.locator("[data-scene] h3 button").nth(place).click();
            await page.getByLabel("What is said").fill(words);
            await page
                .getByText(/To be made:.*stay/)
                .first()
                .waitFor();
            await page.getByRole("button", { name: "Save only" }).click();
            await page.locator("[data-scene]").first().waitFor();
        }

        await page.getByRole("banner").getByRole("button", { name: "Approve" }).click();
        await page.getByRole("button", { name: "Approve and make it" }).click();
        const task = await finished(page);
        const { scenes } = (await snapshotOf(task)).breakdown;
        assert.deepEqual(
            scenes.slice(0, 2).map((scene) => scene.narration),
            ["The lamp turns all night.", "Ships find their way by it."],
        );
        await page.locator("video").evaluate((media) => media.play());
        await page.waitForFunction(() => document.querySelector("video").currentTime > 0.3);
        await page.getByRole("button", { name: "Download" }).click();
        const [download] = await Promise.all([
            page.waitForEvent("download"),
            page.getByRole("menuitem", { name: "Film (MP4)" }).click(),
        ]);
        assert.match(download.suggestedFilename(), / v3\.mp4$/);
        assert.ok(Math.abs(lengthOf(await download.path()) - 12) < 1.5);
    });
});

test("07 the whole journey with the keyboard alone", async () => {
    await closing(await visit("/"), async (page) => {
        const press = async (...keys) => {
            for (const key of keys) await page.keyboard.press(key);
        };
        /** Tab until it has the focus. */
        const reach = async (locator) => {
            await locator.waitFor();
            for (let step = 0; step < 80; step++) {
                if (await locator.evaluate((one) => one === document.activeElement)) return;
                await press("Tab");
            }

            assert.fail(`Tab never came to ${locator}`);
        };
        await reach(page.getByLabel("What should the film be about?"));
        await page.keyboard.type("A 10-second film about a garden in two scenes");
        await press("Control+Enter");
        await page.locator("[data-scene]").first().waitFor();
        await page.locator("[data-state=waiting]").first().waitFor();
        await page.evaluate(() => document.activeElement.blur());
        await press("a");
        const approve = page.getByRole("button", { name: "Approve and make it" });
        await reach(approve);
        await press("Enter");
        await finished(page);
        const download = page.getByRole("button", { name: "Download" });
        await reach(download);
        await press("Enter");
        await page.getByRole("menuitem", { name: "Film (MP4)" }).waitFor();
        const [got] = await Promise.all([page.waitForEvent("download"), press("Enter")]);
        assert.match(got.suggestedFilename(), /\.mp4$/);
    });
});

test("13 one announcement of the start and one of the end, and no live tokens", async () => {
    await closing(await visit("/"), async (page) => {
        await page.addInitScript(() => {
            window.heard = [];
            new MutationObserver((changes) => {
                for (const { target } of changes) {
                    const region = (target.nodeType === 1 ? target : target.parentElement)?.closest("[role=status]");
                    if (region && region.textContent) window.heard.push(region.textContent);
                }
            }).observe(document, { subtree: true, childList: true, characterData: true });
        });
        await page.goto(`${base}/`);
        await page.getByLabel("What should the film be about?").fill("A 10-second film about rain");
        await page.getByRole("button", { name: "Plan it" }).click();
        await page.getByRole("button", { name: "Approve" }).first().waitFor();
        const heard = await page.evaluate(() => [...new Set(window.heard)]);
        assert.deepEqual(heard, ["The crew has started.", "The crew has finished."]);
        assert.equal(await page.getByRole("log").getAttribute("aria-live"), "off");
    });
});

test("19 a plan has its scenes, length and price before anything is made", async () => {
    await closing(await visit("/"), async (page) => {
        await page.getByLabel("What should the film be about?").fill("A 10-second film about bread");
        await page.getByRole("button", { name: "Plan it" }).click();
        await page.getByText(/^Plan · \d+ scenes · 0:10$/).waitFor();
        await page
            .getByText(/To be made:/)
            .first()
            .waitFor();
        await page.getByText("Nothing to pay.").first().waitFor();
        const task = /film\/([0-9a-f]{32})/.exec(page.url())[1];
        assert.deepEqual((await snapshotOf(task)).assets, [], "20 nothing is made before it is approved");
    });
});

test("41 downloads have names of their own and open", async () => {
    const { tasks } = await api("GET", "/tasks?take=50");
    const task = tasks.find((one) => one.stage === "completed").id;
    await closing(await visit(`/film/${task}`), async (page) => {
        const magic = {
            "Film (MP4)": /ftyp/,
            "Captions (SRT)": /^1\r?\n00:/,
            "Captions (WebVTT)": /^WEBVTT/,
            "Poster (JPEG)": /JFIF|Exif|^\xff\xd8/,
        };
        for (const [name, begins] of Object.entries(magic)) {
            await page.getByRole("button", { name: "Download" }).click();
            const [download] = await Promise.all([
                page.waitForEvent("download"),
                page.getByRole("menuitem", { name }).click(),
            ]);
            assert.match(download.suggestedFilename(), / v\d+\.(mp4|srt|vtt|jpg)$/);
            assert.match((await readFile(await download.path())).subarray(0, 64).toString("latin1"), begins);
        }
    });
});

test("42 every narrated line is in the captions, in order and within its scene", async () => {
    const { tasks } = await api("GET", "/tasks?take=50");
    const task = tasks.find((one) => one.stage === "completed").id;
    const { breakdown, result } = await snapshotOf(task);
    await closing(await visit(`/film/${task}`), async (page) => {
        const file = await page.evaluate(
            async (address) => (await fetch(address)).text(),
            `/films/${task}/captions.vtt`,
        );
        const plain = (text) => text.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
        const said = plain(
            file
                .split(/\r?\n/)
                .filter((line) => line && !line.includes("-->") && line !== "WEBVTT" && !/^NOTE/.test(line))
                .join(" "),
        );
        let from = 0;
        for (const scene of breakdown.scenes.filter((one) => one.narration)) {
            const place = said.indexOf(plain(scene.narration).split(" ").slice(0, 3).join(" "), from);
            assert.ok(place >= from, scene.narration);
            from = place;
        }

        assert.equal(result.chapters.length, breakdown.scenes.length);
        await page.getByText("Transcript").click();
        await page.getByRole("list", { name: "Transcript" }).getByRole("button").first().waitFor();
        await isAccessible(page, "the transcript");
    });
});

test("35 a film in the making can be cancelled, and says so", async () => {
    const { taskId } = await api("POST", "/tasks", {
        prompt: "A 60-second film about the whole history of the sea in eight scenes",
    });
    await stage(taskId, "reviewing");
    await closing(await visit(`/film/${taskId}`), async (page) => {
        await page.getByRole("banner").getByRole("button", { name: "Approve" }).click();
        await page.getByRole("button", { name: "Approve and make it" }).click();
        await page.getByRole("banner").getByRole("button", { name: "Cancel" }).click();
        await page.getByRole("banner").getByText("Cancelled").waitFor();
        await until("it is cancelled", async () => (await snapshotOf(taskId)).stage === "cancelled");
    });
});

test("36 what is in work is listed with its standing, and cancelling one leaves the others", async () => {
    const tasks = await Promise.all(
        ["A 60-second film about rivers in eight scenes", "A 60-second film about roads in eight scenes"].map(
            (prompt) => planned(prompt),
        ),
    );
    for (const task of tasks) {
        const { revision } = await snapshotOf(task);
        await command(task, "approve_breakdown", { revision, priceCeiling: 0 });
    }

    await closing(await visit("/"), async (page) => {
        await page.getByRole("button", { name: /^Films in work/ }).click();
        const drawer = page.getByRole("dialog", { name: "In work" });
        const titles = await Promise.all(tasks.map(async (task) => (await snapshotOf(task)).breakdown.title));
        for (const title of titles) await drawer.getByRole("link", { name: title }).waitFor();
        await isAccessible(page, "the films in work");
        await drawer
            .getByRole("listitem")
            .filter({ has: page.getByRole("link", { name: titles[0] }) })
            .getByRole("button", { name: "Cancel" })
            .click();
        await until("one is cancelled", async () => (await snapshotOf(tasks[0])).stage === "cancelled");
        await drawer.getByRole("link", { name: titles[0] }).waitFor({ state: "detached" });
        assert.notEqual((await snapshotOf(tasks[1])).stage, "cancelled");
        await command(tasks[1], "cancel");
    });
});

test("40 a shared film plays signed out, is not indexed, and a revoked link says so", async () => {
    const task = await made("A 10-second film about a shared secret");
    const { title } = (await snapshotOf(task)).breakdown;
    await closing(await visit(`/film/${task}`), async (page) => {
        await page.getByRole("button", { name: "Share", exact: true }).click();
        await page.getByRole("button", { name: "Make a link" }).click();
        const link = await page.getByLabel("The link").inputValue();
        await isAccessible(page, "sharing");
        const { pathname } = new URL(link);
        await closing(await stranger(pathname), async (guest) => {
            await guest.getByText(title).first().waitFor();
            await guest.locator("video").evaluate((media) => media.play());
            await guest.waitForFunction(() => document.querySelector("video").currentTime > 0.2);
            await isAccessible(guest, "the shared film");
            const answer = await guest.reload();
            assert.match(answer.headers()["x-robots-tag"], /noindex/);
            await page.getByRole("button", { name: "Revoke" }).click();
            await page.getByText(/^Revoked/).waitFor();
            const gone = await guest.reload();
            assert.equal(gone.status(), 404);
            assert.ok((await guest.locator("body").innerText()).length > 20);
        });
    });
});
