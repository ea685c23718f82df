// What is edited and compared at the film's page. Numbers above fifty are checks of this studio's own.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
    closing,
    command,
    isAccessible,
    made,
    planned,
    quoted,
    snapshotOf,
    stage,
    stranger,
    until,
    visit,
} from "./world.mjs";

const onFilm = async (task) => {
    const page = await visit(`/film/${task}`);
    await page.locator("[data-scene]").first().waitFor();
    return page;
};

const sceneOf = async (task, place) => (await snapshotOf(task)).breakdown.scenes[place];

test("51 seconds and joins are changed at the editing table by drag, keys and field, priced first, one undo each", async () => {
    const task = await planned("A 12-second film about a garden in three scenes");
    const first = await sceneOf(task, 1);
    await closing(await onFilm(task), async (page) => {
        const bar = page.getByRole("group", { name: "Length and join of scene 2" });
        const choose = () =>
            page
                .getByRole("button", { name: /^Show scene 2/ })
                .last()
                .click();
        const end = page.getByRole("slider", { name: "End of scene 2" });
        const ways = {
            drag: async () => {
                const box = await end.boundingBox();
                await page.mouse.move(box.x + box.width / 2, box.y + 10);
                await page.mouse.down();
                await page.mouse.move(box.x + box.width / 2 + 80, box.y + 10, { steps: 5 });
                await page.mouse.up();
            },
            keys: async () => {
                await end.focus();
                for (const key of ["ArrowRight", "ArrowRight", "Shift+ArrowRight"]) await page.keyboard.press(key);
            },
            field: () => bar.getByLabel("Seconds", { exact: true }).fill(String(Math.round(first.seconds) + 2)),
            join: async () => {
                await bar.getByRole("button", { name: /^How it begins/ }).click();
                await page.getByRole("menuitemradio", { name: "Wipe" }).click();
                await bar.getByLabel("Seconds of the join").fill("0.8");
            },
        };
        for (const [name, change] of Object.entries(ways)) {
            await choose();
            await change();
            await bar.getByText(/^about \d+ s · free$/).waitFor();
            await bar.getByText(/To be made:.*stay/).waitFor();
            assert.deepEqual(await sceneOf(task, 1), first, `${name}: nothing is changed before it is saved`);
            await isAccessible(page, `a change by ${name}`);
            const { revision } = await snapshotOf(task);
            await bar.getByRole("button", { name: "Save only" }).click();
            await until(`${name} is saved`, async () => (await snapshotOf(task)).revision === revision + 1);
            const now = await sceneOf(task, 1);
            if (name === "join") assert.deepEqual(now.transition, { kind: "wipe", seconds: 0.8 });
            else assert.ok(now.seconds > first.seconds, `${name}: ${now.seconds} s`);
            await bar.getByRole("button", { name: "Save only" }).waitFor({ state: "detached" });
            await page.getByRole("button", { name: "Undo" }).click();
            await until(`${name} is undone`, async () => {
                const back = await sceneOf(task, 1);
                return JSON.stringify(back) === JSON.stringify(first);
            });
        }

        await choose();
        await ways.field();
        await bar.getByRole("button", { name: "Leave it" }).click();
        assert.equal(
            Number(await bar.getByLabel("Seconds", { exact: true }).inputValue()),
            Math.round(first.seconds * 100) / 100,
        );
    });
});

test("52 two versions are compared side by side, and one of them comes back", async () => {
    const task = await made("A 10-second film about an island in two scenes");
    const before = (await snapshotOf(task)).breakdown;
    const [one, two] = before.scenes;
    await command(task, "update_scene", {
        scene: one.id,
        patch: {
            narration: "Other words altogether.",
            visual: "a red moon over black water",
            seconds: one.seconds + 1,
        },
    });
    await quoted(task);
    await command(task, "approve_breakdown", { revision: (await snapshotOf(task)).revision, priceCeiling: 0 });
    await until("the second film is there", async () => (await snapshotOf(task)).result?.revision === 2);
    await stage(task, "completed");
    await closing(await onFilm(task), async (page) => {
        await page.getByRole("button", { name: "Version 2" }).click();
        await page.getByRole("button", { name: "Compare" }).click();
        const pair = (scene) => page.locator(`[data-pair="${scene.id}"]`);
        await pair(one).getByText("What is said, What is seen, Seconds, and Picture").waitFor();
        await pair(one)
            .getByText(/Other words altogether/)
            .waitFor();
        const pictures = await pair(one)
            .locator("img")
            .evaluateAll((images) => images.map((image) => image.src));
        assert.equal(new Set(pictures).size, 2);
        assert.equal(await pair(two).getAttribute("data-same"), "true");
        await isAccessible(page, "two versions");
        // Both films play as one: at most a tenth of a second apart.
        await page.getByRole("button", { name: "Play both" }).click();
        const places = () =>
            page.locator("[role=dialog] video").evaluateAll((films) => films.map((film) => film.currentTime));
        await until("they play", async () => (await places()).every((place) => place > 0.5));
        await page.getByRole("button", { name: "Pause" }).click();
        await until("they stand together", async () => {
            const [left, right] = await places();
            return Math.abs(left - right) <= 0.1;
        });
        await page.getByRole("button", { name: "Bring back" }).click();
        await until("it is back", async () => (await snapshotOf(task)).revision === 3);
        assert.deepEqual((await snapshotOf(task)).breakdown, before);
    });
});

test("53 a character is added and edited, with what that costs", async () => {
    const task = await planned("A 10-second film about a baker in two scenes");
    await closing(await onFilm(task), async (page) => {
        const people = async () => (await snapshotOf(task)).breakdown.characters;
        const count = (await people()).length;
        await page.getByRole("button", { name: "Add a character" }).click();
        await page.getByLabel("Name").fill("Änne Brot");
        await page.getByLabel("How they look, in every scene").fill("an old woman in a white apron");
        await page.getByText("Nothing has to be made again.").first().waitFor();
        await isAccessible(page, "a character");
        await page.getByRole("button", { name: "Save only" }).click();
        await until("she is there", async () => (await people()).length === count + 1);
        await page.getByRole("button", { name: "Änne Brot", exact: true }).click();
        await page.getByLabel("Colours").fill("#c33a2a, silver");
        const added = (await people()).at(-1);
        assert.equal(added.id, "anne-brot");
        // Somebody else changes another part of her meanwhile: both stay.
        await command(task, "put_character", { character: { ...added, name: "Anna Brot" } });
        await page.getByRole("heading", { name: "Anna Brot" }).waitFor();
        await page.getByRole("button", { name: "Save only" }).click();
        await until("she is changed", async () => (await people()).at(-1).palette?.length === 2);
        const { name, description, palette } = (await people()).at(-1);
        assert.deepEqual(
            { name, description, palette },
            { name: "Anna Brot", description: "an old woman in a white apron", palette: ["#c33a2a", "silver"] },
        );
    });
});

test("54 an address that leads nowhere shows a page that says so", async () => {
    await closing(await visit("/nowhere/at/all"), async (page) => {
        await page.getByRole("heading", { name: "There is no such page" }).waitFor();
        await isAccessible(page, "an unknown address");
        await page.getByRole("main").getByRole("link").click();
        await page.getByLabel("What should the film be about?").waitFor();
    });
    await closing(await stranger("/nowhere"), (page) =>
        page.getByRole("heading", { name: "There is no such page" }).waitFor(),
    );
});
