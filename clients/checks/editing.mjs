import assert from "node:assert/strict";
import { test } from "node:test";
import { base, closing, command, made, planned, snapshotOf, until, visit } from "./world.mjs";

const titles = async (task) => (await snapshotOf(task)).breakdown.scenes.map((scene) => scene.title);

const onFilm = async (task) => {
    const page = await visit(`/film/${task}`);
    await page.locator("[data-scene]").first().waitFor();
    return page;
};

test("10 scenes are moved by mouse, by keys and by menu alike, and stay so", async () => {
    const task = await planned("A 12-second film about a market in three scenes");
    const first = await titles(task);
    const moved = [first[1], first[0], ...first.slice(2)];
    const ways = {
        mouse: async (page) => {
            const from = await page.getByRole("button", { name: /^Move scene 1/ }).boundingBox();
            const to = await page.getByRole("button", { name: /^Move scene 2/ }).boundingBox();
            await page.mouse.move(from.x + 10, from.y + 10);
            await page.mouse.down();
            await page.mouse.move(from.x + 10, from.y + 40, { steps: 4 });
            await page.mouse.move(to.x + 10, to.y + 30, { steps: 8 });
            await page.mouse.up();
        },
        keys: async (page) => {
            await page.getByRole("button", { name: /^Move scene 1/ }).focus();
            await page.keyboard.press("Space");
            await page
                .getByText(/^Picked up scene 1|^Scene 1 is at place 1/)
                .first()
                .waitFor({ state: "attached" });
            await page.keyboard.press("ArrowDown");
            await page.getByText(/^Scene 1 is at place 2/).waitFor({ state: "attached" });
            await page.keyboard.press("Space");
        },
        menu: async (page) => {
            await page
                .locator("[data-scene]")
                .first()
                .getByRole("button", { name: /^More for/ })
                .click();
            await page.getByRole("menuitem", { name: "Move later" }).click();
        },
    };
    for (const [name, move] of Object.entries(ways)) {
        await closing(await onFilm(task), async (page) => {
            await move(page);
            await until(`${name} moves`, async () => (await titles(task)).join() === moved.join());
            await page.reload();
            await page.locator("[data-scene]").first().waitFor();
            assert.deepEqual(await page.locator("[data-scene] h3").allTextContents(), moved, name);
            await command(task, "undo");
        });
    }
});

test("23 an edit leaves only its scene out of date", async () => {
    const task = await made("A 10-second film about the moon in two scenes");
    await closing(await onFilm(task), async (page) => {
        await page.locator("[data-scene] [data-state=ready]").nth(1).waitFor();
        await page.locator("[data-scene] h3 button").nth(1).click();
        await page.getByLabel("What is seen").fill("a red moon above a black forest");
        await page.getByRole("button", { name: "Save only" }).click();
        await page.locator("[data-scene]").nth(1).locator("[data-state=stale]").waitFor();
        assert.equal(await page.locator("[data-scene]").nth(0).locator("[data-state=ready]").count(), 1);
    });
});

test("24 regenerating one scene makes that scene's picture alone", async () => {
    const task = await made("A 10-second film about a bridge in two scenes");
    await closing(await onFilm(task), async (page) => {
        const before = await snapshotOf(task);
        await page
            .locator("[data-scene]")
            .first()
            .getByRole("button", { name: /^More for/ })
            .click();
        await page.getByRole("menuitem", { name: "Make it anew" }).click();
        await page.getByRole("banner").getByRole("button", { name: "Make it again" }).click();
        await page.getByRole("button", { name: "Approve and make it" }).click();
        await until("it is made again", async () => {
            const now = await snapshotOf(task);
            return now.stage === "completed" && now.result.revision > before.result.revision;
        });
        const known = new Set(before.assets.map((asset) => asset.key));
        const fresh = (await snapshotOf(task)).assets.filter(
            (asset) => asset.kind === "image" && !known.has(asset.key),
        );
        assert.deepEqual(
            fresh.map((asset) => asset.scene),
            [before.breakdown.scenes[0].id],
        );
    });
});

test("25 an earlier version comes back as it was", async () => {
    const task = await planned("A 10-second film about a train in two scenes");
    await closing(await onFilm(task), async (page) => {
        const before = (await snapshotOf(task)).breakdown;
        await command(task, "set_title", { title: "Another title" });
        await page.getByText("Another title").first().waitFor();
        await page.getByRole("button", { name: "Version 2" }).click();
        await page.getByRole("button", { name: "Bring back" }).last().click();
        await until("it is back", async () => (await snapshotOf(task)).revision === 3);
        assert.deepEqual((await snapshotOf(task)).breakdown, before);
    });
});

