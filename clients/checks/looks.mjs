import assert from "node:assert/strict";
import { test } from "node:test";
import { closing, isAccessible, made, planned, visit } from "./world.mjs";

const film = await made("A 10-second film about the sea in three scenes");
const plan = await planned("A 12-second film about a clockmaker in two scenes");
const routes = ["/", `/film/${film}`, `/film/${plan}`, "/settings", `/film/${"0".repeat(32)}`];

/** The page when what it shows has come. */
const settled = async (path, options) => {
    const page = await visit(path, options);
    await page.locator("main").waitFor();
    await come(page, path);
    return page;
};

/** Waits until a film's page has its scenes. */
const come = async (page, path) => {
    if (path.includes(film) || path.includes(plan))
        await page.locator("[data-scene]").first().waitFor({ state: "attached" });
};

const noSideways = async (page, path) => {
    const { wide, shown } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        shown: innerWidth,
    }));
    assert.ok(wide <= shown, `${path} is ${wide} px wide in ${shown} px`);
};

test("01 every route is accessible in light", async () => {
    for (const path of routes)
        await closing(await settled(path, { colorScheme: "light" }), (page) => isAccessible(page, path));
});

test("02 every route is accessible in dark", async () => {
    for (const path of routes)
        await closing(await settled(path, { colorScheme: "dark" }), (page) => isAccessible(page, path));
});

test("03 every route is accessible on a phone and scrolls in one direction", async () => {
    for (const path of routes) {
        await closing(await settled(path, { viewport: { width: 390, height: 844 }, hasTouch: true }), async (page) => {
            await isAccessible(page, path);
            await noSideways(page, path);
        });
    }
});

test("04 every route reflows at 320 pixels", async () => {
    for (const path of routes)
        await closing(await settled(path, { viewport: { width: 320, height: 256 } }), (page) => noSideways(page, path));
});

test("05 every overlay is accessible, holds the focus, closes by Escape and gives the focus back", async () => {
    await closing(await settled(`/film/${plan}`), async (page) => {
        const opens = {
            approve: page.getByRole("banner").getByRole("button", { name: "Approve" }),
            work: page.getByRole("button", { name: /^Films in work/ }),
            activity: page.getByRole("button", { name: "Activity" }),
            versions: page.getByRole("button", { name: /^Version \d/ }),
            menu: page.getByRole("button", { name: "More", exact: true }),
        };
        for (const [name, opener] of Object.entries(opens)) {
            await opener.focus();
            await page.keyboard.press("Enter");
            const overlay = page.locator("[role=dialog], [role=menu]");
            await overlay.waitFor();
            await isAccessible(page, name);
            assert.ok(await overlay.evaluate((box) => box.contains(document.activeElement)), `${name} has the focus`);
            await page.keyboard.press("Escape");
            await overlay.waitFor({ state: "detached" });
            assert.ok(
                await opener.evaluate((button) => button === document.activeElement),
                `${name} gives the focus back`,
            );
        }

        await page.locator("[data-scene] h3 button").first().click();
        await page.getByLabel("What is said").waitFor();
        await isAccessible(page, "the scene sheet");
        await page.keyboard.press("Escape");
        await page.locator("[data-scene]").first().waitFor();
    });
});

test("08 the focus is seen and not covered", async () => {
    for (const path of ["/", `/film/${film}`]) {
        await closing(await settled(path), async (page) => {
            for (let step = 0; step < 40; step++) {
                await page.keyboard.press("Tab");
                const state = await page.evaluate(() => {
                    const focused = document.activeElement;
                    if (!focused || focused === document.body) return null;
                    const box = focused.getBoundingClientRect();
                    const x = Math.min(innerWidth - 1, Math.max(0, box.left + box.width / 2));
                    const y = Math.min(innerHeight - 1, Math.max(0, box.top + box.height / 2));
                    const above = document.elementFromPoint(x, y);
                    const style = getComputedStyle(focused);
                    return {
                        what: focused.outerHTML.slice(0, 120),
                        inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
                        covered:
                            above !== null &&
                            !focused.contains(above) &&
                            !above.contains(focused) &&
                            above.closest("header") !== null &&
                            focused.closest("header") === null,
                        ring:
                            style.outlineStyle !== "none" ||
                            focused.matches("textarea, input") ||
                            focused.shadowRoot !== null,
                    };
                });
                if (state === null) break;
                assert.ok(state.inside && !state.covered && state.ring, JSON.stringify(state));
            }
        });
    }
});

test("09 targets are at least 24 by 24 pixels", async () => {
    for (const path of routes) {
        await closing(await settled(path), async (page) => {
            const small = await page.evaluate(() =>
                [...document.querySelectorAll("button, a[href], input, [role=slider], [role=separator]")]
                    .map((target) => ({ target, box: target.getBoundingClientRect() }))
                    .filter(
                        ({ target, box }) =>
                            box.width > 0 &&
                            !target.closest(".sr-only") &&
                            target.getAttribute("tabindex") !== "-1" &&
                            getComputedStyle(target).display !== "inline" &&
                            target.getAttribute("role") !== "separator" &&
                            (box.width < 23.5 || box.height < 23.5),
                    )
                    .map(
                        ({ target, box }) =>
                            `${Math.round(box.width)}×${Math.round(box.height)} ${target.outerHTML.slice(0, 120)}`,
                    ),
            );
            assert.deepEqual(small, [], path);
        });
    }
});

