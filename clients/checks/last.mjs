import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "node:process";
import { test } from "node:test";
import { complaints, foreign } from "./world.mjs";

test("17 no page asked another host for anything, broke the content policy or failed", () => {
    assert.deepEqual(foreign, []);
    assert.deepEqual(complaints, []);
});

test("49 the first load is at most 190 kB of scripts, and each later part at most 60 kB", async () => {
    const folder = env.PIXORA_PAGES;
    const sizes = new Map();
    for (const name of await readdir(join(folder, "assets"))) {
        if (name.endsWith(".js.gz"))
            sizes.set(name.slice(0, -3), (await readFile(join(folder, "assets", name))).length);
    }

    const page = await readFile(join(folder, "index.html"), "utf8");
    const entry = /assets\/(index-[\w-]+\.js)/.exec(page)[1];
    const first = new Set([entry]);
    // What a script imports at once is loaded with it.
    for (const name of first) {
        const text = await readFile(join(folder, "assets", name), "utf8");
        for (const [, other] of text.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) first.add(other);
    }

    const sum = [...first].reduce((bytes, name) => bytes + sizes.get(name), 0);
    assert.ok(sum <= 190_000, `${sum} bytes at first: ${[...first].join(", ")}`);
    for (const [name, size] of sizes) assert.ok(first.has(name) || size <= 60_000, `${name} is ${size} bytes`);
});