test("26 twenty edits are undone and done again, with a reload in the middle", async () => {
    const task = await planned("A 10-second film about a river in two scenes");
    const states = [(await snapshotOf(task)).breakdown];
    const scene = states[0].scenes[0].id;
    for (let number = 1; number <= 20; number++) {
        if (number % 3 === 0) await command(task, "move_scene", { scene, index: number % 2 });
        else if (number % 3 === 1) await command(task, "set_title", { title: `Title ${number}` });
        else await command(task, "update_scene", { scene, patch: { narration: `Words ${number}.` } });
        const now = (await snapshotOf(task)).breakdown;
        if (JSON.stringify(now) !== JSON.stringify(states.at(-1))) states.push(now);
    }

    const shown = (page) => page.locator("[data-scene] h3").allTextContents();
    await closing(await onFilm(task), async (page) => {
        const steps = states.length - 1;
        for (let step = steps - 1; step >= 0; step--) {
            await page.getByRole("button", { name: "Undo" }).click();
            await until(
                `undo to ${step}`,
                async () => JSON.stringify((await snapshotOf(task)).breakdown) === JSON.stringify(states[step]),
            );
            if (step === Math.floor(steps / 2)) {
                await page.reload();
                await page.locator("[data-scene]").first().waitFor();
            }
        }

        await until(
            "the page shows it",
            async () => (await shown(page)).join() === states[0].scenes.map((one) => one.title).join(),
        );
        for (let step = 1; step <= steps; step++) {
            await page.getByRole("button", { name: "Redo" }).click();
            await until(
                `redo to ${step}`,
                async () => JSON.stringify((await snapshotOf(task)).breakdown) === JSON.stringify(states[step]),
            );
        }
    });
});

test("27 two tabs that edit one scene: the second chooses, and nothing is lost in silence", async () => {
    const task = await planned("A 10-second film about an orchard in two scenes");
    await closing(await onFilm(task), async (mine) => {
        await mine.locator("[data-scene] h3 button").first().click();
        await mine.getByLabel("What is said").fill("My words.");
        const scene = (await snapshotOf(task)).breakdown.scenes[0].id;
        await command(task, "update_scene", { scene, patch: { narration: "Their words." } });
        const alert = mine.getByRole("alert").filter({ hasText: "Somebody else changed" });
        await alert.waitFor();
        await alert.getByText("Their words.").waitFor();
        assert.ok(await mine.getByRole("button", { name: "Save only" }).isDisabled());
        await mine.getByRole("button", { name: "Keep mine" }).click();
        await mine.getByRole("button", { name: "Save only" }).click();
        await until("mine is kept", async () => (await snapshotOf(task)).breakdown.scenes[0].narration === "My words.");
    });
});

test("45 shortcuts are listed, bound anew, switched off, and never act in a text", async () => {
    const task = await planned("A 10-second film about a kite in two scenes");
    await closing(await onFilm(task), async (page) => {
        const away = () => page.evaluate(() => document.activeElement.blur());
        const dialog = page.getByRole("dialog");
        await page.getByLabel("Say what should change").fill("");
        await page.getByLabel("Say what should change").press("a");
        assert.equal(await dialog.count(), 0);
        await page.getByLabel("Say what should change").fill("");
        await away();
        await page.keyboard.press("?");
        await dialog.getByText("Keyboard shortcuts").waitFor();
        await page.getByLabel("Key for approving").fill("g");
        await page.keyboard.press("Escape");
        await away();
        await page.keyboard.press("a");
        assert.equal(await dialog.count(), 0);
        await page.keyboard.press("g");
        await dialog.getByText("Approve and make it").first().waitFor();
        await page.keyboard.press("Escape");
        await away();
        await page.keyboard.press("?");
        await page.getByLabel("Shortcuts are on").uncheck();
        await page.keyboard.press("Escape");
        await away();
        await page.keyboard.press("g");
        assert.equal(await dialog.count(), 0);
    });
});

test("14 a refusal is shown once and says what to do", async () => {
    await closing(await visit("/"), async (page) => {
        const box = page.getByLabel("What should the film be about?");
        await box.fill("How to build a bomb that kills many people");
        await page.getByRole("button", { name: "Plan it" }).click();
        const alert = page.getByRole("alert").filter({ hasText: /./ });
        await alert.waitFor();
        assert.equal(await alert.count(), 1);
        assert.ok((await alert.textContent()).length > 20);
        assert.equal(await box.inputValue(), "How to build a bomb that kills many people");
        assert.equal(page.url(), `${base}/`);
    });
});
