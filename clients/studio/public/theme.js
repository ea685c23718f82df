// Runs before the first paint, so that a chosen theme or language never flashes in the other one.
try {
    const chosen = JSON.parse(localStorage.getItem("pixora.settings") ?? "{}").state ?? {};
    if (chosen.theme === "light" || chosen.theme === "dark") document.documentElement.dataset.theme = chosen.theme;
    if (chosen.motion === "off") document.documentElement.dataset.motion = "off";
} catch {
    // Settings that cannot be read count as none.
}