test("11 nothing moves where less motion is wanted", async () => {
    await closing(await settled(`/film/${film}`, { reducedMotion: "reduce" }), async (page) => {
        const slow = await page.evaluate(() =>
            [...document.querySelectorAll("*")]
                .filter((part) => {
                    const { transitionDuration, animationDuration, animationName } = getComputedStyle(part);
                    const longest = (times) => Math.max(...times.split(",").map((time) => parseFloat(time)));
                    return (
                        longest(transitionDuration) > 0.01 ||
                        (animationName !== "none" && longest(animationDuration) > 0.01)
                    );
                })
                .map((part) => part.outerHTML.slice(0, 100)),
        );
        assert.deepEqual(slow, []);
    });
});

test("12 states are readable in forced colours", async () => {
    await closing(await settled(`/film/${film}`, { forcedColors: "active" }), async (page) => {
        const chips = await page.locator(".chip").allTextContents();
        assert.ok(chips.length > 0 && chips.every((text) => text.trim() !== ""), chips.join());
    });
});

test("15 the player has captions, plays, seeks by arrows and is accessible", async () => {
    await closing(await settled(`/film/${film}`), async (page) => {
        const video = page.locator("video");
        await video.waitFor();
        assert.equal(await page.locator("media-captions-button").getAttribute("role"), "switch");
        assert.equal(await video.evaluate((media) => media.textTracks.length), 1);
        await page.getByRole("slider", { name: "Place in the film" }).focus();
        await page.keyboard.press("ArrowRight");
        await page.keyboard.press("ArrowRight");
        await page.waitForFunction(() => document.querySelector("video").currentTime >= 1.9);
        await video.evaluate((media) => media.play());
        await page.waitForFunction(() => document.querySelector("video").currentTime > 2.2);
        await video.evaluate((media) => media.pause());
        await isAccessible(page, "the player");
    });
});

test("43 every language has every word, and nothing is cut off", async () => {
    for (const language of ["de", "zh", "pseudo"]) {
        for (const path of routes) {
            await closing(await speaking(language, path), async (page) => {
                if (language !== "pseudo")
                    assert.equal(await page.evaluate(() => document.documentElement.lang), language);
                const text = await page.evaluate(() => document.body.innerText);
                assert.doesNotMatch(
                    text,
                    /\b(ask|shelf|stage|room|lane|approve|work|board|filter|scene|sceneState|change|settings)\.[a-z]\w+/i,
                );
                const cut = await page.evaluate(() =>
                    [...document.querySelectorAll("button")]
                        .filter(
                            (button) =>
                                button.offsetWidth > 0 &&
                                button.scrollWidth > button.clientWidth + 1 &&
                                getComputedStyle(button).textOverflow !== "ellipsis" &&
                                !button.querySelector(".truncate") &&
                                !button.classList.contains("truncate") &&
                                !button.closest("[aria-label]")?.querySelector(".bg-repeat-x"),
                        )
                        .map((button) => button.outerHTML.slice(0, 160)),
                );
                assert.deepEqual(cut, [], `${language} ${path}`);
                await noSideways(page, `${language} ${path}`);
            });
        }
    }
});

test("44 right to left is a mirror without overlaps", async () => {
    for (const path of routes) {
        await closing(await speaking("pseudo-rtl", path), async (page) => {
            assert.equal(await page.evaluate(() => document.dir), "rtl");
            await noSideways(page, path);
            const [mark] = await page.getByRole("banner").getByRole("link").all();
            const box = await mark.boundingBox();
            assert.ok(box.x > 1000, `the mark is at ${box.x}`);
        });
    }
});

test("46 a dark page never flashes white", async () => {
    const page = await visit("", { colorScheme: "light" });
    await closing(page, async () => {
        await page.goto(new URL("/settings", process.env.PIXORA_URL).href);
        await page.evaluate(() =>
            localStorage.setItem("pixora.settings", JSON.stringify({ state: { theme: "dark" }, version: 0 })),
        );
        // Before any script of the studio has come.
        await page.route("**/assets/*.js", (route) => new Promise(() => undefined) ?? route);
        await page.goto(new URL("/", process.env.PIXORA_URL).href, { waitUntil: "commit" });
        await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
        await page.waitForFunction(
            () => getComputedStyle(document.documentElement).backgroundColor === "rgb(13, 13, 15)",
        );
    });
});

const speaking = async (language, path) => {
    const page = await visit("/settings");
    await page.evaluate(
        (chosen) =>
            localStorage.setItem("pixora.settings", JSON.stringify({ state: { language: chosen }, version: 0 })),
        language,
    );
    await page.goto(new URL(path, process.env.PIXORA_URL).href);
    await page.locator("main").waitFor();
    await come(page, path);
    return page;
};
